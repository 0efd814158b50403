using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The sentences of one document that hold a link, and so show where they come from. Immutable.</summary>
internal sealed class LinkedText
{
    private readonly ImmutableArray<TextSpan> _sentences;

    public LinkedText(Document document)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var block in document.Links.Select(link => link.Block).Distinct())
        {
            var links = InlineCoverage.Of(block, InlineKind.Link, InlineKind.AutoLink, InlineKind.FootnoteReference);
            sentences.AddRange(block.Sentences.Where(s => links.OverlapsWith(s.ProseSpan)).Select(s => s.Span));
        }
        sentences.Sort();
        _sentences = sentences.ToImmutable();
    }

    /// <summary>True when a stretch of the source begins in such a sentence. Takes logarithmic time.</summary>
    public bool Contains(TextSpan sourceSpan)
    {
        var index = _sentences.BinarySearch(new TextSpan(sourceSpan.Start, int.MaxValue - sourceSpan.Start));
        var before = index < 0 ? ~index - 1 : index;
        return before >= 0 && _sentences[before].Contains(sourceSpan.Start);
    }
}
