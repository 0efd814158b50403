using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching.Patterns;

namespace EditLint.Core.Checks;

/// <summary>
/// A check of the texts in a rule's scope, document by document. Has the keys that all such checks share: <c>scope</c>, <c>limit</c> and
/// those of <see cref="PassedText"/>.
/// Documents are linted side by side, so what a check remembers of one document lives in <see cref="Analyze"/> and not in the check.
/// </summary>
internal abstract class ScopedCheck : Analyzer
{
    private readonly ImmutableArray<ScopeSelector> _scopes;
    private readonly string _scopeKey;
    private readonly int _limit;
    private readonly PassedText _passed;
    private readonly bool _matchesPlainly;

    protected ScopedCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _scopes = ScopeSelector.Read(options);
        _scopeKey = string.Join('\n', options.GetScalars("scope").Select(s => s.Value));
        _limit = options.GetInteger("limit");
        _passed = new PassedText(options);
        _matchesPlainly = options.Resources.MatchesPlainly;
    }

    public sealed override DiagnosticDescriptor Descriptor { get; }

    /// <summary>The patterns that are searched in every text, so that those of all rules can be searched at once.</summary>
    public virtual ImmutableArray<Pattern> Patterns => [];

    /// <summary>True when the check has nothing to say about a text in which none of its patterns matches.</summary>
    protected virtual bool NeedsMatch => false;

    public sealed override void Initialize(AnalysisContext context)
    {
        var patterns = Patterns;
        var searches = _scopes.ToDictionary(s => s, s => TextSearch.Of(context.Shared, s, _matchesPlainly));
        foreach (var (scope, search) in searches)
            search.Add(scope, patterns, NeedsMatch);
        // One object for all rules of a scope, since it is asked for by each rule in each document.
        var key = context.Shared.Get((_scopeKey, _matchesPlainly), _ => new object());
        context.RegisterDocumentAction(document =>
        {
            var all = document.Shared is { } shared ? shared.GetTimed(key, _ => Select(document, searches)) : Select(document, searches);
            var texts = NeedsMatch ? all.With(patterns) : all.All;
            if (texts.Count == 0 && NeedsMatch)
                return;
            var findings = new PatternFindings(document, _limit, _passed.In(document.Document));
            Analyze(Until(texts, document, findings), findings);
        });
    }

    /// <summary>Adds what the check finds in one document.</summary>
    /// <param name="texts">The document's texts; they end early when the rule has said all it may say.</param>
    /// <param name="findings">Takes the findings.</param>
    protected abstract void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings);

    private ScopedTexts Select(DocumentAnalysisContext context, Dictionary<ScopeSelector, TextSearch> searches) =>
        new(context.Document, _scopes, scope => searches[scope].Scan(context, ScopeReader.KindOf(scope, context.Document)));

    private static IEnumerable<ScopedText> Until(IReadOnlyList<ScopedText> texts, DocumentAnalysisContext context, PatternFindings findings)
    {
        foreach (var text in texts)
        {
            if (findings.IsFull)
                yield break;
            context.CancellationToken.ThrowIfCancellationRequested();
            yield return text;
        }
    }
}
