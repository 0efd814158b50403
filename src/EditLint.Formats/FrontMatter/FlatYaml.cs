using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Formats.FrontMatter;

/// <summary>
/// Reads the YAML that nearly all front matter is made of: keys at the start of lines, each with one scalar or a list of scalars. It is many times as
/// fast as the parser of all YAML, which with its tokens and events took longer than the article itself. Whatever it does not know for certain is left to
/// that parser. Linear in the text; not thread-safe.
/// </summary>
internal ref struct FlatYaml
{
    // The parser of all YAML is given no more than so many texts that go on at the start of a line.
    private const int MaximumUnindented = 16;

    // Of these a plain scalar may be made without a second look.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(":#\t");

    private readonly string _text;
    private readonly int _end;
    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private int _position;
    private int _unindented;

    private FlatYaml(string text, TextSpan span)
    {
        _text = text;
        _end = span.End;
        _position = span.Start;
    }

    /// <summary>Reads a stretch of a source.</summary>
    /// <returns>The mapping; null when the stretch is not such YAML through and through.</returns>
    public static YamlMapping? TryRead(SourceText source, TextSpan span)
    {
        foreach (var unit in source[span])
        {
            if (!IsOrdinary(unit))
                return null;
        }
        return new FlatYaml(source.Text, span).Read();
    }

    // Controls, characters that break lines in YAML only, and those that its parser has trouble with.
    private static bool IsOrdinary(char unit) => unit is '\n' or '\t' or (>= ' ' and < '\u007F') or (>= '\u00A0' and < '\u2028') or (> '\u2029' and < '\uD800') or (>= '\uE000' and < '\uFDD0') or (> '\uFDEF' and < '\uFEFF') or (> '\uFEFF' and < '\uFFFE');

    private YamlMapping? Read()
    {
        var start = -1;
        while (SkipBlankLines())
        {
            start = start < 0 ? _position : start;
            if (ReadKey() is not { } key || ReadValue() is not { } value)
                return null;
            _entries.Add(new YamlEntry(key, value));
        }
        return _entries.Count == 0 ? null : new YamlMapping(_entries.ToImmutable(), TextSpan.FromBounds(start, Math.Max(_entries[^1].Key.Span.End, _entries[^1].Value.Span.End)));
    }

    private YamlScalar? ReadKey()
    {
        var start = _position;
        while (_position < _end && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] is '_' or '-'))
            _position++;
        if (_position == start || !(char.IsAsciiLetter(_text[start]) || _text[start] == '_') || _position == _end || _text[_position] != ':')
            return null;
        var key = new YamlScalar(_text[start.._position], IsPlain: true, TextSpan.FromBounds(start, _position));
        _position++;
        return _position == _end || _text[_position] is '\n' or ' ' ? key : null;
    }

    private YamlNode? ReadValue()
    {
        SkipBlanks();
        if (_position < _end && _text[_position] != '\n')
            return ReadScalar(mayGoOn: true);
        var colon = _position;
        if (!SkipBlankLines())
            return new YamlScalar("", IsPlain: true, new TextSpan(colon, 0));
        var line = _position;
        SkipBlanks();
        if (IsItem())
            return ReadList(_position - line);
        _position = line;
        // What is indented belongs to the key, and is no list.
        return _text[line] == ' ' ? null : new YamlScalar("", IsPlain: true, new TextSpan(colon, 0));
    }

    private YamlSequence? ReadList(int indentation)
    {
        var start = _position;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (true)
        {
            _position++;
            SkipBlanks();
            if (_position == _end || _text[_position] == '\n' || ReadScalar(mayGoOn: false) is not { } item)
                return null;
            items.Add(item);
            if (!SkipBlankLines())
                break;
            var line = _position;
            SkipBlanks();
            if (_position - line == indentation && IsItem())
                continue;
            if (_position > line || IsItem())
                return null;
            break;
        }
        return new YamlSequence(items.ToImmutable(), TextSpan.FromBounds(start, items[^1].Span.End));
    }

    private readonly bool IsItem() => _position + 1 < _end && _text[_position] == '-' && _text[_position + 1] == ' ';

    /// <summary>Reads a scalar to the end of its last line.</summary>
    /// <param name="mayGoOn">True when a text may go on in lines below.</param>
    private YamlScalar? ReadScalar(bool mayGoOn) => _text[_position] is '"' or '\'' ? ReadQuoted(mayGoOn) : ReadPlain(mayGoOn);

    private YamlScalar? ReadQuoted(bool mayGoOn)
    {
        var start = _position;
        var rest = _text.AsSpan(start + 1, _end - start - 1);
        var length = rest.IndexOfAny(_text[start], '\\');
        if (length < 0 || rest[length] == '\\')
            return null;
        var span = new TextSpan(start, length + 2);
        _position = span.End;
        SkipBlanks();
        // A second mark is a mark inside the text, and a comment may stand here.
        if (_position < _end && _text[_position] != '\n')
            return null;
        var contents = rest[..length];
        if (!contents.Contains('\n'))
            return contents.Contains('\t') ? null : new YamlScalar(contents.ToString(), IsPlain: false, span);
        return mayGoOn && GoesOnUnindented(contents) && ++_unindented <= MaximumUnindented ? new YamlScalar(contents.ToString().Replace('\n', ' '), IsPlain: false, span) : null;
    }

    // Text that goes on at the start of the next line, which the standard forbids and FrontMatterYaml takes. Without blanks at the ends of its lines it
    // is the same whether they are folded or replaced.
    private static bool GoesOnUnindented(ReadOnlySpan<char> contents)
    {
        if (contents.Contains('\t') || contents.StartsWith("\n") || contents.Contains(" \n", StringComparison.Ordinal))
            return false;
        for (var rest = contents; rest.IndexOf('\n') is var lineEnd and >= 0;)
        {
            rest = rest[(lineEnd + 1)..];
            if (rest.IsEmpty || !(char.IsLetterOrDigit(rest[0]) || rest[0] is ':' or ',' or '(' or '.' or '<'))
                return false;
        }
        return true;
    }

    private YamlScalar? ReadPlain(bool mayGoOn)
    {
        var start = _position;
        var first = ReadLine();
        if (!(char.IsLetterOrDigit(first[0]) || first[0] is '/' or '.' or '(' or '<' or '$' or '“' or '‘') || !IsPlain(first))
            return null;
        var end = start + first.Length;
        if (!mayGoOn)
            return new YamlScalar(first.ToString(), IsPlain: true, TextSpan.FromBounds(start, end));
        var value = first.ToString();
        while (_position + 1 < _end && _text[_position + 1] == ' ')
        {
            _position++;
            SkipBlanks();
            var lineStart = _position;
            var line = ReadLine();
            if (line.IsEmpty || !(char.IsLetterOrDigit(line[0]) || line[0] is '(' or '<' or '“' or '‘') || !IsPlain(line))
                return null;
            value = $"{value} {line}";
            end = lineStart + line.Length;
        }
        return IsFollowedByKey() ? new YamlScalar(value, IsPlain: true, TextSpan.FromBounds(start, end)) : null;
    }

    // Below blank lines an indented line would go on with the text.
    private readonly bool IsFollowedByKey()
    {
        var position = _position;
        while (position < _end && _text[position] == '\n')
            position++;
        return position == _end || _text[position] != ' ';
    }

    /// <summary>The rest of the line without the blanks at its end.</summary>
    private ReadOnlySpan<char> ReadLine()
    {
        var rest = _text.AsSpan(_position, _end - _position);
        var length = rest.IndexOf('\n');
        if (length < 0)
            length = rest.Length;
        _position += length;
        return rest[..length].TrimEnd(' ');
    }

    private static bool IsPlain(ReadOnlySpan<char> line)
    {
        for (var i = 0; line[i..].IndexOfAny(Suspects) is var found and >= 0; i++)
        {
            i += found;
            if (line[i] != ':' || i + 1 == line.Length || line[i + 1] == ' ')
                return false;
        }
        return true;
    }

    private void SkipBlanks()
    {
        while (_position < _end && _text[_position] == ' ')
            _position++;
    }

    /// <summary>Goes to the start of the next line that is not blank; false when there is none.</summary>
    private bool SkipBlankLines()
    {
        var lineStart = _position;
        for (; _position < _end; _position++)
        {
            if (_text[_position] == '\n')
                lineStart = _position + 1;
            else if (_text[_position] != ' ')
                break;
        }
        var isFound = _position < _end;
        _position = isFound ? lineStart : _end;
        return isFound;
    }
}
