using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>The quotation marks of an article, paired over all its blocks. Immutable and thread-safe.</summary>
public sealed class QuotationPairing
{
    // Boxed, so that one reference can be published atomically.
    private object? _quoted;

    internal QuotationPairing(ImmutableArray<Quotation> quotations, ImmutableArray<UnpairedMark> unpaired)
    {
        Quotations = quotations;
        Unpaired = unpaired;
    }

    /// <summary>The pairs, in the order of their opening marks. Two of them are disjoint, or one holds the other; no mark is in two.</summary>
    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>The marks without a partner, in order: the double ones, and the single ones that can be no apostrophes. Of a quotation that runs over several paragraphs, it is the mark that opens the last.</summary>
    public ImmutableArray<UnpairedMark> Unpaired { get; }

    // The source that is quoted: disjoint, in order.
    private ImmutableArray<TextSpan> Quoted => (ImmutableArray<TextSpan>)(_quoted ?? Interlocked.CompareExchange(ref _quoted, Outermost(), null) ?? _quoted);

    /// <summary>
    /// Pairs the marks of the blocks, which are an article's prose in order: double marks, straight and curly, „so“, «so» and ``so'', mixed ones
    /// too, and single marks where they are certain. Follows the news convention: each paragraph of a running quotation opens with a mark
    /// and only the last closes. An unclosed mark is given up at its paragraph's end unless the next paragraph goes on with it. Linear in the text; never throws.
    /// </summary>
    public static QuotationPairing Pair(ImmutableArray<Block> blocks)
    {
        var pairing = new QuotationPairer(blocks, isSingleStyle: false, closesInGuillemets: false).Pair();
        var isSingleStyle = pairing.HasSingleStyle();
        var closesInGuillemets = pairing.LostGuillemet();
        return isSingleStyle || closesInGuillemets ? new QuotationPairer(blocks, isSingleStyle, closesInGuillemets).Pair() : pairing;
    }

    /// <summary>True when a stretch of the source lies inside a quotation, its marks included. Takes logarithmic time.</summary>
    public bool IsQuoted(TextSpan sourceSpan)
    {
        var quoted = Quoted;
        var low = 0;
        var high = quoted.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (quoted[middle].Start <= sourceSpan.Start)
                low = middle;
            else
                high = middle - 1;
        }
        return low <= high && quoted[low].Contains(sourceSpan);
    }

    /// <summary>True when a quotation is open at the end of a block and never closed. Takes logarithmic time.</summary>
    public bool IsLeftOpen(Block block)
    {
        var low = 0;
        var high = Unpaired.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Unpaired[middle].Block.Ordinal < block.Ordinal)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < Unpaired.Length && ReferenceEquals(Unpaired[low].Block, block); low++)
        {
            if (Unpaired[low].IsOpening)
                return true;
        }
        return false;
    }

    // Three speeches in single marks, and three times as many as in double ones: what is quoted in them elsewhere are words, not speech.
    private bool HasSingleStyle()
    {
        var singles = 0;
        var doubles = 0;
        foreach (var quotation in Quotations)
        {
            var text = quotation.EndBlock.Prose.Text;
            if (quotation.Level > 1 || quotation.ClosingMark.Start == 0)
                continue;
            if (quotation.OpeningMark.Length > 1 || quotation.Block.Prose.Text[quotation.OpeningMark.Start] is not ('\'' or '‘'))
                doubles++;
            else if (text[quotation.ClosingMark.Start - 1] is '.' or ',' or '!' or '?' or '…')
                singles++;
        }
        return singles >= 3 && doubles * 3 <= singles;
    }

    // Non », he said: a mark that would open in Danish, in an article that only closes with it.
    private bool LostGuillemet()
    {
        if (!Unpaired.Any(u => u.IsOpening && u.Block.Prose.Text[u.Mark.Start] == '»'))
            return false;
        var openings = Quotations.Select(q => q.Block.Prose.Text[q.OpeningMark.Start]);
        return openings.Contains('«') && !openings.Contains('»');
    }

    private ImmutableArray<TextSpan> Outermost()
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var quotation in Quotations)
        {
            var span = quotation.Span;
            if (spans.Count == 0 || span.Start >= spans[^1].End)
                spans.Add(span);
        }
        return spans.ToImmutable();
    }
}
