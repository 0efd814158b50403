using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>
/// Cuts HTML into text and tags, after the tokenization of the HTML standard, and keeps the place of everything: text is given as
/// spans of the source, with references and line ends as they stand. Linear; not thread-safe.
/// </summary>
internal sealed class HtmlTokenizer
{
    // An unfinished tag is shown in a message, and its name may be the rest of the file.
    private const int LongestShown = 32;

    private readonly string _text;
    private readonly int _end;
    private readonly ImmutableArray<TextSpan> _hidden;
    private List<TextSpan>? _comments;
    private int _position;
    private int _nextHidden;

    /// <summary>Makes a tokenizer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The part of it to read.</param>
    /// <param name="hidden">Comments in other marks than those of HTML, in order; none when omitted.</param>
    public HtmlTokenizer(string text, TextSpan range, ImmutableArray<TextSpan> hidden = default)
    {
        _text = text;
        _hidden = hidden.IsDefault ? [] : hidden;
        _position = range.Start;
        _end = range.End;
    }

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The token in the source.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>The name of a tag in the source.</summary>
    public TextSpan Name { get; private set; }

    public HtmlElement Element { get; private set; }

    /// <summary>True when a start tag ends in "/>".</summary>
    public bool IsSelfClosing { get; private set; }

    public HtmlAttributes Attributes { get; } = new();

    /// <summary>The comments passed over so far, in order, with their marks.</summary>
    public IReadOnlyList<TextSpan> Comments => _comments ?? [];

    /// <summary>Where a tag, a comment or a script begins that never ends, so that all after it was lost; null when there is none.</summary>
    public TextSpan? Unfinished { get; private set; }

    /// <summary>Goes to the next token; false at the end.</summary>
    public bool Read()
    {
        while (_position < _end)
        {
            if (NextHidden() == _position)
            {
                (_comments ??= []).Add(_hidden[_nextHidden]);
                _position = _hidden[_nextHidden].End;
                continue;
            }
            if (_text[_position] == '<' && TryReadMarkup(out var isToken))
            {
                if (isToken)
                    return true;
                continue;
            }
            ReadText();
            return true;
        }
        return false;
    }

    /// <summary>Reads what stands between a start tag, just read, whose content is raw text and its end tag; the end tag is the next token.</summary>
    public TextSpan ReadRawText()
    {
        var start = _position;
        var name = _text.AsSpan(Name.Start, Name.Length);
        for (var i = start; ;)
        {
            var next = _text.AsSpan(i, _end - i).IndexOf("</");
            if (next < 0)
                break;
            i += next + 2;
            var after = i + name.Length;
            if (after < _end && _text.AsSpan(i, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) && (IsSpace(_text[after]) || _text[after] is '/' or '>'))
            {
                _position = i - 2;
                return TextSpan.FromBounds(start, _position);
            }
        }
        Unfinished ??= Span;
        _position = _end;
        return TextSpan.FromBounds(start, _end);
    }

    public static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';

    // Text goes up to the next "<", which Read then judges; a "<" that is no markup begins a text of its own.
    private void ReadText()
    {
        var next = _text.AsSpan(_position + 1, _end - _position - 1).IndexOf('<');
        var end = Math.Min(next < 0 ? _end : _position + 1 + next, NextHidden());
        Kind = HtmlTokenKind.Text;
        Span = TextSpan.FromBounds(_position, end);
        _position = end;
    }

    // Where the next of the other comments starts; those inside of markup have gone by.
    private int NextHidden()
    {
        while (_nextHidden < _hidden.Length && _hidden[_nextHidden].Start < _position)
            _nextHidden++;
        return _nextHidden < _hidden.Length ? _hidden[_nextHidden].Start : _end;
    }

    private bool TryReadMarkup(out bool isToken)
    {
        isToken = false;
        var next = _position + 1 < _end ? _text[_position + 1] : '\0';
        if (next is '!' or '?')
        {
            SkipDeclaration();
            return true;
        }
        if (char.IsAsciiLetter(next))
        {
            isToken = ReadTag(HtmlTokenKind.StartTag, _position + 1);
            return true;
        }
        if (next != '/' || _position + 2 >= _end)
            return false;
        if (char.IsAsciiLetter(_text[_position + 2]))
            isToken = ReadTag(HtmlTokenKind.EndTag, _position + 2);
        else
            SkipPast(">", _position + 2);
        return true;
    }

    private void SkipDeclaration()
    {
        if (!_text.AsSpan(_position, _end - _position).StartsWith("<!--"))
        {
            SkipPast(">", _position + 2);
            return;
        }
        var from = _position + 4;
        if (from < _end && _text[from] == '>')
        {
            _position = from + 1;
            return;
        }
        // A comment ends at "-->" or "--!>"; "<!--->" is one too, so the search begins inside its own mark.
        for (var i = _position + 2; ;)
        {
            var dashes = _text.AsSpan(i, _end - i).IndexOf("--");
            if (dashes < 0)
                break;
            i += dashes;
            var rest = _text.AsSpan(i + 2, _end - i - 2);
            if (i > _position + 2 && (rest.StartsWith(">") || (rest.StartsWith("!>") && i >= from)))
            {
                var start = _position;
                _position = i + (rest[0] == '>' ? 3 : 4);
                (_comments ??= []).Add(TextSpan.FromBounds(start, _position));
                return;
            }
            i++;
        }
        Unfinished ??= TextSpan.FromBounds(_position, from);
        _position = _end;
    }

    private void SkipPast(string ending, int from)
    {
        var next = _text.AsSpan(from, _end - from).IndexOf(ending);
        if (next < 0)
            Unfinished ??= TextSpan.FromBounds(_position, Math.Min(_position + 4, _end));
        _position = next < 0 ? _end : from + next + ending.Length;
    }

    // False when the tag never ends: it is then dropped, as browsers do.
    private bool ReadTag(HtmlTokenKind kind, int nameStart)
    {
        var i = nameStart;
        while (i < _end && !IsSpace(_text[i]) && _text[i] is not ('/' or '>'))
            i++;
        Kind = kind;
        Name = TextSpan.FromBounds(nameStart, i);
        Element = HtmlElements.Find(_text.AsSpan(nameStart, i - nameStart));
        Attributes.Clear();
        var isFinished = ReadAttributes(ref i);
        if (!isFinished)
            Unfinished ??= TextSpan.FromBounds(_position, Math.Min(Name.End, _position + LongestShown));
        Span = TextSpan.FromBounds(_position, i);
        _position = i;
        return isFinished;
    }

    private bool ReadAttributes(ref int i)
    {
        while (true)
        {
            while (i < _end && (IsSpace(_text[i]) || _text[i] == '/'))
                i++;
            if (i >= _end)
                return false;
            if (_text[i] == '>')
            {
                IsSelfClosing = _text[i - 1] == '/';
                i++;
                return true;
            }
            var nameStart = i++;
            while (i < _end && !IsSpace(_text[i]) && _text[i] is not ('/' or '>' or '='))
                i++;
            var name = TextSpan.FromBounds(nameStart, i);
            if (!TryReadValue(ref i, out var value))
                return false;
            Attributes.Add(_text.AsSpan(name.Start, name.Length), value);
        }
    }

    private bool TryReadValue(ref int i, out TextSpan value)
    {
        value = new TextSpan(i, 0);
        var start = SkipSpaces(i);
        if (start >= _end || _text[start] != '=')
            return true;
        start = SkipSpaces(start + 1);
        if (start < _end && _text[start] is '"' or '\'')
        {
            var length = _text.AsSpan(start + 1, _end - start - 1).IndexOf(_text[start]);
            i = length < 0 ? _end : start + length + 2;
            value = new TextSpan(start + 1, Math.Max(length, 0));
            return length >= 0;
        }
        i = start;
        while (i < _end && !IsSpace(_text[i]) && _text[i] != '>')
            i++;
        value = TextSpan.FromBounds(start, i);
        return true;
    }

    private int SkipSpaces(int i)
    {
        while (i < _end && IsSpace(_text[i]))
            i++;
        return i;
    }
}
