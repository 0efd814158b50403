using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using EditLint.Cli.Baselines;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;

namespace EditLint.Cli.Commands;

/// <summary>Sees to it that no report takes the place of what somebody wrote: an article, a rule, a configuration, the baseline. Stateless and thread-safe.</summary>
internal static partial class ReplacedFiles
{
    private const int HeadLength = 1 << 12;

    /// <summary>Looks at the files that reports will replace.</summary>
    /// <exception cref="UsageException">One of them is no report.</exception>
    public static void Check(Terminal terminal, ImmutableArray<ReportTarget> reports, ArticleListing listing, LintGroups groups, BaselineFile? baseline)
    {
        var realPath = new RealPath();
        foreach (var report in reports)
        {
            if (report.File is null || realPath.Of(Path.GetFullPath(report.File, terminal.WorkingFolder)) is not { } path || !File.Exists(path))
                continue;
            var what = listing.Articles.Any(a => Is(a.File)) ? "among the articles to check"
                : groups.All.Any(g => g.Project.Files.Any(f => Is(f.File))) ? "the configuration"
                : groups.All.Any(g => g.Library.Rules.Any(r => Is(r.File))) ? "a rule"
                : baseline is not null && Is(baseline.File) ? "the baseline"
                : null;
            if (what is not null)
                throw new UsageException($"the report would replace '{report.File}', which is {what}. Give it another name.");

            bool Is(SourceFile file) => realPath.Of(file.FullPath) == path;
        }
    }

    /// <summary>True for a file that was written as a report, so that another one may replace it; true also when it is not there.</summary>
    /// <param name="fullPath">Its full path.</param>
    public static bool IsReport(string fullPath)
    {
        try
        {
            using var file = File.OpenRead(fullPath);
            var head = new byte[HeadLength];
            var text = Encoding.UTF8.GetString(head, 0, file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false));
            return text.Length == 0 || text.Contains("– EditLint</title>", StringComparison.Ordinal) || FirstLine().IsMatch(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    // Of the formats for people, of those in JSON and XML, and of commands to GitHub.
    [GeneratedRegex(@"^(?:(?:error|warning|suggestion) [\w.-]+: |\S.*:\d+:\d+: (?:error|warning|suggestion) |[{\[]|<\?xml |::)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();
}
