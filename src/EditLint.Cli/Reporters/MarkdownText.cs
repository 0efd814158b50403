using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Markdown as a terminal shows it: paragraphs and lists are broken between words, code stays as it is. With colours, emphasis and code have theirs;
/// without, code keeps its backticks and emphasis is plain.
/// </summary>
internal sealed class MarkdownText
{
    private const int NarrowestText = 20;

    private readonly DocumentReaderSet _readers = new(DocumentReaders.All);
    private readonly AnsiStyle _style;
    private readonly List<string> _lines = [];
    private SourceText _source = new("docs.md", "");

    private MarkdownText(AnsiStyle style) => _style = style;

    /// <summary>The lines of a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="style">The colours.</param>
    /// <param name="width">The columns of a line.</param>
    public static IReadOnlyList<string> Lines(string markdown, AnsiStyle style, int width)
    {
        var text = new MarkdownText(style);
        text._source = new SourceText("docs.md", markdown);
        text.Write(text._readers.Read(text._source).Blocks, "", width, isTight: false);
        return text._lines;
    }

    private void Write(IEnumerable<Block> blocks, string indent, int width, bool isTight)
    {
        foreach (var (index, block) in blocks.Index())
        {
            if (_lines.Count > 0 && !(isTight || (index == 0 && indent.Length > 0)))
                _lines.Add("");
            Write(block, indent, width);
        }
    }

    private void Write(Block block, string indent, int width)
    {
        switch (block.Kind)
        {
            case BlockKind.Code:
                foreach (var line in block.Prose.Text.TrimEnd().ReplaceLineEndings("\n").Split('\n'))
                    _lines.Add($"{indent}  {_style.Code(DisplayText.Visible(line))}".TrimEnd());
                break;
            case BlockKind.Table:
                // Its columns are lined up by its author.
                foreach (var line in _source[block.Span].ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'))
                    _lines.Add(indent + DisplayText.Visible(line));
                break;
            case BlockKind.List:
                var isTight = block.Children.All(item => item.Children.All(c => c.Kind == BlockKind.List));
                foreach (var (index, item) in block.Children.Index())
                {
                    if (index > 0 && !isTight)
                        _lines.Add("");
                    WriteItem(item, indent, width);
                }
                break;
            case BlockKind.BlockQuote:
                WriteContent(block, $"{indent}  ", width);
                break;
            default:
                WriteContent(block, indent, width);
                break;
        }
    }

    private void WriteItem(Block item, string indent, int width)
    {
        var source = _source[item.Span];
        var blank = source.IndexOfAny(' ', '\t', '\n');
        var marker = blank > 0 && char.IsAsciiDigit(source[0]) ? source[..blank].ToString() : "-";
        var first = _lines.Count;
        var inner = indent + new string(' ', marker.Length + 1);
        WriteContent(item, inner, width);
        if (_lines.Count > first)
            _lines[first] = $"{indent}{marker} {_lines[first][inner.Length..]}";
    }

    private void WriteContent(Block block, string indent, int width)
    {
        if (!block.Prose.IsEmpty)
            WriteProse(block, indent, Math.Max(NarrowestText, width - indent.Length));
        Write(block.Children, indent, width, isTight: block.Kind == BlockKind.ListItem && !block.Prose.IsEmpty);
    }

    private void WriteProse(Block block, string indent, int width)
    {
        var line = "";
        var used = 0;
        foreach (var word in StyledText.Of(block, _style).Words())
        {
            if (used > 0 && used + 1 + word.Width > width)
            {
                _lines.Add(indent + line);
                (line, used) = ("", 0);
            }
            line += used > 0 ? $" {word.Text}" : word.Text;
            used += (used > 0 ? 1 : 0) + word.Width;
        }
        _lines.Add(indent + line);
    }
}
