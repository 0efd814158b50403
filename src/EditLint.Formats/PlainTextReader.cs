using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.PlainText;

namespace EditLint.Formats;

/// <summary>
/// Reads plain text, and any format that no other reader names. Stateless and thread-safe; linear in the text.
/// A blank line ends a paragraph; between blank lines every line is a paragraph, as in news text, unless the text was wrapped at a
/// column (lines of at most 100 characters with sentences running over their ends): such lines are joined by soft breaks. In wrapped text
/// without blank lines a paragraph ends at a line that had room for the next word, and before an indented line.
/// Sign-offs, end marks and ornaments ("-- Jane Doe", "-30-", "* * *") always stand alone, and a bullet begins a paragraph.
/// </summary>
public sealed class PlainTextReader : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [".txt", ".text"];

    public Document Read(SourceText source, ReadingOptions? options = null)
    {
        var lines = TextLines.Read(source);
        var wrapping = new HardWrapping(source, lines);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var builder = new ProseBuilder(source);
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && IsJoined(lines, wrapping, end))
                end++;
            blocks.Add(ReadParagraph(source, builder, lines, first, end));
            first = end;
        }
        return new Document(source, DocumentFormat.PlainText, blocks.ToImmutable(), options: options);
    }

    // True when the line belongs to the paragraph of the line before it.
    private static bool IsJoined(List<TextLine> lines, HardWrapping wrapping, int line)
    {
        var previous = lines[line - 1];
        var current = lines[line];
        if (current.FollowsBlank || previous.Kind == TextLineKind.Separate || current.Kind is TextLineKind.Separate or TextLineKind.Bullet)
            return false;
        // "on May" + "12. The next day" is no list; after the end of a sentence, or in a list, the number begins an item.
        if (current.Kind == TextLineKind.Numbered && (previous.Kind != TextLineKind.Ordinary || wrapping.EndsSentence(line - 1)))
            return false;
        return wrapping.GoesOn(line - 1);
    }

    private static Block ReadParagraph(SourceText source, ProseBuilder builder, List<TextLine> lines, int first, int end)
    {
        var prose = end == first + 1 ? Prose.Verbatim(source, lines[first].Content) : Join(source, builder, lines, first, end);
        return new Block(BlockKind.Paragraph, prose.SourceSpan, prose, inlines: BareLinks.Find(prose));
    }

    private static Prose Join(SourceText source, ProseBuilder builder, List<TextLine> lines, int first, int end)
    {
        builder.Append(lines[first].Content);
        for (var i = first + 1; i < end; i++)
        {
            builder.AppendLineBreak(TextSpan.FromBounds(lines[i - 1].Content.End, lines[i].Content.Start));
            builder.Append(lines[i].Content);
        }
        return builder.ToProse();
    }
}
