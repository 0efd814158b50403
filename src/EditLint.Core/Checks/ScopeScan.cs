using EditLint.Core.Matching.Patterns;

namespace EditLint.Core.Checks;

/// <summary>The texts of one document that the rules of a group look at, with what was found in them for all of their patterns. Used by one thread.</summary>
internal sealed class ScopeScan
{
    private readonly ScopeGroup _group;
    private readonly List<ScopedText> _texts = [];
    private readonly PatternHits _hits;

    /// <summary>Searches the texts.</summary>
    public ScopeScan(ScopeGroup group, IEnumerable<ScopedText> texts, CancellationToken cancellationToken)
    {
        _group = group;
        _hits = new PatternHits(group.Patterns.Count);
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _texts.Add(text with { Scan = this, Number = _texts.Count });
            group.Patterns.Scan(text.Text, _hits);
        }
        _hits.Seal();
    }

    /// <summary>All texts.</summary>
    public IReadOnlyList<ScopedText> Texts => _texts;

    /// <summary>The texts in which one of the patterns may match, in order; null when that cannot be said without looking at them.</summary>
    public IReadOnlyList<ScopedText>? TextsWith(ReadOnlySpan<Pattern> patterns)
    {
        var hasAny = false;
        foreach (var pattern in patterns)
        {
            var number = _group.NumberOf(pattern);
            if (!_group.Patterns.IsIndexed(number))
                return null;
            hasAny |= _hits.Any(number);
        }
        if (!hasAny)
            return [];
        var marks = new bool[_texts.Count];
        foreach (var pattern in patterns)
            _hits.MarkTexts(_group.NumberOf(pattern), marks);
        var found = new List<ScopedText>();
        for (var i = 0; i < marks.Length; i++)
        {
            if (marks[i])
                found.Add(_texts[i]);
        }
        return found;
    }

    /// <summary>The matches of a pattern in one of the texts.</summary>
    public PatternMatches Matches(Pattern pattern, ScopedText text) =>
        _group.NumberOf(pattern) is >= 0 and var number ? _group.Patterns.Matches(number, text.Text, text.Number, _hits) : pattern.Matches(text.Text);
}
