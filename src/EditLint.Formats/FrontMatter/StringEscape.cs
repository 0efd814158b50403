using System.Globalization;
using System.Text;

namespace EditLint.Formats.FrontMatter;

/// <summary>Reads the escapes of YAML, TOML and JSON strings; each language has only some of them.</summary>
internal static class StringEscape
{
    /// <summary>Reads an escape.</summary>
    /// <param name="text">The source from the backslash on.</param>
    /// <param name="length">How much of it is the escape.</param>
    /// <returns>What it stands for, or null when it is no escape.</returns>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 2;
        if (text.Length < 2)
            return null;
        switch (text[1])
        {
            case 'x':
                return ReadCode(text, 2, out length);
            case 'u':
                return ReadCode(text, 4, out length);
            case 'U':
                return ReadCode(text, 8, out length);
            default:
                return Simple(text[1]);
        }
    }

    private static string? Simple(char c) => c switch
    {
        '"' or '\\' or '/' or ' ' or '\t' => c.ToString(),
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        'e' => "\u001B",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        'N' => "\u0085",
        '_' => "\u00A0",
        'L' => "\u2028",
        'P' => "\u2029",
        _ => null,
    };

    private static string? ReadCode(ReadOnlySpan<char> text, int digits, out int length)
    {
        length = 2 + digits;
        if (text.Length < length || !uint.TryParse(text.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return null;
        if (code <= char.MaxValue)
            return ((char)code).ToString();
        return Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }
}
