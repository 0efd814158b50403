using System.Buffers;
using System.Globalization;
using System.Text;

namespace EditLint.Core.Language;

/// <summary>What the usual measures of readability count in a text. Immutable.</summary>
/// <remarks>
/// A word is a run of letters, digits and apostrophes, or an initialism such as <c>U.S.</c>; hyphens and all else separate words. Letters outside the basic
/// plane and combining marks belong to their word.
/// </remarks>
public sealed record TextStatistics
{
    /// <summary>No text.</summary>
    public static readonly TextStatistics Empty = new();

    private const int LongWordLength = 6;
    private const int ManySyllables = 2;

    /// <summary>The words, as the remarks define them.</summary>
    public int Words { get; init; }

    /// <summary>The sentences.</summary>
    public int Sentences { get; init; }

    /// <summary>The blocks: paragraphs, list items, quotations.</summary>
    public int Paragraphs { get; init; }

    /// <summary>The letters and digits.</summary>
    public int Characters { get; init; }

    /// <summary>The syllables of all words, by spelling.</summary>
    public int Syllables { get; init; }

    /// <summary>The words of more than two syllables.</summary>
    public int PolysyllabicWords { get; init; }

    /// <summary>The words of more than two syllables, where an ending <c>-es</c>, <c>-ed</c> or <c>-ing</c> does not count.</summary>
    public int ComplexWords { get; init; }

    /// <summary>The words of more than six letters.</summary>
    public int LongWords { get; init; }

    /// <summary>These counts and those of one more block.</summary>
    /// <param name="text">The block's text; asterisks over what is not language.</param>
    /// <param name="sentences">How many sentences it has.</param>
    public TextStatistics Add(string text, int sentences)
    {
        var (words, characters, syllables, polysyllabic, complex, longWords) = (Words, Characters, Syllables, PolysyllabicWords, ComplexWords, LongWords);
        for (var position = 0; position < text.Length;)
        {
            var end = EndOfWord(text, position, out var letters);
            if (letters > 0)
            {
                var word = text.AsSpan(position, end - position);
                var spoken = SyllableCounter.Count(word);
                words++;
                characters += letters;
                syllables += spoken;
                polysyllabic += spoken > ManySyllables ? 1 : 0;
                complex += spoken - (HasEnding(word) ? 1 : 0) > ManySyllables ? 1 : 0;
                longWords += word.Length > LongWordLength ? 1 : 0;
            }
            position = Math.Max(end, position + 1);
        }
        return new TextStatistics
        {
            Words = words,
            Sentences = Sentences + sentences,
            Paragraphs = Paragraphs + 1,
            Characters = characters,
            Syllables = syllables,
            PolysyllabicWords = polysyllabic,
            ComplexWords = complex,
            LongWords = longWords,
        };
    }

    private static int EndOfWord(string text, int start, out int letters)
    {
        letters = 0;
        var position = start;
        while (position < text.Length)
        {
            if (text[position] is '\'' or '\u2019')
                position++;
            else if (IsLetterOrDigit(text, position, out var length, out var isMark))
                (position, letters) = (position + length, letters + (isMark ? 0 : 1));
            else if (text[position] == '.' && letters == (position - start + 1) / 2 && (position - start) % 2 == 1 && char.IsLetter(text[position - 1]) && IsInitial(text, start, position))
                position++;
            else
                break;
        }
        return position;
    }

    // The full stop after a single letter belongs to an initialism when another letter with a full stop stands before or behind it.
    private static bool IsInitial(string text, int start, int stop) =>
        (stop > start + 1 && text[stop - 2] == '.') || (stop + 2 < text.Length && char.IsLetter(text[stop + 1]) && text[stop + 2] == '.');

    private static bool IsLetterOrDigit(string text, int position, out int length, out bool isMark)
    {
        length = 1;
        isMark = false;
        if (char.IsAscii(text[position]))
            return char.IsAsciiLetterOrDigit(text[position]);
        if (Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out length) != OperationStatus.Done)
            return false;
        isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
        return isMark || Rune.IsLetterOrDigit(rune);
    }

    private static bool HasEnding(ReadOnlySpan<char> word) =>
        word.EndsWith("es", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
}
