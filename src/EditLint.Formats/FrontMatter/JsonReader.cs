using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.FrontMatter;

/// <summary>Takes the strings out of JSON. Written by hand, because what the platform has tells no places in UTF-16. Not thread-safe.</summary>
internal sealed class JsonReader
{
    private const int MaximumDepth = 64;

    private readonly FieldCollector _fields;
    private readonly string _text;
    private readonly int _end;
    private int _position;

    public JsonReader(FieldCollector fields, TextSpan span)
    {
        _fields = fields;
        _text = fields.Source.Text;
        _position = span.Start;
        _end = span.End;
    }

    private char Current => _position < _end ? _text[_position] : '\0';

    /// <summary>Reads one object; fenced front matter may leave out its braces.</summary>
    /// <returns>Where the line after it starts; -1 when it is not JSON.</returns>
    public int Read()
    {
        SkipSpace();
        if (_position >= _end)
            return _end;
        var isRead = Current == '{' ? ReadObject("", 0) : ReadEntries("", 0);
        if (!isRead)
            return -1;
        while (Current is ' ' or '\t')
            _position++;
        return LineEnd.At(_text, _position).End;
    }

    private bool ReadObject(string key, int depth)
    {
        _position++;
        SkipSpace();
        if (Current != '}' && !ReadEntries(key, depth))
            return false;
        if (Current != '}')
            return Fail("the entries of an object are parted by \",\" and end with \"}\"");
        _position++;
        return true;
    }

    private bool ReadEntries(string key, int depth)
    {
        while (true)
        {
            SkipSpace();
            var start = _position;
            if (Current != '"')
                return Fail("a key stands in double quotation marks, as in \"title\": \"A day at sea\"");
            if (ReadString() is not { } name)
                return false;
            SkipSpace();
            if (Current != ':')
                return Fail("after a key comes \":\" and a value");
            _position++;
            SkipSpace();
            if (!ReadValue(FieldCollector.Join(key, name.Text), start, depth + 1))
                return false;
            SkipSpace();
            if (Current != ',')
                return true;
            _position++;
        }
    }

    private bool ReadValue(string key, int start, int depth)
    {
        if (depth > MaximumDepth)
            return Fail("it is nested too deep");
        switch (Current)
        {
            case '"':
                if (ReadString() is not { } prose)
                    return false;
                _fields.Add(key, TextSpan.FromBounds(start, _position), prose);
                return true;
            case '{':
                return ReadObject(key, depth);
            case '[':
                return ReadArray(key, depth);
            default:
                return SkipLiteral();
        }
    }

    private bool ReadArray(string key, int depth)
    {
        _fields.OpenLists++;
        _position++;
        SkipSpace();
        while (Current != ']')
        {
            if (!ReadValue(key, _position, depth + 1))
                return false;
            SkipSpace();
            if (Current == ']')
                break;
            if (Current != ',')
                return Fail("the values of an array are parted by \",\" and end with \"]\"");
            _position++;
            SkipSpace();
        }
        _position++;
        _fields.OpenLists--;
        return true;
    }

    private Prose? ReadString()
    {
        var start = _position;
        var prose = QuotedString.Read(_fields.Source, TextSpan.FromBounds(start + 1, _end), "\"", hasEscapes: true, out _position);
        if (prose is null)
            Fail(Current == '\\' ? "a backslash starts an escape such as \\n; for a backslash itself, write two" : "the string that starts here lacks its closing quotation mark", Current == '\\' ? _position : start);
        return prose;
    }

    private bool SkipLiteral()
    {
        var start = _position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '+' or '-' or '.')
            _position++;
        var literal = _text.AsSpan(start, _position - start);
        if (literal is "true" or "false" or "null" || (literal.Length > 0 && (char.IsAsciiDigit(literal[0]) || literal[0] == '-')))
            return true;
        return Fail("a text stands in double quotation marks", start);
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
            _position++;
    }

    private bool Fail(string reason, int place = -1)
    {
        _fields.AddError(new TextSpan(place < 0 ? _position : place, 0), $"This is not JSON: {reason}. The front matter from here on was not read.");
        return false;
    }
}
