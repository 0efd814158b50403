using System.Text;

namespace EditLint.Core.Text;

/// <summary>
/// Windows-1252 as browsers read it (the WHATWG Encoding Standard): one byte a character, every byte has one, so that
/// any bytes can be read and written back unchanged. Immutable and thread-safe.
/// </summary>
public sealed class Windows1252Encoding : Encoding
{
    public static readonly Windows1252Encoding Instance = new();

    // The characters of 0x80 to 0x9F; elsewhere the byte is the code point.
    private const string Specials =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Windows1252Encoding()
    {
    }

    public override string EncodingName => "Western European (Windows)";

    public override string WebName => "windows-1252";

    public override bool IsSingleByte => true;

    /// <summary>The character of a byte.</summary>
    public static char ToChar(byte value) => value is >= 0x80 and <= 0x9F ? Specials[value - 0x80] : (char)value;

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetMaxCharCount(int byteCount) => byteCount;

    /// <summary>Encodes characters.</summary>
    /// <exception cref="EncoderFallbackException">A character does not exist in Windows-1252.</exception>
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (var i = 0; i < charCount; i++)
            bytes[byteIndex + i] = ToByte(chars[charIndex + i]);
        return charCount;
    }

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (var i = 0; i < byteCount; i++)
            chars[charIndex + i] = ToChar(bytes[byteIndex + i]);
        return byteCount;
    }

    /// <summary>The byte of a character; false when it has none.</summary>
    public static bool TryGetByte(char c, out byte value)
    {
        value = (byte)c;
        if (c is < '\u0080' or (>= '\u00A0' and <= '\u00FF'))
            return true;
        var special = Specials.IndexOf(c, StringComparison.Ordinal);
        value = (byte)(0x80 + special);
        return special >= 0;
    }

    private static byte ToByte(char c) => TryGetByte(c, out var value)
        ? value
        : throw new EncoderFallbackException($"Windows-1252 has no character U+{(int)c:X4}; save the file as UTF-8 to use it.");
}
