using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;

namespace EditLint.Formats.Markdown;

/// <summary>Parses mathematics between double dollar signs; a single one is a sum of money. Stateless.</summary>
internal sealed class DisplayMathParser : MathInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '$')
            return false;
        var start = slice.Start;
        if (!base.Match(processor, ref slice))
            return false;
        if (processor.Inline is MathInline math)
            LineSegments.Note(processor, math, slice.Text, start + math.DelimiterCount, slice.Start - math.DelimiterCount);
        return true;
    }
}
