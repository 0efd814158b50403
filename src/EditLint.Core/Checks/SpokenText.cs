using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The words of one document that are somebody else's: those in quotation marks and in block quotations. Not thread-safe.</summary>
internal sealed class SpokenText
{
    private readonly Document _document;
    private ImmutableArray<TextSpan> _blockQuotes;

    public SpokenText(Document document) => _document = document;

    /// <summary>True when a stretch of the source lies inside a quotation. Takes logarithmic time after the first question.</summary>
    public bool Contains(TextSpan sourceSpan)
    {
        if (_document.Pairing.IsQuoted(sourceSpan))
            return true;
        if (_blockQuotes.IsDefault)
            _blockQuotes = [.. _document.AllBlocks.Where(b => b.Kind == BlockKind.BlockQuote && !b.IsInside(BlockKind.BlockQuote)).Select(b => b.Span)];
        var index = _blockQuotes.BinarySearch(new TextSpan(sourceSpan.Start, int.MaxValue - sourceSpan.Start));
        var before = index < 0 ? ~index - 1 : index;
        return before >= 0 && _blockQuotes[before].Contains(sourceSpan);
    }
}
