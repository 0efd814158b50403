using System.Text;

namespace EditLint.Core.Text;

/// <summary>Tells whether a changed text survives being written down. Stateless and thread-safe.</summary>
public static class StoredText
{
    /// <summary>
    /// The bytes of a source, or null when they are not the same text once they are read again: its encoding does not have a character, half of a
    /// character is left, or the bytes would be taken for another encoding or for no text.
    /// </summary>
    public static byte[]? TryEncode(SourceText source)
    {
        byte[] bytes;
        try
        {
            bytes = source.ToBytes();
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        return SourceTextDecoder.TryDecode(source.Path, bytes, out var again, out _) && again.Text == source.Text && again.HasByteOrderMark == source.HasByteOrderMark ? bytes : null;
    }
}
