using System.Buffers;
using System.Globalization;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Tests.Language;

/// <summary>Splits prose into words as the tokenizer's documentation says, character by character: what the quicker one must agree with.</summary>
internal static class PlainWordTokenizer
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

    /// <summary>The words of a text, in order.</summary>
    public static List<TextSpan> Tokenize(string text)
    {
        var words = new List<TextSpan>();
        var position = 0;
        while (position < text.Length)
        {
            var kind = Classify(text, position, out var length);
            if (kind is Letter or Digit)
            {
                var end = EndOfWord(text, position, length, kind);
                words.Add(TextSpan.FromBounds(position, end));
                position = end;
            }
            else
            {
                position += length;
            }
        }

        return words;
    }

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
