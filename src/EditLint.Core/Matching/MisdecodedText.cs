using System.Buffers;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Matching;

/// <summary>
/// Recognises UTF-8 that was read as Windows-1252 (or Latin-1) and gives back what it was. The characters are turned into the bytes they stand for,
/// and the bytes must be one well-formed UTF-8 sequence; sequences that honest text can contain too, such as a French <c>é</c> before <c>»</c>,
/// are left alone. Text broken twice is repaired twice. Stateless and thread-safe.
/// </summary>
internal static class MisdecodedText
{
    private const int MaximumRounds = 3;

    /// <summary>The first characters of a broken sequence, Â Ã Ä Å â ï ð, and the mark of a lost character.</summary>
    public const string FirstCharacters = "\u00C2\u00C3\u00C4\u00C5\u00E2\u00EF\u00F0\uFFFD";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(FirstCharacters);

    /// <summary>The first place from <paramref name="start"/> on where something may be broken, or -1.</summary>
    public static int IndexOfSuspect(string text, int start)
    {
        var found = text.AsSpan(start).IndexOfAny(Suspects);
        return found < 0 ? -1 : start + found;
    }

    /// <summary>True for a character that a broken sequence may start with.</summary>
    public static bool IsSuspect(char c) => Suspects.Contains(c);

    /// <summary>Repairs the broken characters that start at a place, as many as stand together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">A place that <see cref="IndexOfSuspect"/> gave; afterwards, the place behind the last broken character.</param>
    /// <param name="original">What it was.</param>
    /// <returns>False, with the place unmoved, when the characters there are honest.</returns>
    public static bool TryRepair(string text, ref int position, out string original)
    {
        var repaired = new StringBuilder();
        var end = position;
        // Right behind a broken character nothing is honest: a character broken twice leaves several in a row.
        while (end < text.Length && TryDecode(text, end, out var rune, out var length) && (end > position || !IsHonest(text, end, rune)))
        {
            repaired.Append(rune.ToString());
            end += length;
        }
        original = repaired.ToString();
        if (repaired.Length == 0)
            return false;
        position = end;
        original = RepairAgain(original);
        return true;
    }

    private static string RepairAgain(string text)
    {
        for (var round = 1; round < MaximumRounds; round++)
        {
            var position = 0;
            var again = new StringBuilder();
            while (position < text.Length && TryDecode(text, position, out var rune, out var length))
            {
                again.Append(rune.ToString());
                position += length;
            }
            if (position < text.Length)
                return text;
            text = again.ToString();
        }
        return text;
    }

    private static bool TryDecode(string text, int start, out Rune rune, out int length)
    {
        rune = default;
        length = text[start] switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (length == 0 || start + length > text.Length)
            return false;
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            if (!TryGetByte(text[start + i], out bytes[i]))
                return false;
        }
        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var consumed) == OperationStatus.Done
            && consumed == length;
    }

    /// <summary>True when a person may have typed the characters as they stand.</summary>
    private static bool IsHonest(string text, int start, Rune decoded)
    {
        var lead = text[start];
        var next = text[start + 1];
        var before = start > 0 ? text[start - 1] : ' ';

        // "AMANHÃ”" or "Ä…": a word in capitals, or a lone letter, before a mark of punctuation.
        var isMark = next is '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u2013' or '\u2014' or '\u2026' or '\u203A' or '\u00BB' or '\u00AB' or '\u00A0' or '\u2022';
        if (lead is '\u00C2' or '\u00C3')
            return isMark && char.IsUpper(before);

        // The rest of Latin Extended-A: only inside a word, where no mark can stand.
        var after = start + 2 < text.Length ? text[start + 2] : ' ';
        if (lead is '\u00C4' or '\u00C5')
            return !Rune.IsLetter(decoded) || !(char.IsLower(after) || (char.IsLower(before) && !isMark));
        return Rune.GetUnicodeCategory(decoded) is System.Globalization.UnicodeCategory.OtherNotAssigned;
    }

    // Latin-1 and Windows-1252 agree but for the control characters of the one and the punctuation of the other.
    private static bool TryGetByte(char c, out byte value)
    {
        value = (byte)c;
        return c <= '\u00FF' || Windows1252Encoding.TryGetByte(c, out value);
    }
}
