using System.Collections.Immutable;
using System.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>
/// Reads a pattern for paths as Vale has them. <c>*</c> stands for any characters, <c>?</c> for one, <c>[a-z]</c> and <c>[!a]</c> for one of a
/// set, <c>{a,b}</c> for one of several patterns; a backslash takes what follows as it is. With a <c>**</c> anywhere, the slash parts: only
/// <c>**</c> between slashes crosses it, over any number of folders, none included. Used once.
/// </summary>
internal sealed class GlobParser
{
    private const int MaximumNesting = 32;

    private readonly string _text;
    private readonly bool _slashParts;
    private readonly List<GlobStep> _steps = [];
    private int _position;

    private GlobParser(string text)
    {
        _text = text;
        _slashParts = text.Contains("**", StringComparison.Ordinal);
    }

    /// <summary>The program of a pattern, or null and what is wrong with it.</summary>
    public static GlobProgram? Parse(string text, out string problem)
    {
        var parser = new GlobParser(text);
        problem = parser.ReadAlternative(nesting: 0) ?? "";
        return problem.Length > 0 ? null : new GlobProgram([.. parser._steps]);
    }

    // Up to the end, or to the comma or brace that ends an alternative. What is wrong, or null.
    private string? ReadAlternative(int nesting)
    {
        while (_position < _text.Length)
        {
            var problem = (string?)null;
            switch (_text[_position])
            {
                case ',' or '}' when nesting > 0:
                    return null;
                case '*':
                    ReadStars();
                    break;
                case '?':
                    _position++;
                    Take(_ => true);
                    break;
                case '[':
                    problem = ReadSet();
                    break;
                case '{':
                    problem = ReadAlternatives(nesting + 1);
                    break;
                case '/' when _slashParts && IsFolders(_position + 1):
                    // No folder at all will do: 'docs/**/a.md' covers 'docs/a.md'.
                    _position += 3;
                    Optional(() => { AddCharacter(new Rune('/')); Any(); });
                    break;
                default:
                    AddCharacter(ReadRune());
                    break;
            }
            if (problem is not null)
                return problem;
        }
        return null;
    }

    private void ReadStars()
    {
        if (_slashParts && IsFolders(_position) && StartsSegment(_position))
        {
            _position += 2;
            if (_position < _text.Length && _text[_position] == '/')
            {
                _position++;
                Optional(() => { Any(); AddCharacter(new Rune('/')); });
            }
            else
            {
                Any();
            }
            return;
        }
        while (_position < _text.Length && _text[_position] == '*')
            _position++;
        Repeat(rune => !_slashParts || rune.Value != '/');
    }

    // A '**' and nothing else up to the next slash, or to the end of the pattern or of its alternative.
    private bool IsFolders(int position) =>
        string.CompareOrdinal(_text, position, "**", 0, 2) == 0 && (EndsSegment(position + 2) || _text[position + 2] == '/');

    private bool EndsSegment(int position) => position == _text.Length || (position < _text.Length && _text[position] is ',' or '}');

    private bool StartsSegment(int position) => position == 0 || _text[position - 1] is '/' or '{' or ',';

    private string? ReadAlternatives(int nesting)
    {
        if (nesting > MaximumNesting)
            return $"Braces stand more than {MaximumNesting} deep in each other.";
        List<int> ends = [];
        for (var isLast = false; !isLast;)
        {
            _position++;
            var fork = _steps.Count;
            _steps.Add(default);
            if (ReadAlternative(nesting) is { } problem)
                return problem;
            if (_position == _text.Length)
                return "A '{' has no '}'. Write the choices as '{md,txt}', or '\\{' for the character itself.";
            ends.Add(_steps.Count);
            _steps.Add(default);
            isLast = _text[_position] == '}';
            _steps[fork] = isLast ? GlobStep.Jump(fork + 1) : GlobStep.Jump(fork + 1, _steps.Count);
        }
        _position++;
        foreach (var end in ends)
            _steps[end] = GlobStep.Jump(_steps.Count);
        return null;
    }

    private string? ReadSet()
    {
        _position++;
        var isNegated = _position < _text.Length && _text[_position] is '!' or '^';
        if (isNegated)
            _position++;
        var ranges = ImmutableArray.CreateBuilder<(Rune First, Rune Last)>();
        while (_position < _text.Length && (_text[_position] != ']' || ranges.Count == 0))
        {
            var first = ReadRune();
            var last = first;
            if (_position + 1 < _text.Length && _text[_position] == '-' && _text[_position + 1] != ']')
            {
                _position++;
                last = ReadRune();
            }
            ranges.Add((first, last));
        }
        if (_position == _text.Length)
            return "A '[' has no ']'. Write the set as '[a-z]', or '\\[' for the character itself.";
        _position++;
        var set = ranges.ToImmutable();
        Take(rune => set.Any(r => rune >= r.First && rune <= r.Last) != isNegated);
        return null;
    }

    private Rune ReadRune()
    {
        if (_text[_position] == '\\' && _position + 1 < _text.Length)
            _position++;
        // A half of a surrogate pair reads as the replacement character, as it does in a path.
        Rune.DecodeFromUtf16(_text.AsSpan(_position), out var rune, out var length);
        _position += length;
        return rune;
    }

    private void Take(Predicate<Rune> takes) => _steps.Add(GlobStep.Take(_slashParts ? rune => rune.Value != '/' && takes(rune) : takes));

    private void AddCharacter(Rune character) => _steps.Add(GlobStep.Take(rune => rune == character));

    private void Any() => Repeat(_ => true);

    private void Repeat(Predicate<Rune> takes)
    {
        var start = _steps.Count;
        _steps.Add(GlobStep.Jump(start + 1, start + 3));
        _steps.Add(GlobStep.Take(takes));
        _steps.Add(GlobStep.Jump(start));
    }

    private void Optional(Action content)
    {
        var start = _steps.Count;
        _steps.Add(default);
        content();
        _steps[start] = GlobStep.Jump(start + 1, _steps.Count);
    }
}
