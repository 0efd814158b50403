using System.Globalization;
using System.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Rewrites what .NET reads otherwise than Vale: <c>$</c> outside multi-line mode, <c>(?P&lt;name&gt;</c>, <c>[[:alpha:]]</c>, <c>\x{263A}</c>, and
/// escapes that stand for themselves, such as <c>\_</c>. One pass over one pattern.
/// </summary>
internal sealed class ValePattern
{
    private const string KnownEscapes = "aAbBcdDefGknpPrsStuvwWxzZ0123456789";

    private readonly string _pattern;
    private readonly StringBuilder _result;
    private readonly Stack<bool> _outerModes = new();
    private bool _isMultiline;
    private int _index;

    private ValePattern(string pattern)
    {
        _pattern = pattern;
        _result = new StringBuilder(pattern.Length + 16);
    }

    public static string Translate(string pattern) =>
        pattern.AsSpan().IndexOfAny("$[\\") < 0 && !pattern.Contains("(?P<", StringComparison.Ordinal) ? pattern : new ValePattern(pattern).Translate();

    private string Translate()
    {
        while (_index < _pattern.Length)
        {
            switch (_pattern[_index])
            {
                case '\\':
                    CopyEscape();
                    break;
                case '[':
                    CopySet();
                    break;
                case '(':
                    CopyGroupStart();
                    break;
                case ')':
                    if (_outerModes.TryPop(out var outer))
                        _isMultiline = outer;
                    Copy(1);
                    break;
                case '$' when !_isMultiline:
                    _result.Append(@"\z");
                    _index++;
                    break;
                default:
                    Copy(1);
                    break;
            }
        }
        return _result.ToString();
    }

    private void CopyEscape()
    {
        if (_index + 1 >= _pattern.Length)
        {
            Copy(1);
            return;
        }
        var escaped = _pattern[_index + 1];
        if (escaped == 'x' && TryCodePoint(out var codePoint, out var length))
        {
            foreach (var unit in char.ConvertFromUtf32(codePoint))
                _result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            _index += length;
        }
        else if ((char.IsLetterOrDigit(escaped) || escaped == '_') && !KnownEscapes.Contains(escaped))
        {
            _result.Append(escaped);
            _index += 2;
        }
        else
        {
            Copy(2);
        }
    }

    private bool TryCodePoint(out int codePoint, out int length)
    {
        codePoint = 0;
        length = 0;
        if (_index + 2 >= _pattern.Length || _pattern[_index + 2] != '{')
            return false;
        var close = _pattern.IndexOf('}', _index);
        length = close - _index + 1;
        return close > 0
            && int.TryParse(_pattern.AsSpan(_index + 3, close - _index - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint)
            && Rune.IsValid(codePoint);
    }

    private void CopySet()
    {
        Copy(1);
        if (Peek('^'))
            Copy(1);
        if (Peek(']'))
            Copy(1);
        while (_index < _pattern.Length && _pattern[_index] != ']')
        {
            if (_pattern[_index] == '\\')
                CopyEscape();
            else if (_pattern[_index] == '[' && PosixClass.TryRead(_pattern, _index, out var ranges, out var length))
                Replace(ranges, length);
            else if (_pattern[_index] == '[' && _pattern[_index - 1] == '-')
                CopySet();
            else
                Copy(1);
        }
        if (_index < _pattern.Length)
            Copy(1);
    }

    private void CopyGroupStart()
    {
        _outerModes.Push(_isMultiline);
        if (string.CompareOrdinal(_pattern, _index, "(?P<", 0, 4) == 0)
        {
            Replace("(?<", 4);
            return;
        }
        Copy(1);
        if (!Peek('?'))
            return;

        // (?m) holds to the end of the group around it, (?m:...) to the end of its own.
        var end = _index + 1;
        var switchesOn = true;
        var isMultiline = _isMultiline;
        for (; end < _pattern.Length && (char.IsAsciiLetter(_pattern[end]) || _pattern[end] == '-'); end++)
        {
            if (_pattern[end] == '-')
                switchesOn = false;
            else if (_pattern[end] == 'm')
                isMultiline = switchesOn;
        }
        if (end >= _pattern.Length || _pattern[end] is not (')' or ':'))
            return;
        _isMultiline = isMultiline;
        Copy(end - _index + 1);
        if (_pattern[end] == ')')
            _outerModes.Pop();
    }

    private bool Peek(char c) => _index < _pattern.Length && _pattern[_index] == c;

    private void Copy(int length)
    {
        _result.Append(_pattern, _index, length);
        _index += length;
    }

    private void Replace(string text, int length)
    {
        _result.Append(text);
        _index += length;
    }
}
