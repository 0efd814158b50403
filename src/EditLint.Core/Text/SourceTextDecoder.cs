using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EditLint.Core.Text;

/// <summary>
/// Turns the bytes of a file into a <see cref="SourceText"/>: by the byte order mark, else as UTF-8, else as Windows-1252, the
/// order in which editors and browsers guess. Bytes that are no text are refused with a reason. Thread-safe.
/// </summary>
public static class SourceTextDecoder
{
    /// <summary>The largest file that is read, in bytes (128 MiB).</summary>
    public const int MaxBytes = 128 * 1024 * 1024;

    // Strict, so that damage is seen; with a preamble, which SourceText writes where the file had one.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    // In this order: the mark of UTF-16 is the beginning of that of UTF-32.
    private static readonly Encoding[] MarkedEncodings =
    [
        Utf8,
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        Utf16LittleEndian,
        Utf16BigEndian,
    ];

    /// <summary>Decodes a file.</summary>
    /// <param name="path">The name for reports; its extension tells whether the bytes may declare their encoding as HTML does.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="text">The text, which <see cref="SourceText.ToBytes"/> turns into the same bytes again.</param>
    /// <param name="reason">Why it could not be decoded and what to do about it, as a sentence or two for the user.</param>
    public static bool TryDecode(string path, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SourceText? text, [NotNullWhen(false)] out string? reason)
    {
        text = null;
        if (bytes.Length > MaxBytes)
        {
            reason = $"The file has more than {MaxBytes / 1024 / 1024} MiB, which is too long to be one article. Split it into smaller files.";
            return false;
        }
        foreach (var encoding in MarkedEncodings)
        {
            if (bytes.StartsWith(encoding.Preamble) && TryDecode(encoding, bytes[encoding.Preamble.Length..], out var marked))
            {
                text = new SourceText(path, marked, encoding, hasByteOrderMark: true);
                reason = null;
                return true;
            }
        }
        reason = FindDamage(bytes) ?? BinaryContent.Recognize(bytes);
        if (reason is not null)
            return false;
        if (FindUnmarkedUtf16(bytes) is { } utf16 && TryDecode(utf16, bytes, out var unmarked))
            text = new SourceText(path, unmarked, utf16);
        else if ((reason = BinaryContent.FindControls(bytes)) is not null)
            return false;
        else if (TryDecode(Utf8, bytes, out var ordinary))
            text = new SourceText(path, ordinary, Utf8);
        else if ((reason = LegacyBytes.FindProblem(path, bytes)) is not null)
            return false;
        else
            text = new SourceText(path, Windows1252Encoding.Instance.GetString(bytes), Windows1252Encoding.Instance);
        return true;
    }

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            return false;
        }
    }

    private static string? FindDamage(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in MarkedEncodings)
        {
            if (bytes.StartsWith(encoding.Preamble))
                return $"The file begins as {encoding.WebName.ToUpperInvariant()} but is not valid {encoding.WebName.ToUpperInvariant()} all through: it is damaged or cut short. Restore it, or save it as UTF-8.";
        }
        return null;
    }

    private static UnicodeEncoding? FindUnmarkedUtf16(ReadOnlySpan<byte> bytes)
    {
        const int SampleSize = 4096;
        if (bytes.Length < 4 || bytes.Length % 2 != 0)
            return null;
        var sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        if (!sample.Contains((byte)0))
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        var pairs = sample.Length / 2;
        if (odd > pairs * 2 / 5 && even <= pairs / 20)
            return Utf16LittleEndian;
        return even > pairs * 2 / 5 && odd <= pairs / 20 ? Utf16BigEndian : null;
    }
}
