using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace EditLint.Formats.Markdown;

/// <summary>Parses code spans and notes where their lines stand. Stateless.</summary>
internal sealed class LocatedCodeParser : CodeInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        if (!base.Match(processor, ref slice))
            return false;
        if (processor.Inline is CodeInline code)
            LineSegments.Note(processor, code, slice.Text, start + code.DelimiterCount, slice.Start - code.DelimiterCount);
        return true;
    }
}
