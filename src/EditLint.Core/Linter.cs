using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    private readonly ImmutableArray<Rule> _scriptRules;

    /// <summary>Makes a linter.</summary>
    /// <param name="readers">The readers; the first reads what has an extension that none of them names.</param>
    /// <param name="rules">The rules to run.</param>
    /// <param name="scripts">Runs the C# rules among them; owned by the linter from here on. Without it they do not run.</param>
    public Linter(ImmutableArray<IDocumentReader> readers, RuleCatalog rules, IScriptRunner? scripts = null)
    {
        _readers = new DocumentReaderSet(readers);
        _scripts = scripts;
        _scriptRules = [.. rules.Rules.Where(r => r.Analyzer is null)];
        Driver = new AnalyzerDriver(rules.Rules.Select(r => r.Analyzer).OfType<Analyzer>());
        _descriptors = [.. rules.Rules.Where(r => r.Analyzer is not null || scripts is not null).Select(r => r.Descriptor)];
        KnownRules = new RuleNames(rules.Rules.Select(r => r.Id));
        FindingsCodec = new RuleFindingsCodec(_descriptors);
    }

    /// <summary>Keeps findings as bytes.</summary>
    public RuleFindingsCodec FindingsCodec { get; }

    /// <summary>Runs the YAML rules.</summary>
    public AnalyzerDriver Driver { get; }

    /// <summary>The rules that comments may name: those of the linter, and those that were left out of this run.</summary>
    public RuleNames KnownRules { get; init; }

    /// <summary>The day of the run, by which suppressions with a last day expire; null when none expires.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The most threads that <see cref="LintSubmission"/> takes.</summary>
    public int Workers
    {
        get => Driver.Workers;
        set => Driver.Workers = value;
    }

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
        return Complete(document.Source, Find(document, configuration, cancellationToken), configuration, document);
    }

    /// <summary>The first half of <see cref="Lint(Document, FileConfiguration?, CancellationToken)"/>, which takes the time: what the rules find in a document. <see cref="Complete"/> is the other half.</summary>
    /// <param name="document">The document, which was read with the options of the configuration.</param>
    /// <param name="configuration">What applies to it.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RuleFindings Find(Document document, FileConfiguration configuration, CancellationToken cancellationToken = default)
    {
        using var scripts = BeginScripts(document, configuration, cancellationToken);
        var diagnostics = document.Errors.Select(e => ToolDescriptors.InvalidDocument.Report(new Location(document.Source, e.Span), e.Message))
            .Concat(Driver.Analyze(document, out var kept, configuration.LevelOf, configuration.Files, cancellationToken: cancellationToken));
        if (scripts is not null)
            diagnostics = diagnostics.Concat(scripts.Complete().Select(d => AtItsLevel(d, configuration)).OfType<Diagnostic>());
        return new RuleFindings([.. diagnostics], kept)
        {
            Words = document.ProseBlocks.Sum(b => b.Words.Length),
            HasComments = !document.Comments.IsEmpty,
            // The process of the scripts reads the source for itself, and does not say whether a pattern took too long.
            MayNotHappenAgain = scripts is not null && !(configuration.Reading.BlockIgnores.IsEmpty && configuration.Reading.TokenIgnores.IsEmpty),
        };
    }

    /// <summary>The second half: takes out what is silenced, folds and sorts.</summary>
    /// <param name="source">The source.</param>
    /// <param name="findings">What the rules find in it, by <see cref="Find"/> at any time.</param>
    /// <param name="configuration">What applies to it.</param>
    /// <param name="document">The document; when null, it is read where it is needed.</param>
    public LintResult Complete(SourceText source, RuleFindings findings, FileConfiguration configuration, Document? document = null)
    {
        IEnumerable<Diagnostic> diagnostics = findings.Diagnostics;
        var suppressions = findings.HasComments || !configuration.Suppressions.IsEmpty
            ? SuppressionMap.Create(document ?? Read(source, configuration.Reading), configuration.Suppressions, KnownRules, Today)
            : null;
        if (suppressions is not null)
            diagnostics = diagnostics.Concat(suppressions.Mistakes.Select(d => AsNotice(d, configuration)).OfType<Diagnostic>());
        var result = new LintResult(source, []) { Configuration = configuration, Suppressions = suppressions, Kept = findings.Kept };
        return Finish(result, diagnostics, isLast: !HasSubmissionActions);
    }

    /// <summary>True when <see cref="LintSubmission"/> can do without the texts of clean sources as long as it can have them read again: see <see cref="LintResult.WithoutText"/>.</summary>
    public bool CanReadAgain => _scripts is not { HasSubmissionActions: true };

    /// <summary>The findings of the rules that need the whole run, added to the results of its sources.</summary>
    /// <param name="results">The results so far, in any order.</param>
    /// <param name="readAgain">Reads the source of a result whose text was dropped, on any of the threads; null when it cannot be read. What has changed since is not looked at.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <returns>The results in the order in which they were given.</returns>
    public ImmutableArray<LintResult> LintSubmission(ImmutableArray<LintResult> results, Func<LintResult, SourceText?>? readAgain = null, CancellationToken cancellationToken = default)
    {
        int[] byPath = [.. Enumerable.Range(0, results.Length).OrderBy(i => results[i].Source.Path, StringComparer.Ordinal)];
        var again = new ConditionalWeakTable<SourceText, LintResult>();
        var found = Driver.AnalyzeSubmission([.. byPath.Select(i => new SubmissionDocument(results[i].Source, results[i].Kept, () => ReadAgain(results[i], readAgain, again)))], cancellationToken: cancellationToken)
            .ToLookup(f => byPath[f.Document], f => f.Diagnostic);
        var scripts = (_scripts?.AnalyzeSubmission(cancellationToken) ?? []).ToLookup(d => d.Location.Source);
        var bySource = results.ToDictionary(r => r.Source, r => r.Diagnostics);
        return [.. results.Select((result, i) =>
        {
            ImmutableArray<Diagnostic> added = [.. found[i], .. scripts[result.Source]];
            return (added.IsEmpty && result.Suppressions is null ? result : Add(result, added, source => FindingsIn(source, bySource, again, cancellationToken), cancellationToken)) with { Kept = [] };
        })];
    }

    /// <summary>The time each rule has taken so far, over all documents and threads.</summary>
    public ImmutableArray<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> Timings => [.. Driver.Timings, .. _scripts?.Timings ?? []];

    public void Dispose() => _scripts?.Dispose();

    // A rule that looks at the whole run needs to see what none of its findings are wanted in.
    private IScriptAnalysis? BeginScripts(Document document, FileConfiguration configuration, CancellationToken cancellationToken)
    {
        if (_scripts is null)
            return null;
        ImmutableArray<string> skipped = [.. _scriptRules.Where(r => configuration.LevelOf(r.Descriptor) is null).Select(r => r.Id)];
        if (skipped.Length == _scriptRules.Length && !_scripts.HasSubmissionActions)
            return null;
        var options = _scriptRules.Select(r => KeyValuePair.Create(r.Id, configuration.OptionsOf(r))).Where(o => !o.Value.IsEmpty);
        return _scripts.Begin(new ScriptRequest(document.Source, document.Options) { Skipped = skipped, Options = options.ToImmutableDictionary() }, cancellationToken);
    }

    private Document? ReadAgain(LintResult result, Func<LintResult, SourceText?>? readAgain, ConditionalWeakTable<SourceText, LintResult> again)
    {
        var source = result.Stamp is null ? result.Source : readAgain?.Invoke(result);
        if (source is null || (result.Stamp is { } stamp && stamp != TextStamp.Of(source)))
            return null;
        if (result.IsWithoutFindings)
            again.AddOrUpdate(source, result);
        return Read(source, result.Configuration.Reading);
    }

    // What was found before the end of the run; of a source that was set aside it is found once more.
    private ImmutableArray<Diagnostic> FindingsIn(SourceText source, Dictionary<SourceText, ImmutableArray<Diagnostic>> atHand, ConditionalWeakTable<SourceText, LintResult> again, CancellationToken cancellationToken)
    {
        if (!atHand.TryGetValue(source, out var diagnostics))
            atHand.Add(source, diagnostics = again.TryGetValue(source, out var result) ? Lint(source, result.Configuration, cancellationToken).Diagnostics : []);
        return diagnostics;
    }

    // A source that was read again takes the place of the one without a text.
    private LintResult Add(LintResult result, ImmutableArray<Diagnostic> diagnostics, Func<SourceText, ImmutableArray<Diagnostic>> findingsIn, CancellationToken cancellationToken)
    {
        var whole = result;
        if (!diagnostics.IsEmpty)
        {
            var source = diagnostics.MaxBy(d => d.Location.Source.Length)!.Location.Source;
            whole = result.IsWithoutFindings ? Lint(source, result.Configuration, cancellationToken) : result with { Source = source, Stamp = null };
        }
        var elsewhere = diagnostics.SelectMany(d => d.Copies).Select(c => c.Original.Source).Distinct().ToDictionary(s => s, findingsIn);
        return Finish(whole, diagnostics.Select(d => AtItsLevel(d, result.Configuration)).OfType<Diagnostic>(), isLast: HasSubmissionActions, elsewhere);
    }

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
