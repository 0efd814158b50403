using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>
/// Reads the YAML that rule files, configurations and front matter are nearly always written in: keys, lists and texts by indentation. What is written in
/// any other way, or wrongly, it leaves to the parser. Where it gives a result, the parser gives the same, at many times the cost.
/// </summary>
internal sealed class PlainYaml
{
    private const int MaximumDepth = 16;
    private const int MaximumKeyLength = 1000;

    // Other line breaks, tabs and what the parser counts in its own way.
    private static readonly SearchValues<char> Unusual = SearchValues.Create([.. Enumerable.Range(0, ' ').Where(c => c != '\n').Select(c => (char)c), '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF', .. Noncharacters()]);

    private readonly string _text;
    private readonly PlainYamlScalars _scalars;
    private readonly int _offset;
    private int _position;

    private PlainYaml(string text, int offset)
    {
        _text = text;
        _offset = offset;
        _scalars = new PlainYamlScalars(text, offset);
    }

    /// <summary>The root mapping, or null when the parser must be asked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">What is added to all places.</param>
    public static YamlMapping? Read(string text, int offset)
    {
        if (text.AsSpan().ContainsAny(Unusual) || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return null;
        var reader = new PlainYaml(text, offset);
        if (reader.NextLine() == 0 && text.AsSpan(reader._position).StartsWith("---\n"))
            reader._position += 4;
        var column = reader.NextLine();
        return column == 0 && reader.ReadBlock(0, 0) is YamlMapping mapping && reader.NextLine() < 0 ? mapping : null;
    }

    private static IEnumerable<char> Noncharacters() => Enumerable.Range(0xFDD0, 0x20).Append(0xFFFE).Append(0xFFFF).Select(c => (char)c);

    // Goes to the next line that is more than a comment, from the start of a line; its column, or -1 at the end.
    private int NextLine()
    {
        while (_position < _text.Length)
        {
            var start = _position;
            while (start < _text.Length && _text[start] == ' ')
                start++;
            if (start == _text.Length)
                return -1;
            if (_text[start] is not ('\n' or '#'))
                return start - _position;
            var end = _text.IndexOf('\n', start);
            if (end < 0)
                return -1;
            _position = end + 1;
        }
        return -1;
    }

    private bool IsDash(int index) => _text[index] == '-' && (index + 1 == _text.Length || _text[index + 1] is ' ' or '\n');

    // A list or a mapping; the position is the start of its line, or in a list's line its own start.
    private YamlNode? ReadBlock(int column, int depth, int inlineStart = -1)
    {
        var start = inlineStart >= 0 ? inlineStart : _position + column;
        return depth > MaximumDepth ? null : IsDash(start) ? ReadSequence(column, depth, inlineStart) : ReadMapping(column, depth, inlineStart);
    }

    private YamlSequence? ReadSequence(int column, int depth, int inlineStart)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var from = inlineStart >= 0 ? inlineStart : _position + column;
        for (var start = from; ; start = _position + column)
        {
            if (ReadItem(start, column, depth) is not { } item)
                return null;
            items.Add(item);
            var next = NextLine();
            if (next > column)
                return null;
            if (next < column || !IsDash(_position + column))
                return new YamlSequence(items.DrainToImmutable(), TextSpan.FromBounds(_offset + from, item.Span.End));
        }
    }

    private YamlNode? ReadItem(int dash, int column, int depth)
    {
        var start = SkipBlanks(dash + 1);
        if (IsLineEnd(start))
        {
            GoToNextLine(start);
            var below = NextLine();
            return below > column ? ReadBlock(below, depth + 1) : null;
        }
        var itemColumn = column + start - dash;
        return IsDash(start) || _scalars.KeyEnd(start) >= 0 ? ReadBlock(itemColumn, depth + 1, start) : ReadValue(start, column);
    }

    private YamlMapping? ReadMapping(int column, int depth, int inlineStart)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var from = inlineStart >= 0 ? inlineStart : _position + column;
        for (var start = from; ; start = _position + column)
        {
            var keyEnd = _scalars.KeyEnd(start);
            if (keyEnd < 0 || keyEnd - start > MaximumKeyLength || (column == 0 && IsMarker(start)))
                return null;
            if (_scalars.ReadInline(start, keyEnd) is not { } key || ReadEntryValue(keyEnd + 1, column, depth) is not { } value)
                return null;
            entries.Add(new YamlEntry(key, value));
            var next = NextLine();
            if (next > column || (next == column && IsDash(_position + column)))
                return null;
            if (next < column)
                return new YamlMapping(entries.DrainToImmutable(), TextSpan.FromBounds(_offset + from, value.Span.End));
        }
    }

    private bool IsMarker(int start) => _text.AsSpan(start) is ['-', '-', '-', ..] or ['.', '.', '.', ..] or ['%', ..];

    private YamlNode? ReadEntryValue(int afterColon, int column, int depth)
    {
        var start = SkipBlanks(afterColon);
        if (!IsLineEnd(start))
            return ReadValue(start, column);
        GoToNextLine(start);
        var below = NextLine();
        if (below > column || (below == column && IsDash(_position + below)))
            return _text[_position + below] is '[' or '{' ? ReadValue(_position + below, column) : ReadBlock(below, depth + 1);
        return new YamlScalar("", IsPlain: true, new TextSpan(_offset + afterColon, 0));
    }

    // A text or a list in brackets; behind it stands the start of a line.
    private YamlNode? ReadValue(int start, int column)
    {
        var node = _text[start] switch
        {
            '|' or '>' => _scalars.ReadBlock(start, column, out _position),
            '[' or '{' => _scalars.ReadFlow(start, column, out _position),
            _ => _scalars.ReadLine(start, out _position),
        };
        if (node is null || _text[start] is '|' or '>')
            return node;
        var end = SkipBlanks(_position);
        if (!IsLineEnd(end) || (end == _position && end < _text.Length && _text[end] == '#'))
            return null;
        GoToNextLine(end);
        // What is indented more goes on with the text.
        return NextLine() > column ? null : node;
    }

    private int SkipBlanks(int index)
    {
        while (index < _text.Length && _text[index] == ' ')
            index++;
        return index;
    }

    private bool IsLineEnd(int index) => index >= _text.Length || _text[index] == '\n' || (_text[index] == '#' && _text[index - 1] == ' ');

    private void GoToNextLine(int index)
    {
        var end = _text.IndexOf('\n', Math.Min(index, _text.Length));
        _position = end < 0 ? _text.Length : end + 1;
    }
}
