using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>Finds the part of a document that a directive is about. Used by one thread at a time.</summary>
/// <param name="document">The document.</param>
internal sealed class DirectiveTargets(Document document)
{
    private Block[]? _blocks;

    private SourceText Source => document.Source;

    /// <summary>Where the article's own text starts: what stands before it is about the document as a whole. The end of the source when there is no text.</summary>
    public int StartOfText => document.ProseBlocks is [var first, ..] ? first.Prose.SourceSpan.Start : Source.Length;

    /// <summary>The lines that a comment stands in, in UTF-16 offsets, up to the start of the next line.</summary>
    public TextSpan LinesOf(Comment comment) => Lines(LineOf(comment.Span.Start), LineOf(comment.Span.End));

    /// <summary>
    /// The first line below a comment that holds more than white space and comments, up to the start of the line after it; empty, at the end
    /// of the source, when there is none. A line of tags alone brings the line whose text they begin along.
    /// </summary>
    public TextSpan NextLine(Comment comment)
    {
        var start = SkipBlank(StartOfLine(LineOf(comment.Span.End) + 1));
        if (start == Source.Length)
            return new TextSpan(start, 0);
        return Lines(LineOf(start), LineOf(SkipTags(start)));
    }

    /// <summary>The first block that begins after a comment, with all that is in it; empty, at the end of the source, when there is none.</summary>
    public TextSpan NextBlock(Comment comment)
    {
        _blocks ??= [.. document.AllBlocks.Where(b => b.Kind != BlockKind.FrontMatterField).OrderBy(b => b.Span.Start).ThenByDescending(b => b.Span.Length)];
        var low = 0;
        var high = _blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_blocks[middle].Span.Start >= comment.Span.End)
                high = middle;
            else
                low = middle + 1;
        }
        return low < _blocks.Length ? _blocks[low].Span : new TextSpan(Source.Length, 0);
    }

    // White space, comments, and the marks of a quotation that has nothing else in the line.
    private int SkipBlank(int position)
    {
        var text = Source.Text;
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]) || (text[position] == '>' && document.Format == DocumentFormat.Markdown))
                position++;
            else if (CommentAt(position) is { } comment)
                position = comment.Span.End;
            else
                break;
        }
        return position;
    }

    private int SkipTags(int position)
    {
        var text = Source.Text;
        while (document.Format == DocumentFormat.Html && position < text.Length && text[position] == '<' && !text.AsSpan(position).StartsWith("<img", StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf('>', position);
            var next = end < 0 ? text.Length : SkipBlank(end + 1);
            if (next == text.Length)
                break;
            position = next;
        }
        return position;
    }

    private Comment? CommentAt(int position)
    {
        var low = 0;
        var high = document.Comments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Comments[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low < document.Comments.Length && document.Comments[low].Span.Contains(position) ? document.Comments[low] : null;
    }

    private int LineOf(int offset) => Source.GetLinePosition(offset).Line;

    private int StartOfLine(int line) => line < Source.LineCount ? Source.GetLineSpan(line).Start : Source.Length;

    // The end of the text belongs to its last line.
    private TextSpan Lines(int first, int last) =>
        TextSpan.FromBounds(StartOfLine(first), last + 1 < Source.LineCount ? StartOfLine(last + 1) : Source.Length + 1);
}
