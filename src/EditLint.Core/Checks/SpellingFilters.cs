using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary>The words that a spelling rule does not look at. Immutable and thread-safe.</summary>
internal sealed class SpellingFilters
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> HashDigits = SearchValues.Create("0123456789abcdef");

    private static readonly WordSet Units = new(
    [
        "", "%", "ns", "µs", "us", "ms", "s", "sec", "min", "h", "hr", "hrs", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "nm", "µm", "um", "mm", "cm", "dm", "m", "km", "in", "ft", "yd", "mi", "nmi",
        "mg", "g", "kg", "t", "oz", "lb", "lbs", "ml", "cl", "dl", "l", "gal", "ha", "hz", "khz", "mhz", "ghz", "b", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "tib", "bit", "kbit", "mbit", "gbit",
        "bps", "kbps", "mbps", "gbps", "px", "pt", "em", "rem", "ex", "ch", "vh", "vw", "fr", "deg", "rad", "dpi", "ppi", "fps", "rpm", "mph", "kph", "v", "mv", "kv", "w", "mw", "kw", "gw", "wh", "kwh", "a", "ma",
        "mah", "j", "kj", "cal", "kcal", "n", "pa", "kpa", "mpa", "psi", "bar", "°", "°c", "°f", "k", "mm2", "cm2", "m2", "km2", "m3", "db", "x",
    ]);

    private readonly ImmutableArray<Regex> _own;
    private readonly bool _hasDefaults;

    private SpellingFilters(ImmutableArray<Regex> own, bool hasDefaults)
    {
        _own = own;
        _hasDefaults = hasDefaults;
    }

    /// <summary>True when Vale's own filters are off.</summary>
    public bool IsCustom => !_hasDefaults;

    /// <summary>Reads <c>filters</c>, patterns that are searched in each word, and <c>custom</c>, which takes Vale's own away.</summary>
    public static SpellingFilters Read(CheckOptions options)
    {
        var hasDefaults = !options.GetBoolean("custom");
        return new SpellingFilters([.. options.GetScalars("filters").Select(f => PatternReader.Create(f.Value, [f], options)).OfType<Regex>()], hasDefaults);
    }

    /// <summary>True when the word is passed over.</summary>
    public bool Skip(ReadOnlySpan<char> word)
    {
        foreach (var filter in _own)
        {
            if (filter.IsMatch(word))
                return true;
        }
        return _hasDefaults && (HasOtherCharacters(word) || char.IsAsciiLetterUpper(word[^1]) || IsCamelCase(word)) || IsTechnical(word) || SpellingTokens.IsInitialism(word);
    }

    private static bool HasOtherCharacters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c) && c is not ('_' or '\''))
                return true;
        }
        return false;
    }

    // Vale's [A-Z][a-z]+[A-Z]+\w+, anywhere in the word: JavaScript, but not iPhone.
    private static bool IsCamelCase(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetterUpper(word[i]))
                continue;
            var end = i + 1;
            while (end < word.Length && char.IsAsciiLetterLower(word[end]))
                end++;
            if (end > i + 1 && end + 1 < word.Length && char.IsAsciiLetterUpper(word[end]) && (char.IsAsciiLetterOrDigit(word[end + 1]) || word[end + 1] == '_'))
                return true;
        }
        return false;
    }

    // Numbers in letters: 0xFF, 0b01, the name of a commit, 10km.
    private static bool IsTechnical(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return word.Length > 2 && !word[2..].ContainsAnyExcept(HexDigits);
        if (word.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
            return word.Length > 2 && !word[2..].ContainsAnyExcept("01");
        if (word.Length == 40 && !word.ContainsAnyExcept(HashDigits))
            return true;
        var digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || (digits > 0 && word[digits] is '.' or ',')))
            digits++;
        return digits > 0 && Units.Contains(word[digits..]);
    }
}
