using System.Buffers;
using System.Text;

namespace EditLint.Core.Matching;

/// <summary>
/// Recognises UTF-8 that was read as Mac Roman (<c>‚Äô</c> for an apostrophe, <c>√©</c> for é) and gives back what it was. Mathematics has the same signs, and is left alone.
/// Stateless and thread-safe.
/// </summary>
internal static class MacRomanText
{
    private const string Upper =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    private const string Mathematics = "≠∞±≤≥µ∂∑∏π∫Ω°";

    /// <summary>The first characters of a broken sequence.</summary>
    public static readonly SearchValues<char> Suspects = SearchValues.Create("‚√¬");

    /// <summary>Repairs one broken character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where one of the suspects stands.</param>
    /// <param name="rune">What it was.</param>
    /// <param name="length">How many characters stand for it.</param>
    public static bool TryDecode(string text, int start, out Rune rune, out int length)
    {
        rune = default;
        length = text[start] == '‚' ? 3 : 2;
        if (start + length > text.Length)
            return false;
        Span<byte> bytes = stackalloc byte[3];
        for (var i = 0; i < length; i++)
        {
            var place = Upper.IndexOf(text[start + i], StringComparison.Ordinal);
            if (place < 0)
                return false;
            bytes[i] = (byte)(0x80 + place);
        }
        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var consumed) == OperationStatus.Done && consumed == length && !IsHonest(text, start, length);
    }

    // Between two small letters there is no root of anything.
    private static bool IsHonest(string text, int start, int length) =>
        length == 2 && Mathematics.Contains(text[start + 1], StringComparison.Ordinal)
        && !(start > 0 && char.IsLower(text[start - 1]) && start + 2 < text.Length && char.IsLower(text[start + 2]));
}
