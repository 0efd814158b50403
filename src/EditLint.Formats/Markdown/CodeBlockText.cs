using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Syntax;
using Block = EditLint.Core.Documents.Block;
using Inline = EditLint.Core.Documents.Inline;

namespace EditLint.Formats.Markdown;

/// <summary>Reads code blocks: their lines as they stand, without the indentation and the markup of the blocks around them.</summary>
internal static class CodeBlockText
{
    /// <summary>Reads one; null for an indented block that holds template code only.</summary>
    public static Block? Read(MarkupText markup, CodeBlock code, TextSpan span)
    {
        if (code is not FencedCodeBlock && markup.IsTemplateCode(span))
            return null;
        if (code is not FencedCodeBlock)
            span = markup.TrimEnd(span);
        var name = code switch
        {
            MathBlock => "math",
            FencedCodeBlock fenced when !string.IsNullOrEmpty(fenced.Info) => fenced.Info,
            _ => null,
        };
        var prose = new ProseBuilder(markup.Source);
        var end = span.Start;
        for (var i = 0; i < code.Lines.Count; i++)
        {
            if (i > 0)
            {
                var lineEnd = LineEnd.After(markup.Text, end);
                // The parser sees more line ends where a house says that a block is no language.
                var own = LineEnd.At(markup.Source.Text, lineEnd.Start);
                prose.AppendLineBreak(own);
                if (own.End < lineEnd.End)
                    prose.Append(TextSpan.FromBounds(own.End, lineEnd.End));
                end = Math.Max(own.End, lineEnd.End);
            }
            var line = Place(markup.Text, code.Lines.Lines[i], end);
            prose.Append(line);
            end = Math.Max(end, line.End);
        }
        var shown = prose.ToProse();
        return new Block(BlockKind.Code, shown.IsEmpty ? span : span.Union(shown.SourceSpan), shown, inlines: Inlines(markup.Filter, shown), name: name) { IsSkipped = code is MathBlock };
    }

    /// <summary>The code element that stands, for those who look into it, inside the element of preformatted text.</summary>
    public static ImmutableArray<Inline> Inlines(ElementFilter filter, Prose prose) =>
        prose.IsEmpty || filter.Skips("pre") || !filter.LeavesOut("code", []) ? [] : [new Inline(InlineKind.Code, new TextSpan(0, prose.Length), prose.SourceSpan)];

    // A line whose tab is indentation in part is a copy with blanks; its text stands at the end of the line of the source.
    private static TextSpan Place(string text, StringLine line, int start)
    {
        if (ReferenceEquals(line.Slice.Text, text))
            return line.Slice.Start >= start && line.Slice.End >= line.Slice.Start ? TextSpan.FromBounds(line.Slice.Start, line.Slice.End + 1) : new TextSpan(start, 0);
        var content = line.Slice.AsSpan().TrimStart(' ');
        start = Math.Max(start, line.Position);
        if (start > text.Length)
            return new TextSpan(text.Length, 0);
        var found = content.IsEmpty ? -1 : text.AsSpan(start, LineEnd.After(text, start).Start - start).IndexOf(content);
        return found < 0 ? new TextSpan(start, 0) : new TextSpan(start + found, content.Length);
    }
}
