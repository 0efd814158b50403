using System.Buffers;
using System.Text;

namespace EditLint.Core.Text;

/// <summary>Judges bytes that are not UTF-8: whether reading them as Windows-1252 would give the author's own characters.</summary>
internal static class LegacyBytes
{
    // Where a page must declare its encoding, by the HTML standard.
    private const int DeclarationSize = 1024;

    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create(" \t\r\n\"';/>");

    // Text in Latin letters has some bytes above ASCII in a hundred; Cyrillic or Japanese in an old encoding has most.
    private const int FewestForeignBytes = 32;

    /// <summary>Why the bytes are not Windows-1252 either and what to do, or null when they may be.</summary>
    public static string? FindProblem(string path, ReadOnlySpan<byte> bytes)
    {
        if (IsHtml(path) && DeclaredCharset(bytes) is { } charset && !IsWestern(charset))
            return $"The page declares the encoding \"{charset}\", which EditLint does not read. Save the page as UTF-8.";
        int high = 0, sequences = 0, invalid = 0, firstInvalid = -1, lines = 1, firstInvalidLine = 0;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                lines += bytes[i] == '\n' ? 1 : 0;
                i++;
                continue;
            }
            var status = Rune.DecodeFromUtf8(bytes[i..], out _, out var consumed);
            if (status == OperationStatus.Done)
            {
                sequences++;
            }
            else
            {
                invalid++;
                if (firstInvalid < 0)
                    (firstInvalid, firstInvalidLine) = (i, lines);
            }
            high += consumed;
            i += consumed;
        }
        if (sequences > invalid)
            return $"The file is UTF-8 except for {invalid} damaged place{(invalid == 1 ? "" : "s")}, the first on line {firstInvalidLine} (byte 0x{bytes[firstInvalid]:X2} at offset {firstInvalid}). Correct the characters there and save the file as UTF-8.";
        if (high >= FewestForeignBytes && high > bytes.Length * 3L / 10)
            return "The file is neither UTF-8 nor a Western encoding: most of its characters are not Latin letters. Save it as UTF-8.";
        return null;
    }

    private static bool IsHtml(string path) =>
        Path.GetExtension(path.AsSpan()) is var extension &&
        (extension.StartsWith(".htm", StringComparison.OrdinalIgnoreCase) || extension.EndsWith("html", StringComparison.OrdinalIgnoreCase));

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationSize)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = head.AsSpan(at + "charset".Length).TrimStart();
        if (!value.StartsWith('='))
            return null;
        value = value[1..].TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny(CharsetEnds);
        return end > 0 ? value[..end].ToString() : null;
    }

    private static bool IsWestern(string charset) => charset.ToLowerInvariant() is
        "utf-8" or "utf8" or "windows-1252" or "cp1252" or "x-cp1252" or "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "l1" or "ascii" or "us-ascii";
}
