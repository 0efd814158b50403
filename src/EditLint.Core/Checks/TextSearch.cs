using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Matching.Patterns;

namespace EditLint.Core.Checks;

/// <summary>
/// The patterns of all rules of a driver that read texts of one kind, and are searched in one pass over them. Filled while the rules register, and thread-safe
/// from then on.
/// </summary>
internal sealed class TextSearch
{
    private readonly Dictionary<Pattern, int> _numbers = [];
    private readonly List<Pattern> _patterns = [];
    private readonly Dictionary<string, ScopeSelector> _selectors = new(StringComparer.Ordinal);
    private readonly Lazy<PatternSet> _set;
    private readonly Lazy<bool> _needsHits;
    private bool _readsAll;

    /// <param name="isPlain">True when each regex reads every text by itself.</param>
    private TextSearch(bool isPlain)
    {
        _set = new Lazy<PatternSet>(() => new PatternSet(_patterns, isPlain));
        _needsHits = new Lazy<bool>(() => Enumerable.Range(0, _patterns.Count).All(Patterns.IsIndexed));
    }

    /// <summary>The patterns.</summary>
    public PatternSet Patterns => _set.Value;

    /// <summary>The scopes of the rules.</summary>
    public IReadOnlyCollection<ScopeSelector> Selectors => _selectors.Values;

    /// <summary>The search of a driver for the texts that a scope selects.</summary>
    /// <param name="shared">What the analyzers of the driver share.</param>
    /// <param name="selector">The scope.</param>
    /// <param name="isPlain">True when each regex reads every text by itself.</param>
    public static TextSearch Of(SharedState shared, ScopeSelector selector, bool isPlain)
    {
        // A summary is another text for each scope.
        var own = selector.Unit == ScopeUnit.Summary ? selector.Text : "";
        return shared.Get((selector.Kind, own, isPlain), key => new TextSearch(key.isPlain));
    }

    /// <summary>True when nobody looks at a text in which nothing was found.</summary>
    public bool NeedsHits => !_readsAll && _needsHits.Value;

    /// <summary>Takes the patterns of a rule.</summary>
    /// <param name="selector">Where it looks.</param>
    /// <param name="patterns">The patterns.</param>
    /// <param name="needsMatch">False when it also looks at texts in which none of them matches.</param>
    public void Add(ScopeSelector selector, ImmutableArray<Pattern> patterns, bool needsMatch)
    {
        _readsAll |= !needsMatch;
        _selectors.TryAdd(selector.Text, selector);
        foreach (var pattern in patterns)
        {
            if (_numbers.TryAdd(pattern, _patterns.Count))
                _patterns.Add(pattern);
        }
    }

    /// <summary>The number of a pattern in <see cref="Patterns"/>, or -1.</summary>
    public int NumberOf(Pattern pattern) => _numbers.GetValueOrDefault(pattern, -1);

    /// <summary>What the patterns find in the texts of a document, looked for once.</summary>
    /// <param name="context">The document.</param>
    /// <param name="kind">The texts.</param>
    public TextScan Scan(DocumentAnalysisContext context, TextKind kind) =>
        context.Shared is { } shared ? shared.Get((this, kind), key => new TextScan(key.Item1, context, key.kind)) : new TextScan(this, context, kind);
}
