using EditLint.Core.Analysis;
using EditLint.Core.Documents;
using EditLint.Core.Matching.Patterns;

namespace EditLint.Core.Checks;

/// <summary>The texts of one kind in a document, with what was found in them for the patterns of all rules. Used by one thread.</summary>
internal sealed class TextScan
{
    private readonly TextSearch _search;
    private readonly List<(ScopedText Text, Block? Block)> _texts = [];
    private readonly PatternHits _hits;

    /// <summary>Searches the texts.</summary>
    public TextScan(TextSearch search, DocumentAnalysisContext context, TextKind kind)
    {
        _search = search;
        _hits = new PatternHits(search.Patterns.Count);
        foreach (var (text, block) in ScopeReader.Texts(context.Document, kind, search.Selectors))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var count = _hits.Count;
            search.Patterns.Scan(text.Text, _hits);
            // The sentences of a long text are as much again as the text.
            var kept = _hits.Count > count || !search.NeedsHits ? text : text with { Text = "" };
            _texts.Add((kept with { Scan = this, Number = _texts.Count }, block));
        }
        _hits.Seal();
    }

    /// <summary>The texts, each with the block it is of, in the order of the document.</summary>
    public IReadOnlyList<(ScopedText Text, Block? Block)> Texts => _texts;

    /// <summary>True when a text can only have a match of the pattern if <see cref="Any"/> and <see cref="Mark"/> say so.</summary>
    public bool IsIndexed(Pattern pattern) => _search.Patterns.IsIndexed(_search.NumberOf(pattern));

    /// <summary>True when the pattern may match in one of the texts.</summary>
    public bool Any(Pattern pattern) => _hits.Any(_search.NumberOf(pattern));

    /// <summary>Marks the texts in which the pattern may match.</summary>
    public void Mark(Pattern pattern, Span<bool> texts) => _hits.MarkTexts(_search.NumberOf(pattern), texts);

    /// <summary>The matches of a pattern in one of the texts.</summary>
    public PatternMatches Matches(Pattern pattern, ScopedText text) =>
        _search.NumberOf(pattern) is >= 0 and var number ? _search.Patterns.Matches(number, text.Text, text.Number, _hits) : pattern.Matches(text.Text);
}
