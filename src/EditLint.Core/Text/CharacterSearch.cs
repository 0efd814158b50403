using System.Buffers;

namespace EditLint.Core.Text;

/// <summary>
/// Characters to be looked for in texts that are ASCII for the most part. The runtime's own search for characters of which some are not ASCII is many
/// times slower as soon as the text has a curly quotation mark. Immutable and thread-safe.
/// </summary>
internal sealed class CharacterSearch
{
    private const int AsciiLength = 128;

    private readonly SearchValues<char> _members;
    private readonly SearchValues<char> _otherAscii;

    /// <summary>Makes a set.</summary>
    public CharacterSearch(string characters)
    {
        _members = SearchValues.Create(characters);
        Span<char> others = stackalloc char[AsciiLength];
        var count = 0;
        for (var c = '\0'; c < AsciiLength; c++)
        {
            if (!characters.Contains(c))
                others[count++] = c;
        }
        _otherAscii = SearchValues.Create(others[..count]);
    }

    /// <summary>True for a character of the set.</summary>
    public bool Contains(char c) => _members.Contains(c);

    /// <summary>Where the first character of the set stands in a text at or after an offset; the text's length when there is none.</summary>
    public int FindIn(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            // In a text in another script, one search for each of its characters would cost more than it saves.
            if (text[i] < AsciiLength)
            {
                var found = text[i..].IndexOfAnyExcept(_otherAscii);
                if (found < 0)
                    return text.Length;
                i += found;
            }
            if (_members.Contains(text[i]))
                return i;
        }
        return text.Length;
    }
}
