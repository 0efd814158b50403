using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Reads patterns as .NET does. What it does not understand, such as conditions and balancing groups, or what is wrong, it gives up: the engine
/// then leaves the whole pattern to .NET. One pass over one pattern.
/// </summary>
internal sealed class PatternParser
{
    private const int DeepestNesting = 100;

    private readonly string _pattern;
    private readonly HashSet<string> _groupNames = [];
    private int _index;
    private int _depth;
    private int _groups;
    private int _highestReference;
    private bool _ignoresCase;
    private bool _isMultiline;
    private bool _isSingleLine;
    private bool _isExplicit;

    private PatternParser(string pattern) => _pattern = pattern;

    /// <summary>The pattern's parts, or null when it is not understood.</summary>
    /// <param name="pattern">A pattern in .NET's syntax, without options beside those in it.</param>
    public static PatternNode? Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        try
        {
            var node = parser.ParseAlternation();
            // Where some groups have names, .NET counts those without first.
            var isCounted = parser._highestReference == 0 || (parser._groupNames.Count == 0 && parser._highestReference <= parser._groups);
            return parser._index == pattern.Length && isCounted ? node : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private PatternNode ParseAlternation()
    {
        if (++_depth > DeepestNesting)
            throw new NotSupportedException();
        var first = ParseSequence();
        if (!Peek('|'))
        {
            _depth--;
            return first;
        }
        var branches = ImmutableArray.CreateBuilder<PatternNode>();
        branches.Add(first);
        while (Peek('|'))
        {
            _index++;
            branches.Add(ParseSequence());
        }
        _depth--;
        return new PatternNode.Alternation(branches.ToImmutable());
    }

    private PatternNode ParseSequence()
    {
        PatternNode? only = null;
        ImmutableArray<PatternNode>.Builder? parts = null;
        while (_index < _pattern.Length && _pattern[_index] is not ('|' or ')'))
        {
            var part = ReadQuantifier(ParseAtom(out var isQuantifiable), isQuantifiable);
            if (ReferenceEquals(part, PatternNode.Empty))
                continue;
            if (only is null)
            {
                only = part;
                continue;
            }
            (parts ??= ImmutableArray.CreateBuilder<PatternNode>()).Add(part);
        }
        if (parts is null)
            return only ?? PatternNode.Empty;
        parts.Insert(0, only!);
        return new PatternNode.Sequence(parts.ToImmutable());
    }

    private PatternNode ParseAtom(out bool isQuantifiable)
    {
        isQuantifiable = true;
        switch (_pattern[_index])
        {
            case '(':
                return ParseGroup(out isQuantifiable);
            case '[':
                _index++;
                return new PatternNode.Set(new SetParser(_pattern, _ignoresCase).Parse(ref _index));
            case '.':
                _index++;
                return new PatternNode.Set(_isSingleLine ? KnownSets.Anything : KnownSets.AllButLineFeed);
            case '^':
                _index++;
                return new PatternNode.Assertion(_isMultiline ? AssertionKind.LineStart : AssertionKind.TextStart);
            case '$':
                _index++;
                return new PatternNode.Assertion(_isMultiline ? AssertionKind.LineEnd : AssertionKind.LastLineEnd);
            case '*' or '+' or '?':
            case '{' when IsQuantifier(_index):
                throw new NotSupportedException();
            case '\\' when PatternEscape.Literal(_pattern, _index, out _) is null:
                return ParseEscape();
            default:
                return ParseLiteral();
        }
    }

    // As many characters as stand for themselves; of a quantifier only the last is repeated.
    private PatternNode.Literal ParseLiteral()
    {
        var start = _index;
        StringBuilder? text = null;
        var count = 0;
        while (_index < _pattern.Length)
        {
            var next = _index;
            char c;
            if (_pattern[_index] == '\\')
            {
                if (PatternEscape.Literal(_pattern, _index, out var length) is not { } escaped)
                    break;
                c = escaped;
                next += length;
                text ??= new StringBuilder().Append(_pattern, start, _index - start);
            }
            else if (_pattern[_index] is '|' or ')' or '(' or '[' or '.' or '^' or '$' or '*' or '+' or '?')
            {
                break;
            }
            else
            {
                c = _pattern[next++];
            }
            if (count > 0 && next < _pattern.Length && IsQuantifier(next))
                break;
            _index = next;
            text?.Append(c);
            count++;
            if (next < _pattern.Length && IsQuantifier(next))
                break;
        }
        return new PatternNode.Literal(text?.ToString() ?? _pattern[start.._index], _ignoresCase);
    }

    private PatternNode ParseEscape()
    {
        if (_index + 1 >= _pattern.Length)
            throw new NotSupportedException();
        var kind = _pattern[_index + 1];
        if (PatternEscape.Assertion(kind) is { } assertion)
        {
            _index += 2;
            return new PatternNode.Assertion(assertion);
        }
        if (kind is >= '1' and <= '9')
        {
            _index += 2;
            if (_index < _pattern.Length && char.IsAsciiDigit(_pattern[_index]))
                throw new NotSupportedException();
            _highestReference = Math.Max(_highestReference, kind - '0');
            return new PatternNode.Backreference(kind - '0', _ignoresCase);
        }
        if (kind == 'k')
            return ParseNamedReference();
        var set = new CharacterSetBuilder(_ignoresCase);
        if (!PatternEscape.AddClass(_pattern, ref _index, set, _ignoresCase))
            throw new NotSupportedException();
        return new PatternNode.Set(new CharacterSet(set));
    }

    private PatternNode.Backreference ParseNamedReference()
    {
        var end = _pattern.IndexOf('>', _index);
        if (_index + 2 >= _pattern.Length || _pattern[_index + 2] != '<' || end < 0 || !_groupNames.Contains(_pattern[(_index + 3)..end]))
            throw new NotSupportedException();
        _index = end + 1;
        return new PatternNode.Backreference(0, _ignoresCase);
    }

    private PatternNode ParseGroup(out bool isQuantifiable)
    {
        isQuantifiable = true;
        _index++;
        var outer = (_ignoresCase, _isMultiline, _isSingleLine, _isExplicit);
        if (!Peek('?'))
        {
            // (*...) is no group of .NET's.
            if (Peek('*'))
                throw new NotSupportedException();
            if (_isExplicit)
                return Close(outer);
            var number = ++_groups;
            return new PatternNode.Group(number, Close(outer));
        }
        _index++;
        var kind = _index < _pattern.Length ? _pattern[_index] : '\0';
        switch (kind)
        {
            case '#':
                isQuantifiable = false;
                _index = _pattern.IndexOf(')', _index) + 1;
                return _index > 0 && !(_index < _pattern.Length && IsQuantifier(_index)) ? PatternNode.Empty : throw new NotSupportedException();
            case ':':
                _index++;
                return Close(outer);
            case '>':
                _index++;
                return new PatternNode.Atomic(Close(outer));
            case '=' or '!':
                _index++;
                return new PatternNode.Lookaround(Close(outer), isBehind: false, isNegative: kind == '!');
            case '<' when _index + 1 < _pattern.Length && _pattern[_index + 1] is '=' or '!':
                var isNegative = _pattern[_index + 1] == '!';
                _index += 2;
                return new PatternNode.Lookaround(Close(outer), isBehind: true, isNegative);
            case '<' or '\'':
                return ParseNamedGroup(kind == '<' ? '>' : '\'', outer);
            default:
                if (ReadOptions())
                    return Close(outer);
                isQuantifiable = false;
                return _index < _pattern.Length && IsQuantifier(_index) ? throw new NotSupportedException() : PatternNode.Empty;
        }
    }

    private PatternNode.Group ParseNamedGroup(char closing, (bool, bool, bool, bool) outer)
    {
        var end = _pattern.IndexOf(closing, _index + 1);
        if (end < 0)
            throw new NotSupportedException();
        var name = _pattern[(_index + 1)..end];
        // A name with a number changes how groups are counted, one with a hyphen balances two.
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            throw new NotSupportedException();
        _groupNames.Add(name);
        _groups++;
        _index = end + 1;
        return new PatternNode.Group(0, Close(outer));
    }

    private PatternNode Close((bool IgnoresCase, bool IsMultiline, bool IsSingleLine, bool IsExplicit) outer)
    {
        var body = ParseAlternation();
        if (!Peek(')'))
            throw new NotSupportedException();
        _index++;
        (_ignoresCase, _isMultiline, _isSingleLine, _isExplicit) = outer;
        return body;
    }

    // True for (?i:, false for (?i), which holds to the end of the group around it.
    private bool ReadOptions()
    {
        var switchesOn = true;
        if (Peek(')'))
            throw new NotSupportedException();
        for (; _index < _pattern.Length; _index++)
        {
            switch (_pattern[_index])
            {
                case '+' or '-':
                    switchesOn = _pattern[_index] == '+';
                    break;
                case 'i':
                    _ignoresCase = switchesOn;
                    break;
                case 'm':
                    _isMultiline = switchesOn;
                    break;
                case 's':
                    _isSingleLine = switchesOn;
                    break;
                case 'n':
                    _isExplicit = switchesOn;
                    break;
                case ':' or ')':
                    _index++;
                    return _pattern[_index - 1] == ':';
                default:
                    throw new NotSupportedException();
            }
        }
        throw new NotSupportedException();
    }

    private PatternNode ReadQuantifier(PatternNode body, bool isQuantifiable)
    {
        if (_index == _pattern.Length || !IsQuantifier(_index))
            return body;
        if (!isQuantifiable)
            throw new NotSupportedException();
        var (min, max) = ReadBounds();
        var isLazy = Peek('?');
        _index += isLazy ? 1 : 0;
        if (min > max || (_index < _pattern.Length && IsQuantifier(_index)))
            throw new NotSupportedException();
        return (min, max) == (1, 1) ? body : new PatternNode.Repetition(body, min, max, isLazy);
    }

    private (int Min, int Max) ReadBounds()
    {
        switch (_pattern[_index++])
        {
            case '*':
                return (0, int.MaxValue);
            case '+':
                return (1, int.MaxValue);
            case '?':
                return (0, 1);
        }
        var close = _pattern.IndexOf('}', _index);
        var bounds = _pattern.AsSpan(_index, close - _index);
        _index = close + 1;
        var comma = bounds.IndexOf(',');
        var min = ReadNumber(comma < 0 ? bounds : bounds[..comma]);
        return (min, comma < 0 ? min : comma == bounds.Length - 1 ? int.MaxValue : ReadNumber(bounds[(comma + 1)..]));
    }

    private static int ReadNumber(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new NotSupportedException();

    // A '{' that no bounds follow stands for itself.
    private bool IsQuantifier(int index)
    {
        if (_pattern[index] is '*' or '+' or '?')
            return true;
        if (_pattern[index] != '{')
            return false;
        var close = _pattern.IndexOf('}', index);
        if (close < 0)
            return false;
        var bounds = _pattern.AsSpan(index + 1, close - index - 1);
        var comma = bounds.IndexOf(',');
        return comma < 0 ? IsNumber(bounds) : IsNumber(bounds[..comma]) && (comma == bounds.Length - 1 || IsNumber(bounds[(comma + 1)..]));
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private bool Peek(char c) => _index < _pattern.Length && _pattern[_index] == c;
}
