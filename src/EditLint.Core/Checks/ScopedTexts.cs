using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The texts of one document that a rule's scopes select. Used by one thread.</summary>
internal sealed class ScopedTexts
{
    private readonly List<ScopedText> _texts = [];
    private readonly List<TextScan> _scans = [];

    /// <summary>Selects the texts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scopes">The scopes.</param>
    /// <param name="scan">Finds the texts of a scope's kind.</param>
    public ScopedTexts(Document document, ImmutableArray<ScopeSelector> scopes, Func<ScopeSelector, TextScan> scan)
    {
        // Where a list of scopes selects them, the parts come in the order of the document and the document as a whole last, as in Vale.
        foreach (var selector in scopes)
        {
            if (scopes.Length < 2 || selector.Unit is not (ScopeUnit.Source or ScopeUnit.Summary))
                Add(document, selector, scan(selector));
        }
        if (scopes.Length < 2)
            return;
        var sorted = _texts.OrderBy(text => text.ToSource(new TextSpan(0, text.Text.Length)).Start).ToList();
        _texts.Clear();
        _texts.AddRange(sorted);
        foreach (var selector in scopes)
        {
            if (selector.Unit is ScopeUnit.Source or ScopeUnit.Summary)
                Add(document, selector, scan(selector));
        }
    }

    /// <summary>All texts, in the order in which a rule reads them. A text that two scopes select comes twice.</summary>
    public IReadOnlyList<ScopedText> All => _texts;

    /// <summary>The texts in which one of the patterns may match, in order; all where that cannot be said without looking at them.</summary>
    public IReadOnlyList<ScopedText> With(ImmutableArray<Pattern> patterns)
    {
        var hasAny = false;
        foreach (var scan in _scans)
        {
            foreach (var pattern in patterns)
            {
                if (!scan.IsIndexed(pattern))
                    return _texts;
                hasAny = hasAny || scan.Any(pattern);
            }
        }
        if (!hasAny)
            return [];
        var marks = _scans.ConvertAll(scan =>
        {
            var marked = new bool[scan.Texts.Count];
            foreach (var pattern in patterns)
                scan.Mark(pattern, marked);
            return marked;
        });
        return _texts.FindAll(text => marks[_scans.IndexOf(text.Scan!)][text.Number]);
    }

    private void Add(Document document, ScopeSelector selector, TextScan scan)
    {
        if (!_scans.Contains(scan))
            _scans.Add(scan);
        foreach (var (text, block) in scan.Texts)
        {
            if (ScopeReader.Selects(selector, block, document))
                _texts.Add(text);
        }
    }
}
