using System.Runtime.CompilerServices;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Words as a pattern's <c>\b</c> sees them, in small letters as a pattern's <c>(?i)</c> sees them: of ASCII, and the Kelvin sign as k. Stateless and thread-safe.
/// </summary>
internal static class WordFolding
{
    private static ReadOnlySpan<byte> AsciiWords =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'0', (byte)'1', (byte)'2', (byte)'3', (byte)'4', (byte)'5', (byte)'6', (byte)'7', (byte)'8', (byte)'9', 0, 0, 0, 0, 0, 0,
        0, (byte)'a', (byte)'b', (byte)'c', (byte)'d', (byte)'e', (byte)'f', (byte)'g', (byte)'h', (byte)'i', (byte)'j', (byte)'k', (byte)'l', (byte)'m', (byte)'n', (byte)'o',
        (byte)'p', (byte)'q', (byte)'r', (byte)'s', (byte)'t', (byte)'u', (byte)'v', (byte)'w', (byte)'x', (byte)'y', (byte)'z', 0, 0, 0, 0, (byte)'_',
        0, (byte)'a', (byte)'b', (byte)'c', (byte)'d', (byte)'e', (byte)'f', (byte)'g', (byte)'h', (byte)'i', (byte)'j', (byte)'k', (byte)'l', (byte)'m', (byte)'n', (byte)'o',
        (byte)'p', (byte)'q', (byte)'r', (byte)'s', (byte)'t', (byte)'u', (byte)'v', (byte)'w', (byte)'x', (byte)'y', (byte)'z', 0, 0, 0, 0, 0,
    ];

    /// <summary>The character in small letters if words are made of it; 0 if not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char InWord(char c) => c < 128 ? (char)AsciiWords[c] : OtherInWord(c);

    /// <summary>The character in small letters.</summary>
    public static char Fold(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c == CharacterSetBuilder.Kelvin ? 'k' : c;

    /// <summary>True for a character that words are made of.</summary>
    public static bool IsInWord(char c) => InWord(c) != 0;

    /// <summary>True when a word begins or ends between the two characters around an offset.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int offset) =>
        (offset > 0 && IsInWord(text[offset - 1])) != (offset < text.Length && IsInWord(text[offset]));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static char OtherInWord(char c) => !KnownSets.WordCharacters.Contains(c) ? '\0' : c == CharacterSetBuilder.Kelvin ? 'k' : c;
}
