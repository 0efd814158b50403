using System.Collections.Immutable;
using EditLint.Core.Text;
using EditLint.Formats.Html;
using Markdig.Syntax;
using Block = EditLint.Core.Documents.Block;

namespace EditLint.Formats.Markdown;

/// <summary>Reads the blocks of HTML within Markdown.</summary>
internal static class HtmlBlockText
{
    public static ImmutableArray<Block> Read(MarkupText markup, HtmlBlock html, TextSpan span)
    {
        var marks = MarksOfQuotations(markup.Text, html, span);
        if (marks.IsEmpty && markup.ReplacedIn(span).IsEmpty)
            return HtmlFragment.Read(markup.Source, span, markup.Filter);
        var masked = marks.IsEmpty ? markup.Masked : markup.WithoutLineStarts;
        return new MaskedBlocks(markup, span, marks).RestoreAll(HtmlFragment.Read(masked, span, markup.Filter));
    }

    /// <summary>What stands before the lines of HTML inside a quotation.</summary>
    private static ImmutableArray<TextSpan> MarksOfQuotations(string text, HtmlBlock html, TextSpan span)
    {
        var parent = html.Parent;
        while (parent is not null and not QuoteBlock)
            parent = parent.Parent;
        if (parent is null)
            return [];
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        for (var lineEnd = LineEnd.After(text, span.Start); lineEnd.End < span.End; lineEnd = LineEnd.After(text, lineEnd.End))
        {
            var end = Math.Min(MarkupText.EndOfLineStart(text, lineEnd.End), span.End);
            if (end > lineEnd.End)
                marks.Add(TextSpan.FromBounds(lineEnd.End, end));
        }
        return marks.ToImmutable();
    }
}
