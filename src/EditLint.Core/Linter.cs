using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>
/// Text in, diagnostics out: reads each source by its extension, runs the rules over it, folds and sorts. Thread-safe: sources may be
/// linted in parallel. With rules that need the whole run, call <see cref="LintSubmission"/> once at the end.
/// </summary>
public sealed class Linter : IDisposable
{
    private readonly DocumentReaderSet _readers;
    private readonly IScriptRunner? _scripts;
    private readonly ImmutableArray<DiagnosticDescriptor> _descriptors;
    private readonly ImmutableArray<DiagnosticDescriptor> _scriptRules;

    /// <summary>Makes a linter.</summary>
    /// <param name="readers">The readers; the first reads what has an extension that none of them names.</param>
    /// <param name="rules">The rules to run.</param>
    /// <param name="scripts">Runs the C# rules among them; owned by the linter from here on. Without it they do not run.</param>
    public Linter(ImmutableArray<IDocumentReader> readers, RuleCatalog rules, IScriptRunner? scripts = null)
    {
        _readers = new DocumentReaderSet(readers);
        _scripts = scripts;
        _scriptRules = [.. rules.Rules.Where(r => r.Analyzer is null).Select(r => r.Descriptor)];
        Driver = new AnalyzerDriver(rules.Rules.Select(r => r.Analyzer).OfType<Analyzer>());
        _descriptors = [.. rules.Rules.Where(r => r.Analyzer is not null || scripts is not null).Select(r => r.Descriptor)];
        KnownRules = new RuleNames(rules.Rules.Select(r => r.Id));
    }

    /// <summary>Runs the YAML rules; has their timings.</summary>
    public AnalyzerDriver Driver { get; }

    /// <summary>The rules that comments may name: those of the linter, and those that were left out of this run.</summary>
    public RuleNames KnownRules { get; init; }

    /// <summary>The day of the run, by which suppressions with a last day expire; null when none expires.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>True when a rule wants to see the whole run, so that <see cref="LintSubmission"/> must be called at its end.</summary>
    public bool HasSubmissionActions => Driver.HasSubmissionActions || _scripts is { HasSubmissionActions: true };

    /// <summary>Reads a source by the extension that the options name, or else by that of its path.</summary>
    public Document Read(SourceText source, ReadingOptions? options = null) => _readers.Read(source, options);

    /// <summary>The findings in one source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="configuration">What applies to it; when null, every rule runs at its own level.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintResult Lint(SourceText source, FileConfiguration? configuration = null, CancellationToken cancellationToken = default) =>
        Lint(Read(source, configuration?.Reading), configuration, cancellationToken);

    /// <summary>The findings in one document, which was read with the options of the configuration.</summary>
    /// <param name="document">The document.</param>
    /// <param name="configuration">What applies to it; when null, every rule runs at its own level.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LintResult Lint(Document document, FileConfiguration? configuration = null, CancellationToken cancellationToken = default)
    {
        configuration ??= FileConfiguration.Default;
        var diagnostics = document.Errors.Select(e => ToolDescriptors.InvalidDocument.Report(new Location(document.Source, e.Span), e.Message))
            .Concat(Driver.Analyze(document, configuration.LevelOf, configuration.Files, cancellationToken));
        if (_scripts is not null && (_scriptRules.Any(r => configuration.LevelOf(r) is not null) || _scripts.HasSubmissionActions))
            diagnostics = diagnostics.Concat(_scripts.Analyze(document.Source, document.Options, cancellationToken).Select(d => AtItsLevel(d, configuration)).OfType<Diagnostic>());
        var suppressions = SuppressionMap.Create(document, configuration.Suppressions, KnownRules, Today);
        if (suppressions is not null)
            diagnostics = diagnostics.Concat(suppressions.Mistakes.Select(d => AsNotice(d, configuration)).OfType<Diagnostic>());
        var result = new LintResult(document.Source, []) { Configuration = configuration, Suppressions = suppressions };
        return Finish(result, diagnostics, isLast: !HasSubmissionActions);
    }

    /// <summary>The findings of the rules that need the whole run, added to the results of its documents.</summary>
    /// <param name="documents">All documents of the run; may be empty when <see cref="AnalyzerDriver.HasSubmissionActions"/> is false.</param>
    /// <param name="results">Their results so far.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    public ImmutableArray<LintResult> LintSubmission(ImmutableArray<Document> documents, ImmutableArray<LintResult> results, CancellationToken cancellationToken = default)
    {
        var added = Driver.AnalyzeSubmission(documents, cancellationToken)
            .Concat(_scripts?.AnalyzeSubmission(cancellationToken) ?? [])
            .ToLookup(d => d.Location.Source);
        var bySource = results.ToDictionary(r => r.Source, r => r.Diagnostics);
        return [.. results.Select(r => added.Contains(r.Source) || r.Suppressions is not null ? Add(r, added[r.Source], bySource) : r)];
    }

    public void Dispose() => _scripts?.Dispose();

    private LintResult Add(LintResult result, IEnumerable<Diagnostic> diagnostics, IReadOnlyDictionary<SourceText, ImmutableArray<Diagnostic>> elsewhere) =>
        Finish(result, diagnostics.Select(d => AtItsLevel(d, result.Configuration)).OfType<Diagnostic>(), isLast: HasSubmissionActions, elsewhere);

    // What went wrong in a rule or a file is reported whatever is configured.
    private static Diagnostic? AtItsLevel(Diagnostic diagnostic, FileConfiguration configuration)
    {
        if (diagnostic.Descriptor.IsToolError)
            return diagnostic;
        return configuration.LevelOf(diagnostic.Descriptor) is { } level ? diagnostic.WithSeverity(level) : null;
    }

    private static Diagnostic? AsNotice(Diagnostic diagnostic, FileConfiguration configuration) =>
        configuration.LevelOfNotice(diagnostic.Descriptor) is { } level ? diagnostic.WithSeverity(level) : null;

    // Only after the last finding is it known which suppressions nothing needed.
    private LintResult Finish(LintResult result, IEnumerable<Diagnostic> added, bool isLast, IReadOnlyDictionary<SourceText, ImmutableArray<Diagnostic>>? elsewhere = null)
    {
        var builder = new ResultBuilder(result, added);
        if (!isLast || result.Suppressions is null)
            return builder.Build(elsewhere);
        var ran = _descriptors.Where(d => result.Configuration.LevelOf(d) is not null).Select(d => d.Id).ToHashSet();
        var uses = builder.JudgeSuppressions(KnownRules, ran.Contains);
        return builder.Build(elsewhere) with { SuppressionUses = uses };
    }
}
