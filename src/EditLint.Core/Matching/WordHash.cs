namespace EditLint.Core.Matching;

/// <summary>Hashes words so that letter case, the shape of the apostrophe and invisible characters count for nothing. FNV-1a with the finalizer of MurmurHash3.</summary>
internal static class WordHash
{
    /// <summary>The hash of a word; never 0.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var unit in word)
        {
            var folded = unit < 128 ? FoldAscii(unit) : FoldOther(unit);
            if (folded != 0)
                hash = (hash ^ folded) * 16777619u;
        }
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        hash ^= hash >> 16;
        return hash == 0 ? 1 : (int)hash;
    }

    private static uint FoldAscii(char unit) => char.IsAsciiLetterUpper(unit) ? unit | 0x20u : unit;

    private static uint FoldOther(char unit) => unit switch
    {
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u00AD' or '\u200C' or '\u200D' => 0,
        // Upper case first: a few letters, such as the long s, share an upper case form only.
        _ => char.ToLowerInvariant(char.ToUpperInvariant(unit)),
    };
}
