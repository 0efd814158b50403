using System.Collections.Frozen;
using System.Text;
using EditLint.Cli;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Cli.Rules;
using EditLint.Core.Configuration;
using EditLint.Core.Configuration.Vale;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.ValeConformance.Filtering;

namespace EditLint.ValeConformance.Host;

/// <summary>
/// Runs EditLint as if it were Vale: takes Vale's options, reads Vale's configuration, and prints one line an alert (or one JSON object) as Vale does with
/// <c>--output=line --sort --normalize --relative --no-global</c>. What is EditLint's alone (the Integrity pack, reports about rules) goes to standard error or is left out.
/// </summary>
internal sealed class ValeHost : IDisposable
{
    // Vale has no sentences, paragraphs and summary of anything else.
    private static readonly FrozenSet<string> SplitFormats =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ".md", ".mdown", ".markdown", ".markdn", ".mdx", ".html", ".htm", ".shtml", ".xhtml", ".rst", ".rest", ".adoc", ".asciidoc", ".asc", ".org", ".dita", ".xml", ".xsd", ".txt");

    private readonly ValeOptions _options;
    private readonly Terminal _terminal;
    private readonly LintGroups _groups;
    private readonly LintGroup _group;
    private readonly Severity? _minimum;
    private readonly LineFilter _filter;
    private readonly PathGlob? _glob;
    private readonly IAlertWriter _alerts;

    /// <summary>Reads the configuration and the rules.</summary>
    /// <exception cref="FormatException">An option makes no sense.</exception>
    /// <exception cref="UsageException">A file that an option names is not there.</exception>
    public ValeHost(ValeOptions options, Terminal terminal)
    {
        _options = options;
        _terminal = terminal;
        _groups = new LintGroups(terminal, new ConfigurationSettings(options.Config), []);
        _group = _groups.Of(terminal.WorkingFolder);
        _groups.Load(RuleSelection.Default);
        _minimum = ReadLevel(options.MinimumLevel);
        _filter = new LineFilter(FilterText());
        _glob = options.Glob is { } glob ? ValeGlob.Create(glob, out var problem) ?? throw new FormatException(problem) : null;
        _alerts = options.IsJson ? new JsonAlertWriter(terminal) : new LineAlertWriter(terminal);
    }

    /// <summary>Does what a command line asks for; a line that makes no sense is said on standard error.</summary>
    /// <returns>Vale's exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            using var host = new ValeHost(ValeOptions.Parse(arguments), terminal);
            return host.Run();
        }
        catch (Exception e) when (e is FormatException or UsageException)
        {
            terminal.Error.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    }

    /// <summary>Lints what the options name.</summary>
    /// <returns>Vale's exit code.</returns>
    /// <exception cref="UsageException">One of several paths is not there.</exception>
    public int Run()
    {
        foreach (var error in _group.Errors.Where(e => e.Descriptor.IsToolError))
            _alerts.WriteError(error);
        var hasErrors = false;
        foreach (var (path, source) in Sources())
        {
            foreach (var alert in Lint(path, source))
            {
                hasErrors |= alert.Severity == Severity.Error;
                _alerts.Write(alert, _group.Catalog.Find(alert.RuleId)!);
            }
        }
        _alerts.Finish();
        return _group.Errors.Any(e => e.Descriptor.IsToolError) ? ExitCode.Failure : hasErrors && !_options.NoExit ? ExitCode.Findings : ExitCode.Success;
    }

    public void Dispose() => _groups.Dispose();

    private IEnumerable<Diagnostic> Lint(string fullPath, SourceText source)
    {
        var configuration = Configure(_group.For(fullPath));
        var isSplit = !_options.IgnoreSyntax && SplitFormats.Contains(configuration.Reading.Extension ?? Path.GetExtension(fullPath));
        return _group.Linter.Lint(source, configuration).Diagnostics
            .Where(d => !d.RuleId.StartsWith("EditLint.", StringComparison.Ordinal) && !d.RuleId.StartsWith($"{RuleLibrary.DefaultPack}.", StringComparison.Ordinal))
            .Select(d => (Diagnostic: d, Rule: new FilteredRule(_group.Catalog.Find(d.RuleId)!, d.Severity)))
            .Where(d => _filter.Accepts(d.Rule) && (isSplit || !d.Rule.NeedsSplitting))
            .Select(d => d.Diagnostic)
            .OrderBy(d => d.Location.Start.Line).ThenBy(d => d.Location.Start.Column).ThenBy(d => d.RuleId, StringComparer.Ordinal);
    }

    private FileConfiguration Configure(FileConfiguration configuration) => configuration with
    {
        MinimumLevel = _filter.MentionsLevel ? Severity.Suggestion : _minimum ?? configuration.MinimumLevel,
        Reading = _options.IgnoreSyntax ? configuration.Reading with { Extension = ".txt" } : configuration.Reading,
    };

    private IEnumerable<(string FullPath, SourceText Source)> Sources()
    {
        if (_options.Inputs.IsEmpty)
            return [Standard(ReadInput())];
        if (_options.Inputs is [var only] && !Path.Exists(Path.GetFullPath(only, _terminal.WorkingFolder)))
            return [Standard(only)];
        return Files().OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.FullPath, SourceFileReader.Read(f, out _)))
            .Where(f => f.Item2 is not null)
            .Select(f => (f.FullPath, f.Item2!));
    }

    private (string FullPath, SourceText Source) Standard(string text)
    {
        var name = $"stdin{_options.Extension}";
        return (Path.GetFullPath(_options.Path ?? name, _terminal.WorkingFolder), new SourceText(_options.Path ?? name, text));
    }

    private string ReadInput()
    {
        using var reader = new StreamReader(_terminal.Input, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private IEnumerable<SourceFile> Files()
    {
        foreach (var input in _options.Inputs)
        {
            var path = Path.GetFullPath(input, _terminal.WorkingFolder);
            if (!Path.Exists(path))
                throw new UsageException($"There is no file or folder '{input}'.");
            var found = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path];
            foreach (var file in found)
            {
                var name = Path.GetRelativePath(_terminal.WorkingFolder, file).Replace('\\', '/');
                var isHidden = name.Split('/').Any(part => part is ".git" or "node_modules");
                if (!isHidden && (_glob is null || _glob.Matches(name)))
                    yield return new SourceFile(file, name);
            }
        }
    }

    // An expression, a file, or the name of a file among the styles.
    private string? FilterText()
    {
        if (_options.Filter is not { } filter)
            return null;
        var folders = _group.Project.RuleFolders.Select(f => Path.Combine(f.FullPath, "config", "filters")).Prepend(_terminal.WorkingFolder);
        var file = folders.Select(f => Path.Combine(f, filter)).FirstOrDefault(File.Exists);
        return file is null ? filter : File.ReadAllText(file).Trim();
    }

    private static Severity? ReadLevel(string? level) => level switch
    {
        null => null,
        "suggestion" => Severity.Suggestion,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => throw new FormatException($"There is no level '{level}'."),
    };
}
