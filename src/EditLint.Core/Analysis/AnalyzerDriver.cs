using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>
/// Runs analyzers over documents, times each of them, and turns what one throws into a diagnostic that names the rule.
/// Thread-safe: documents may be analysed in parallel.
/// </summary>
public sealed class AnalyzerDriver
{
    private static readonly DiagnosticDescriptor Together = new("(patterns of all rules)", "", Severity.Suggestion, "The search for the patterns of all rules at once.");

    private readonly ImmutableArray<RegisteredAnalyzer> _registered;
    private readonly int _submissionActions;
    private readonly long[] _submissionTicks;

    // By analyzer, the time that it took: one array for each document that is analysed at the same time, so that threads do not wait for each other.
    private readonly ConcurrentBag<long[]> _allTicks = [];
    private readonly ConcurrentBag<long[]> _unusedTicks = [];

    public AnalyzerDriver(IEnumerable<Analyzer> analyzers)
    {
        var shared = new SharedState();
        _registered = [.. analyzers.Select(a => Register(a, shared))];
        _submissionActions = _registered.Sum(r => r.Actions.SubmissionActions.Count);
        _submissionTicks = new long[_registered.Length];
    }

    /// <summary>Takes what rules log; null when nobody wants to know. Called by several threads at once.</summary>
    internal LogSink? Log { get; init; }

    /// <summary>The most threads that the end of a run takes; documents are analysed on those that ask for it.</summary>
    internal int Workers { get; set; } = 1;

    /// <summary>True when an analyzer wants to see the whole run.</summary>
    public bool HasSubmissionActions => _submissionActions > 0;

    /// <summary>The time each analyzer has taken so far, over all documents and threads, and what was done for all of them together.</summary>
    public ImmutableArray<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> Timings
    {
        get
        {
            var timings = ImmutableArray.CreateBuilder<(DiagnosticDescriptor, TimeSpan)>(_registered.Length + 1);
            for (var i = 0; i < _registered.Length; i++)
                timings.Add((_registered[i].Analyzer.Descriptor, Stopwatch.GetElapsedTime(0, _submissionTicks[i] + _allTicks.Sum(t => t[i]))));
            if (_allTicks.Sum(t => t[^1]) is > 0 and var together)
                timings.Add((Together, Stopwatch.GetElapsedTime(0, together)));
            return timings.ToImmutable();
        }
    }

    /// <summary>The findings in one document, in the order of the analyzers.</summary>
    /// <param name="document">The document.</param>
    /// <param name="levelOf">The severity of a rule's findings in it, or null for a rule that does not run; when null, all run at their own level.</param>
    /// <param name="files">The files around it; null when nobody knows them.</param>
    /// <param name="options">By the identity of a rule, the options that do not have their defaults; none when null.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Diagnostic> Analyze(Document document, Func<DiagnosticDescriptor, Severity?>? levelOf = null, IArticleFiles? files = null, IReadOnlyDictionary<string, RuleOptions>? options = null, CancellationToken cancellationToken = default) =>
        Analyze(document, out _, levelOf, files, options, cancellationToken);

    /// <summary>The findings in one document, and what is kept of it for the end of the run.</summary>
    internal ImmutableArray<Diagnostic> Analyze(Document document, out ImmutableArray<object?> kept, Func<DiagnosticDescriptor, Severity?>? levelOf = null, IArticleFiles? files = null, IReadOnlyDictionary<string, RuleOptions>? options = null, CancellationToken cancellationToken = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        Action<Diagnostic> report = diagnostics.Add;
        var toKeep = new object?[_submissionActions];
        var shared = new SharedState();
        var first = 0;
        if (!_unusedTicks.TryTake(out var ticks))
            _allTicks.Add(ticks = new long[_registered.Length + 1]);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < _registered.Length; i++)
        {
            var (analyzer, actions) = _registered[i];
            var own = toKeep.AsSpan(first, actions.SubmissionActions.Count);
            first += own.Length;
            if (actions.IsEmpty || (levelOf is null ? analyzer.Descriptor.Severity : levelOf(analyzer.Descriptor)) is not { } severity)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                Run(actions, own, new DocumentAnalysisContext(document, analyzer.Descriptor, severity, report, cancellationToken, Log) { Files = files, Shared = shared, Options = OptionsOf(analyzer, options) });
            }
            catch (Exception exception) when (IsOfRule(exception, analyzer, cancellationToken))
            {
                report(RuleFailure(analyzer, document.Source, exception));
            }
            var end = Stopwatch.GetTimestamp();
            var together = shared.TakeTicks();
            ticks[i] += end - start - together;
            ticks[^1] += together;
            start = end;
        }
        _unusedTicks.Add(ticks);
        kept = ImmutableCollectionsMarshal.AsImmutableArray(toKeep);
        return diagnostics.ToImmutable();
    }

    private static void Run(AnalysisContext actions, Span<object?> toKeep, DocumentAnalysisContext context)
    {
        foreach (var action in actions.DocumentActions)
            action(context);
        for (var i = 0; i < toKeep.Length; i++)
            toKeep[i] = actions.SubmissionActions[i].Keep(context);
    }

    /// <summary>The findings that need the whole run, in the order of the analyzers.</summary>
    /// <param name="documents">All documents of the run, in the order of their paths.</param>
    /// <param name="mayRun">Asked for each rule right before it runs; when null, all run.</param>
    /// <param name="options">By the identity of a rule, the options that do not have their defaults; none when null.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<Diagnostic> AnalyzeSubmission(ImmutableArray<Document> documents, Func<DiagnosticDescriptor, bool>? mayRun = null, IReadOnlyDictionary<string, RuleOptions>? options = null, CancellationToken cancellationToken = default) =>
        [.. AnalyzeSubmission([.. documents.Select(d => new SubmissionDocument(d.Source, Keep(d, cancellationToken), () => d))], mayRun, options, cancellationToken).Select(f => f.Diagnostic)];

    /// <summary>The findings that need the whole run, in the order of the analyzers, each with the number of its document.</summary>
    internal ImmutableArray<(int Document, Diagnostic Diagnostic)> AnalyzeSubmission(ImmutableArray<SubmissionDocument> documents, Func<DiagnosticDescriptor, bool>? mayRun = null, IReadOnlyDictionary<string, RuleOptions>? options = null, CancellationToken cancellationToken = default)
    {
        var found = ImmutableArray.CreateBuilder<(int, Diagnostic)>();
        var first = 0;
        for (var i = 0; i < _registered.Length && documents.Length > 0; i++)
        {
            var (analyzer, actions) = _registered[i];
            if (actions.SubmissionActions.Count == 0)
                continue;
            var own = first;
            first += actions.SubmissionActions.Count;
            if (mayRun is not null && !mayRun(analyzer.Descriptor))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            try
            {
                for (var j = 0; j < actions.SubmissionActions.Count; j++)
                    actions.SubmissionActions[j].Finish(new SubmissionFinish(documents, own + j, analyzer.Descriptor, (number, d) => found.Add((number, d)), cancellationToken, Log) { Options = OptionsOf(analyzer, options), Workers = Workers });
            }
            catch (Exception exception) when (IsOfRule(exception, analyzer, cancellationToken))
            {
                found.Add((0, RuleFailure(analyzer, documents[0].Source, exception)));
            }
            _submissionTicks[i] += Stopwatch.GetTimestamp() - start;
        }
        return found.ToImmutable();
    }

    private static RuleOptions OptionsOf(Analyzer analyzer, IReadOnlyDictionary<string, RuleOptions>? options) =>
        options?.GetValueOrDefault(analyzer.Descriptor.Id) ?? RuleOptions.None;

    // What is said of the document itself was said when it was analysed.
    private ImmutableArray<object?> Keep(Document document, CancellationToken cancellationToken) =>
        [.. _registered.SelectMany(r => r.Actions.SubmissionActions.Select(action => action.Keep(new DocumentAnalysisContext(document, r.Analyzer.Descriptor, r.Analyzer.Descriptor.Severity, _ => { }, cancellationToken))))];

    private static bool IsOfRule(Exception exception, Analyzer analyzer, CancellationToken cancellationToken) =>
        (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested) && !analyzer.IsFatal(exception);

    private static Diagnostic RuleFailure(Analyzer analyzer, SourceText source, Exception exception)
    {
        var id = analyzer.Descriptor.Id;
        var origin = analyzer.FindOrigin(exception);
        var place = origin is null ? "" : $" in line {origin.Start.Line} of {origin.Source.Path}";
        var stopped = exception is System.Text.RegularExpressions.RegexMatchTimeoutException timeout
            ? $"its pattern needs more than {timeout.MatchTimeout.TotalSeconds:0.#} s on this text. Simplify the pattern; nested repetitions such as (a+)+ are the usual reason."
            : analyzer.DescribeFailure(exception);
        return ToolDescriptors.RuleFailure.Report(
            new Location(source, new TextSpan(0, 0)),
            stopped is null ? $"{id} failed with {(exception as RuleException)?.Type ?? exception.GetType().Name}{place}: {exception.Message}" : $"{id} was stopped{place}: {stopped}",
            origin is null ? [] : [new RelatedLocation(origin, "the rule failed here")]);
    }

    private static RegisteredAnalyzer Register(Analyzer analyzer, SharedState shared)
    {
        var context = new AnalysisContext { Shared = shared };
        analyzer.Initialize(context);
        return new RegisteredAnalyzer(analyzer, context);
    }

    private sealed record RegisteredAnalyzer(Analyzer Analyzer, AnalysisContext Actions);
}
