using EditLint.Core.Text;

namespace EditLint.Formats.PlainText;

/// <summary>
/// Tells whether a plain text was wrapped at a column, and then which line goes on in the next.
/// The proof of wrapping is a sentence that runs over a line end: no end punctuation before it and a small letter after it.
/// Where a good share of the line ends has that, the lines that reach close to the usual width go on too.
/// Immutable; the cost is linear in the number of lines.
/// </summary>
internal sealed class HardWrapping
{
    /// <summary>A line longer than this, in UTF-16 units, was not wrapped: it is a paragraph, as in news text.</summary>
    public const int WidestLine = 100;

    // Lists, addresses and most verse are narrower.
    private const int NarrowestWidth = 40;

    // At least one line end in five: in wrapped prose it is about every second, in other text hardly any.
    private const int RunOnShare = 5;

    // Where blank lines come this often, they and not short lines separate the paragraphs.
    private const int LinesPerBlank = 12;

    private readonly SourceText _source;
    private readonly List<TextLine> _lines;
    private readonly int _width;
    private readonly bool _hasBlankLines;

    public HardWrapping(SourceText source, List<TextLine> lines)
    {
        _source = source;
        _lines = lines;
        _width = MeasureWidth();
        _hasBlankLines = lines.Count(line => line.FollowsBlank) - 1 >= lines.Count / LinesPerBlank;
    }

    /// <summary>True when the line and the one after it are of one paragraph; neither may stand at a blank line or begin a list item.</summary>
    public bool GoesOn(int line)
    {
        if (_width == 0 || _lines[line].IsLong)
            return false;
        var width = _lines[line].Content.Length;
        var widthWithNext = width + 1 + FirstWord(line + 1);
        if (RunsOn(line))
            return width >= _width / 2 || widthWithNext > _width;
        if (_lines[line + 1].Indent > _lines[line].Indent && _lines[line].Kind == TextLineKind.Ordinary)
            return false;
        // A line that had room for the next word was ended by its author. People wrap unevenly, so there is leeway unless a paragraph may well end here.
        var leeway = EndsSentence(line) && !_hasBlankLines ? 0 : _width * 3 / 10;
        return widthWithNext > _width - leeway;
    }

    /// <summary>True when a sentence goes on over the end of the line: the next one begins with a small letter.</summary>
    public bool RunsOn(int line)
    {
        var next = _source[_lines[line + 1].Content].TrimStart("\"'([\u201C\u2018");
        return !EndsSentence(line) && !next.IsEmpty && char.IsLower(next[0]);
    }

    public bool EndsSentence(int line)
    {
        var text = _source[_lines[line].Content].TrimEnd("\"')]\u201D\u2019");
        return !text.IsEmpty && text[^1] is '.' or '!' or '?' or ':' or '\u2026';
    }

    // The width that nine in ten of the running lines keep; 0 when the text is not wrapped.
    private int MeasureWidth()
    {
        Span<int> widths = stackalloc int[WidestLine + 1];
        widths.Clear();
        int pairs = 0, runningOn = 0;
        for (var i = 0; i + 1 < _lines.Count; i++)
        {
            if (_lines[i + 1].FollowsBlank || _lines[i + 1].Kind != TextLineKind.Ordinary || _lines[i].Content.Length > WidestLine)
                continue;
            pairs++;
            if (!RunsOn(i))
                continue;
            runningOn++;
            widths[_lines[i].Content.Length]++;
        }
        if (runningOn == 0 || runningOn * RunOnShare < pairs)
            return 0;
        var width = 0;
        for (var seen = 0; seen * 10 < runningOn * 9; width++)
            seen += widths[width];
        width--;
        return width >= NarrowestWidth ? width : 0;
    }

    private int FirstWord(int line)
    {
        var text = _source[_lines[line].Content];
        var end = text.IndexOfAny(' ', '\t');
        return end < 0 ? text.Length : end;
    }
}
