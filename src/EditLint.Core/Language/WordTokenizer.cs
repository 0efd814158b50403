using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>Splits prose into words. Stateless and thread-safe.</summary>
/// <remarks>
/// A word is a run of letters and decimal digits with their combining marks, in any script. It also holds
/// <list type="bullet">
/// <item>an apostrophe, straight or U+2019, between a letter or digit and a letter: <c>don't</c>, <c>Iran’s</c>, <c>1990's</c>; the apostrophe
/// of <c>voters'</c> and of <c>'90s</c> stays outside;</item>
/// <item>a full stop or comma between two digits: <c>1,000.50</c>;</item>
/// <item>the full stops between single letters: <c>U.S</c>, <c>p.m</c>, <c>J.R.R</c>. The last full stop stays outside, so that an initialism is
/// the same word in the middle and at the end of a sentence;</item>
/// <item>one underscore between letters or digits: <c>file_name</c>.</item>
/// </list>
/// A hyphen, a slash and every other mark separate words: <c>Russian-American</c> is two words, <c>README.md</c> too. Scripts written
/// without spaces are not segmented: a run of Chinese characters is one word. Every letter and decimal digit of the text is in
/// exactly one word. One pass, linear in the text.
/// </remarks>
public static class WordTokenizer
{
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte Mark = 3;

    private static ReadOnlySpan<byte> AsciiClasses =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    /// <summary>The words of a text, in order; offsets are UTF-16 units into <paramref name="text"/>. Any string is accepted, lone surrogates too.</summary>
    public static ImmutableArray<TextSpan> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new SpanBuffer(Math.Clamp(text.Length / 5, 16, 4096));
        var position = 0;
        while (position + WordBits.Length <= text.Length)
            position = TokenizeBlock(text, position, ref words);
        while (position < text.Length)
            position = Step(text, position, ref words);
        return words.DrainToImmutable();
    }

    /// <summary>Goes on by the character or the word at a place.</summary>
    /// <returns>Where the next begins.</returns>
    private static int Step(ReadOnlySpan<char> text, int position, ref SpanBuffer words)
    {
        var kind = Classify(text, position, out var length);
        if (kind is not (Letter or Digit))
            return position + length;
        var end = EndOfWord(text, position, length, kind);
        words.Add(position, end);
        return end;
    }

    /// <summary>Goes on by a block of characters: words of ASCII letters and digits are read off its bits, all others one by one.</summary>
    /// <returns>Where to go on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TokenizeBlock(ReadOnlySpan<char> text, int start, ref SpanBuffer words)
    {
        var bits = WordBits.Of(text.Slice(start, WordBits.Length));
        var started = bits.Word | bits.Other;
        var offset = 0;
        while (offset < WordBits.Length && started >> offset is not 0 and var rest)
        {
            offset += BitOperations.TrailingZeroCount(rest);
            // The end of the word is settled when it and what stands behind it are in the block.
            var end = offset + BitOperations.TrailingZeroCount(~(bits.Word >> offset));
            if (end > offset && end < WordBits.Length - 1 && (started >> end & 1) == 0 && ((started >> (end + 1) & 1) == 0 || !MayJoin(text[start + end])))
            {
                words.Add(start + offset, start + end);
                offset = end + 1;
            }
            else
            {
                offset = Step(text, start + offset, ref words) - start;
            }
        }
        return start + Math.Max(offset, WordBits.Length);
    }

    // What may hold the characters before and behind it together.
    private static bool MayJoin(char mark) => mark is '\'' or ',' or '.' or '_';

    private static int EndOfWord(ReadOnlySpan<char> text, int start, int firstLength, byte last)
    {
        var table = AsciiClasses;
        var position = start + firstLength;
        // Where the word ends if it is single letters with full stops between them so far.
        var initialEnd = start + 1;
        while (true)
        {
            while (position < text.Length && text[position] < 128 && table[text[position]] is not 0 and var ascii)
            {
                last = ascii;
                position++;
            }

            if (position == text.Length || text[position] == ' ')
                return position;
            if (text[position] >= 128 && ClassifyUnicode(text, position, out var length) is not 0 and var kind)
            {
                last = kind == Mark ? last : kind;
                position += length;
                continue;
            }

            if (position + 1 == text.Length)
                return position;
            var next = Classify(text, position + 1, out var nextLength);
            if (next == 0 || !Joins(text, position, last, next, position == initialEnd))
                return position;
            if (position == initialEnd)
                initialEnd += 2;
            last = next;
            position += 1 + nextLength;
        }
    }

    /// <summary>True when the mark at <paramref name="position"/> holds the characters before and behind it together.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int position, byte last, byte next, bool afterInitial) => text[position] switch
    {
        '\'' or '\u2019' => next == Letter,
        ',' => last == Digit && next == Digit,
        '.' => (last == Digit && next == Digit) || (afterInitial && last == Letter && next == Letter && IsSingle(text, position + 1)),
        '_' => next is Letter or Digit,
        _ => false,
    };

    private static bool IsSingle(ReadOnlySpan<char> text, int position) =>
        position + 1 == text.Length || (Classify(text, position + 1, out _) == 0 && text[position + 1] != '_');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Classify(ReadOnlySpan<char> text, int position, out int length)
    {
        var unit = text[position];
        length = 1;
        return unit < 128 ? AsciiClasses[unit] : ClassifyUnicode(text, position, out length);
    }

    private static byte ClassifyUnicode(ReadOnlySpan<char> text, int position, out int length)
    {
        length = 1;
        var category = char.GetUnicodeCategory(text[position]);
        if (category == UnicodeCategory.Surrogate && Rune.DecodeFromUtf16(text[position..], out var rune, out _) == OperationStatus.Done)
        {
            length = rune.Utf16SequenceLength;
            category = Rune.GetUnicodeCategory(rune);
        }

        return category switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => Letter,
            UnicodeCategory.DecimalDigitNumber => Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Mark,
            // Soft hyphens and joiners are invisible and leave a word whole; a zero width space is a break.
            UnicodeCategory.Format when text[position] != '\u200B' => Mark,
            _ => 0,
        };
    }
}
