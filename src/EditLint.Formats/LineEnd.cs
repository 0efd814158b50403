using EditLint.Core.Text;

namespace EditLint.Formats;

/// <summary>Finds the ends of lines: LF, CR LF or CR.</summary>
internal static class LineEnd
{
    /// <summary>The line end at an offset; empty when there is none.</summary>
    public static TextSpan At(string text, int offset)
    {
        if (offset >= text.Length || text[offset] is not ('\n' or '\r'))
            return new TextSpan(offset, 0);
        return new TextSpan(offset, text[offset] == '\r' && offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1);
    }

    /// <summary>The first line end at or after an offset; empty, at the end of the text, when there is none.</summary>
    public static TextSpan After(string text, int offset)
    {
        var length = text.AsSpan(offset).IndexOfAny('\n', '\r');
        return length < 0 ? new TextSpan(text.Length, 0) : At(text, offset + length);
    }
}
