using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Language.Spelling;

/// <summary>Decodes the two files of a dictionary by what the first says in its line <c>SET</c>. Stateless and thread-safe.</summary>
internal static class DictionaryText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// The encoding of a dictionary. Where it names none it is UTF-8 if it can be, else Latin-1; a name that nobody knows is read as Windows-1252, for
    /// there every byte has a character.
    /// </summary>
    public static Encoding EncodingOf(ReadOnlySpan<byte> affixFile, ReadOnlySpan<byte> wordFile)
    {
        var name = DeclaredName(affixFile);
        if (name.Length == 0)
            return Utf8Validity(affixFile) && Utf8Validity(wordFile) ? Utf8 : Encoding.Latin1;
        name = name.ToUpperInvariant();
        return name switch
        {
            "UTF-8" or "UTF8" => Utf8,
            "ISO8859-1" or "ISO-8859-1" => Encoding.Latin1,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(StandardName(name)) ?? Windows1252Encoding.Instance,
        };
    }

    /// <summary>The characters of a file, without a byte order mark.</summary>
    public static char[] Decode(Encoding encoding, ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Encoding.UTF8.Preamble))
        {
            file = file[Encoding.UTF8.Preamble.Length..];
            encoding = Utf8;
        }
        var characters = new char[encoding.GetCharCount(file)];
        encoding.GetChars(file, characters);
        return characters;
    }

    private static bool Utf8Validity(ReadOnlySpan<byte> file) => System.Text.Unicode.Utf8.IsValid(file);

    private static string DeclaredName(ReadOnlySpan<byte> affixFile)
    {
        var start = affixFile.StartsWith("SET "u8) || affixFile.StartsWith("\uFEFFSET "u8) ? affixFile.IndexOf("SET "u8) : affixFile.IndexOf("\nSET "u8) + 1;
        if (start == 0 && !affixFile.StartsWith("SET "u8))
            return "";
        var line = affixFile[(start + "SET ".Length)..];
        var end = line.IndexOfAny((byte)'\n', (byte)'\r');
        return Encoding.Latin1.GetString(end < 0 ? line : line[..end]).Trim().Split(' ', '\t')[0];
    }

    // Dictionaries write ISO8859-2, microsoft-cp1251 and TIS620-2533 for what the registry of encodings has as below.
    private static string StandardName(string name)
    {
        if (name.StartsWith("ISO8859", StringComparison.Ordinal))
            return "ISO-8859" + name["ISO8859".Length..];
        if (name.StartsWith("MICROSOFT-CP", StringComparison.Ordinal))
            return "windows-" + name["MICROSOFT-CP".Length..];
        if (name.StartsWith("CP125", StringComparison.Ordinal))
            return "windows-" + name["CP".Length..];
        return name.StartsWith("TIS620", StringComparison.Ordinal) ? "tis-620" : name;
    }
}
