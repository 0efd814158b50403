using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.FrontMatter;

/// <summary>
/// Takes the strings out of TOML: keys with dots, tables, arrays and inline tables, strings of all four kinds. Numbers, dates and
/// truth values are passed over unread. Not thread-safe.
/// </summary>
internal sealed class TomlReader
{
    private const int MaximumDepth = 64;

    private readonly FieldCollector _fields;
    private readonly string _text;
    private readonly int _end;
    private int _position;

    public TomlReader(FieldCollector fields, TextSpan span)
    {
        _fields = fields;
        _text = fields.Source.Text;
        _position = span.Start;
        _end = span.End;
    }

    private char Current => _position < _end ? _text[_position] : '\0';

    /// <summary>Reads to the end, or to the first mistake.</summary>
    public void Read()
    {
        var table = "";
        while (true)
        {
            SkipSpaceAndComments();
            if (_position >= _end)
                return;
            var isRead = Current == '[' ? ReadHeader(out table) : ReadEntry(table, 0);
            if (!isRead || !EndLine())
                return;
        }
    }

    private bool ReadHeader(out string table)
    {
        var brackets = _position + 1 < _end && _text[_position + 1] == '[' ? 2 : 1;
        _position += brackets;
        if (ReadKey() is not { } key)
        {
            table = "";
            return false;
        }
        table = key;
        _fields.OpenLists = brackets - 1;
        for (var i = 0; i < brackets; i++)
        {
            if (Current != ']')
                return Fail("a table's name ends with \"]\", as in [params]");
            _position++;
        }
        return true;
    }

    private bool ReadEntry(string table, int depth)
    {
        var start = _position;
        if (ReadKey() is not { } key)
            return false;
        if (Current != '=')
            return Fail("after a key comes \"=\" and a value, as in title = \"A day at sea\"");
        _position++;
        SkipBlanks();
        return ReadValue(FieldCollector.Join(table, key), start, depth);
    }

    private string? ReadKey()
    {
        var key = "";
        while (true)
        {
            SkipBlanks();
            string? name;
            if (Current is '"' or '\'')
            {
                name = ReadString()?.Text;
            }
            else
            {
                var start = _position;
                while (char.IsAsciiLetterOrDigit(Current) || Current is '-' or '_')
                    _position++;
                name = _text[start.._position];
            }
            if (string.IsNullOrEmpty(name))
            {
                if (name is not null)
                    Fail("a key is made of letters, digits, \"-\" and \"_\", or stands in quotation marks");
                return null;
            }
            key = FieldCollector.Join(key, name);
            SkipBlanks();
            if (Current != '.')
                return key;
            _position++;
        }
    }

    private bool ReadValue(string key, int start, int depth)
    {
        if (depth > MaximumDepth)
            return Fail("it is nested too deep");
        switch (Current)
        {
            case '"' or '\'':
                if (ReadString() is not { } prose)
                    return false;
                _fields.Add(key, TextSpan.FromBounds(start, _position), prose);
                return true;
            case '[':
                return ReadArray(key, depth);
            case '{':
                return ReadInlineTable(key, depth);
            default:
                return SkipPlainValue();
        }
    }

    private bool ReadArray(string key, int depth)
    {
        _fields.OpenLists++;
        _position++;
        while (true)
        {
            SkipSpaceAndComments();
            if (Current == ']')
                break;
            if (!ReadValue(key, _position, depth + 1))
                return false;
            SkipSpaceAndComments();
            if (Current == ',')
                _position++;
            else if (Current != ']')
                return Fail("the values of an array are parted by \",\" and end with \"]\"");
        }
        _position++;
        _fields.OpenLists--;
        return true;
    }

    private bool ReadInlineTable(string key, int depth)
    {
        _position++;
        while (true)
        {
            SkipSpaceAndComments();
            if (Current == '}')
                break;
            if (!ReadEntry(key, depth + 1))
                return false;
            SkipSpaceAndComments();
            if (Current == ',')
                _position++;
            else if (Current != '}')
                return Fail("the entries of an inline table are parted by \",\" and end with \"}\"");
        }
        _position++;
        return true;
    }

    private Prose? ReadString()
    {
        var start = _position;
        var quote = _text[start];
        var triple = new string(quote, 3);
        var closing = _text.AsSpan(start, _end - start).StartsWith(triple) ? triple : quote.ToString();
        var contents = TextSpan.FromBounds(start + closing.Length, _end);
        var prose = QuotedString.Read(_fields.Source, contents, closing, hasEscapes: quote == '"', out _position);
        if (prose is null)
            Fail(Current == '\\' ? "a backslash in quotation marks starts an escape such as \\n; for a backslash itself, write two" : $"the string that starts here lacks its closing {closing}", Current == '\\' ? _position : start);
        return prose;
    }

    private bool SkipPlainValue()
    {
        var start = _position;
        while (_position < _end && Current is not (',' or ']' or '}' or '#' or '\n' or '\r'))
            _position++;
        var value = _text.AsSpan(start, _position - start).Trim();
        if (value.IsEmpty || !(char.IsAsciiDigit(value[0]) || value[0] is '+' or '-' || value is "true" or "false" or "inf" or "nan"))
            return Fail("a text stands in quotation marks", start);
        return true;
    }

    private bool EndLine()
    {
        SkipBlanks();
        return _position >= _end || Current is '#' or '\n' or '\r' || Fail("each key starts a line of its own");
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            _position++;
    }

    private void SkipSpaceAndComments()
    {
        while (_position < _end && Current is ' ' or '\t' or '\n' or '\r' or '#')
            _position = Current == '#' ? LineEnd.After(_text, _position).Start : _position + 1;
        _position = Math.Min(_position, _end);
    }

    private bool Fail(string reason, int place = -1)
    {
        _fields.AddError(new TextSpan(place < 0 ? _position : place, 0), $"This is not TOML: {reason}. The front matter from here on was not read.");
        return false;
    }
}
