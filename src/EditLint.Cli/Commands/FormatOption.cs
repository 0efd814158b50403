using System.Collections.Immutable;
using System.CommandLine;
using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Core.Language;

namespace EditLint.Cli.Commands;

/// <summary>The options that say which reports to write, and where to.</summary>
internal sealed class FormatOption
{
    private const string Variable = "EDITLINT_OUTPUT_FORMAT";

    private static readonly (string Word, ReportFormat Format)[] Known =
    [
        ("text", ReportFormat.Text), ("concise", ReportFormat.Concise), ("json", ReportFormat.Json), ("jsonl", ReportFormat.JsonLines),
        ("sarif", ReportFormat.Sarif), ("github", ReportFormat.GitHub), ("gitlab", ReportFormat.GitLab), ("junit", ReportFormat.JUnit),
        ("checkstyle", ReportFormat.Checkstyle), ("rdjson", ReportFormat.Rdjson), ("html", ReportFormat.Html),
    ];

    public FormatOption()
    {
        Formats = new Option<string[]>("--format", "-f")
        {
            Description = $"How to write the findings: {Names}; text when none is given. With =FILE the report goes there; may be given several times, for several reports of one run.",
            HelpName = "FORMAT[=FILE]",
        };
        Formats.CompletionSources.Add([.. Known.Select(f => f.Word)]);
    }

    /// <summary>Each report that is asked for.</summary>
    public Option<string[]> Formats { get; }

    /// <summary>The file for the report that names none.</summary>
    public Option<string?> File { get; } = new("--output", "-o") { Description = "Write the findings to a file, which appears when it is complete.", HelpName = "FILE" };

    private static string Names => string.Join(", ", Known.Select(f => f.Word));

    /// <summary>How the command line names a format.</summary>
    public static string NameOf(ReportFormat format) => Known.First(f => f.Format == format).Word;

    /// <summary>The reports, at least one; at most one goes to standard output.</summary>
    /// <exception cref="UsageException">There is no such format, or two reports would go to one place.</exception>
    public ImmutableArray<ReportTarget> ValueOf(ParseResult result, Terminal terminal)
    {
        var file = result.GetValue(File);
        var realPath = new RealPath();
        string[] written = result.GetValue(Formats) is { Length: > 0 } given ? given : [terminal.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Known[0].Word];
        ImmutableArray<ReportTarget> targets = [.. written.Select(Parse)];
        if (file is not null && targets.All(t => t.File is not null))
            throw new UsageException($"each report has its file already, so --output '{file}' is for none of them. Leave it out.");
        if (file is not null && targets.Count(t => t.File is null) == 1)
            targets = [.. targets.Select(t => t.File is null ? t with { File = file } : t)];
        if (targets.Where(t => t.File is null).Skip(1).Any())
            throw new UsageException($"several reports cannot all go to {(file is null ? "standard output" : $"'{file}'")}. Write --format FORMAT=FILE for all but one.");
        if (targets.Where(t => t.File is not null).GroupBy(t => realPath.Of(Path.GetFullPath(t.File!, terminal.WorkingFolder)), StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any() && !g.Key.StartsWith("/dev/", StringComparison.Ordinal)) is { } twice)
            throw new UsageException($"two reports would be written to '{twice.First().File}'. Give each a file of its own.");
        return targets;
    }

    private static ReportTarget Parse(string written)
    {
        var equals = written.IndexOf('=');
        var word = equals < 0 ? written : written[..equals];
        var file = equals < 0 || written[(equals + 1)..] == CheckSettings.StandardInput ? null : written[(equals + 1)..];
        if (file is { Length: 0 })
            throw new UsageException($"--format {word}= names no file. Write --format {word}=FILE, or leave out '='.");
        foreach (var (name, format) in Known)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
                return new ReportTarget(format, file);
        }
        throw new UsageException($"there is no format '{word}'.{ClosestWord.Hint(word, Known.Select(f => f.Word))} The formats are {Names}.");
    }
}
