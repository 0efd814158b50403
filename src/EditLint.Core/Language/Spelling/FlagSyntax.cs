using System.Globalization;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// How a dictionary writes flags: as single characters, as pairs (<c>FLAG long</c>) or as numbers (<c>FLAG num</c>), and its numbered sets of them
/// (<c>AF</c>). Flags are kept as one character each, sets as texts, equal sets as one object. Not thread-safe; used while a dictionary is loaded.
/// </summary>
internal sealed class FlagSyntax
{
    /// <summary>The flag that nothing has.</summary>
    public const char None = '\0';

    /// <summary>The flag of a form that stands only for a word in capitals throughout; Hunspell's own flags end below it.</summary>
    public const char OnlyInCapitals = '\uFFFF';

    private readonly List<string> _aliases = [];
    private readonly Dictionary<string, string> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private string _kind = "";

    public FlagSyntax() => _lookup = _sets.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes the value of <c>FLAG</c>.</summary>
    public void SetKind(string kind) => _kind = kind;

    /// <summary>Takes the next numbered set.</summary>
    public void AddAlias(string flags) => _aliases.Add(ParseSet(flags));

    /// <summary>A single flag; <see cref="None"/> when there is none.</summary>
    public char ParseFlag(string text) => ParseSet(text) is [var flag, ..] ? flag : None;

    /// <summary>A set of flags, or the number of one.</summary>
    public string Parse(ReadOnlySpan<char> text)
    {
        if (_lookup.TryGetValue(text, out var known))
            return known;
        var isAlias = _aliases.Count > 0 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= _aliases.Count;
        var set = isAlias ? _aliases[int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) - 1] : ParseSet(text);
        _sets.Add(text.ToString(), set);
        return set;
    }

    /// <summary>The flags of a compound rule, each with what follows it: <c>*</c>, <c>?</c> or nothing.</summary>
    public IEnumerable<(char Flag, char Quantifier)> ParseRule(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] == '(' && text.IndexOf(')', i) is > 0 and var close ? close + 1 : i + 1;
            var flag = ParseFlag(text[i..end].Trim('(', ')'));
            var quantifier = end < text.Length && text[end] is '*' or '?' ? text[end++] : ' ';
            if (flag != None)
                yield return (flag, quantifier);
            i = end;
        }
    }

    private string ParseSet(ReadOnlySpan<char> text) => _kind switch
    {
        "long" => ParsePairs(text),
        "num" => ParseNumbers(text),
        _ => text.ToString(),
    };

    private static string ParsePairs(ReadOnlySpan<char> text)
    {
        Span<char> flags = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        for (var i = 0; i + 1 < text.Length; i += 2)
            flags[count++] = (char)((text[i] << 8) + text[i + 1]);
        return flags[..count].ToString();
    }

    private static string ParseNumbers(ReadOnlySpan<char> text)
    {
        var flags = "";
        foreach (var range in text.Split(','))
        {
            if (ushort.TryParse(text[range].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < OnlyInCapitals)
                flags += (char)number;
        }
        return flags;
    }
}
