using System.Buffers;

namespace EditLint.Core.Text;

/// <summary>Tells files that hold something other than text, in words for the user.</summary>
internal static class BinaryContent
{
    // One control character in twenty: random bytes have one in nine, text has a stray one at most.
    private const int ControlShare = 20;

    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"u8);

    /// <summary>What the first bytes say the file is, or null when they say nothing.</summary>
    public static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        var kind = bytes switch
        {
            _ when bytes.StartsWith("%PDF-"u8) => "a PDF document",
            _ when bytes.StartsWith("{\\rtf"u8) => "a rich text (RTF) document",
            _ when bytes.StartsWith("PK\x03\x04"u8) => "a ZIP archive (Word, OpenDocument and EPUB files are such archives)",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => "an old Office document, such as Word 97",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) => "a PNG image",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "a JPEG image",
            _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => "a GIF image",
            _ when bytes.Length > 11 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) => "a WebP image",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => "a gzip archive",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) => "a program (ELF)",
            _ when bytes.StartsWith("SQLite format 3\0"u8) => "an SQLite database",
            _ => null,
        };
        return kind is null ? null : $"The file is {kind}, not text. Export its text as plain text, Markdown or HTML, and lint that.";
    }

    /// <summary>Why the bytes cannot be text in any encoding with one byte for an ASCII character, or null when they can.</summary>
    public static string? FindControls(ReadOnlySpan<byte> bytes)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
            return $"The file looks binary: it has a NUL byte at offset {nul}. Leave it out; if it is an article, save it as UTF-8 text.";
        var controls = 0;
        for (var rest = bytes; rest.IndexOfAny(Controls) is var found and >= 0; rest = rest[(found + 1)..])
            controls++;
        return controls > bytes.Length / ControlShare
            ? $"The file looks binary: {controls} of its {bytes.Length} bytes are control characters. Leave it out; if it is an article, save it as UTF-8 text."
            : null;
    }
}
