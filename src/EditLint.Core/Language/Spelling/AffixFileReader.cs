using System.Collections.Immutable;
using System.Globalization;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// Reads an <c>.aff</c> file as its manual (hunspell(5)) describes it. What makes no sense is passed over, as Hunspell does, so that a dictionary with a
/// slip still serves. Used once, by one thread.
/// </summary>
internal sealed class AffixFileReader
{
    private readonly FlagSyntax _flags = new();
    private readonly List<Affix> _prefixes = [];
    private readonly List<Affix> _suffixes = [];
    private readonly Dictionary<string, AffixCondition> _conditions = new(StringComparer.Ordinal);

    // The affixes that a header has announced, by "SFX" and flag: how many are still to come, and whether they cross.
    private readonly Dictionary<(string Kind, char Flag), (int Left, bool IsCrossProduct)> _headers = [];
    private readonly HashSet<string> _counted = [];
    private readonly List<(string, string)> _input = [];
    private readonly List<(string, string)> _output = [];
    private readonly ImmutableArray<string>.Builder _breaks = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<(string, string)>.Builder _misspellings = ImmutableArray.CreateBuilder<(string, string)>();
    private readonly ImmutableArray<ImmutableArray<string>>.Builder _confusions = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
    private readonly ImmutableArray<(string, char, string, char)>.Builder _meetings = ImmutableArray.CreateBuilder<(string, char, string, char)>();
    private readonly ImmutableArray<ImmutableArray<(char, char)>>.Builder _rules = ImmutableArray.CreateBuilder<ImmutableArray<(char, char)>>();
    private CompoundSettings _compounds = new();
    private AffixFile _file;

    private AffixFileReader() => _file = new AffixFile { Flags = _flags };

    public static AffixFile Read(ReadOnlySpan<char> text)
    {
        var reader = new AffixFileReader();
        // The meaning of all flags hangs on these two, wherever they stand.
        foreach (var line in text.EnumerateLines())
        {
            if (line.StartsWith("FLAG ", StringComparison.Ordinal) || line.StartsWith("IGNORE ", StringComparison.Ordinal))
                reader.ReadLine(Fields(line));
        }
        foreach (var line in text.EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != '#' && Fields(line) is { Length: > 0 } fields)
                reader.ReadLine(fields);
        }
        return reader.Finish();
    }

    private static string[] Fields(ReadOnlySpan<char> line) => line.ToString().Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private void ReadLine(string[] fields)
    {
        if (fields is ["PFX" or "SFX", _, _, _, ..])
            ReadAffix(fields);
        else if (fields.Length > 1)
            ReadValue(fields[0], fields[1], fields);
        else
            ReadSwitch(fields[0]);
    }

    private void ReadSwitch(string name)
    {
        switch (name)
        {
            case "FULLSTRIP":
                _file = _file with { StripsAll = true };
                break;
            case "CHECKSHARPS":
                _file = _file with { HasSharpS = true };
                break;
            case "CHECKCOMPOUNDDUP":
                _compounds = _compounds with { ForbidsRepetition = true };
                break;
            case "CHECKCOMPOUNDCASE":
                _compounds = _compounds with { ForbidsCapitals = true };
                break;
            case "CHECKCOMPOUNDTRIPLE":
                _compounds = _compounds with { ForbidsTriples = true };
                break;
            case "CHECKCOMPOUNDREP":
                _compounds = _compounds with { ForbidsMisspellings = true };
                break;
        }
    }

    private void ReadValue(string name, string value, string[] fields)
    {
        switch (name)
        {
            case "FLAG":
                _flags.SetKind(value);
                break;
            case "AF" when !IsCount(name, value):
                _flags.AddAlias(value);
                break;
            case "IGNORE":
                _file = _file with { Ignored = value };
                break;
            case "NEEDAFFIX" or "PSEUDOROOT":
                _file = _file with { NeedsAffix = _flags.ParseFlag(value) };
                break;
            case "ONLYINCOMPOUND":
                _file = _file with { OnlyInCompound = _flags.ParseFlag(value) };
                break;
            case "CIRCUMFIX":
                _file = _file with { Circumfix = _flags.ParseFlag(value) };
                break;
            case "FORBIDDENWORD":
                _file = _file with { Forbidden = _flags.ParseFlag(value) };
                break;
            case "KEEPCASE":
                _file = _file with { KeepsCase = _flags.ParseFlag(value) };
                break;
            case "NOSUGGEST" or "SUBSTANDARD":
                _file = _file with { NotSuggested = _file.NotSuggested + _flags.ParseFlag(value) };
                break;
            case "KEY":
                _file = _file with { Keyboard = value };
                break;
            case "TRY":
                _file = _file with { Letters = value };
                break;
            case "ICONV" when fields.Length > 2:
                _input.Add((value, fields[2]));
                break;
            case "OCONV" when fields.Length > 2:
                _output.Add((value, fields[2]));
                break;
            case "REP" when fields.Length > 2:
                _misspellings.Add((Blanks(value), Blanks(fields[2])));
                break;
            case "MAP" when !IsCount(name, value):
                _confusions.Add([.. Parts(value)]);
                break;
            case "BREAK" when !IsCount(name, value):
                _breaks.Add(value);
                break;
            default:
                ReadCompoundValue(name, value, fields);
                break;
        }
    }

    private void ReadCompoundValue(string name, string value, string[] fields)
    {
        switch (name)
        {
            case "COMPOUNDRULE" when !IsCount(name, value):
                _rules.Add([.. _flags.ParseRule(value)]);
                break;
            case "COMPOUNDMIN" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length):
                _compounds = _compounds with { ShortestPart = Math.Max(1, length) };
                break;
            case "COMPOUNDWORDMAX" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var parts):
                _compounds = _compounds with { MostParts = parts };
                break;
            case "COMPOUNDFLAG":
                _compounds = _compounds with { Anywhere = _flags.ParseFlag(value) };
                break;
            case "COMPOUNDBEGIN" or "COMPOUNDFIRST":
                _compounds = _compounds with { First = _flags.ParseFlag(value) };
                break;
            case "COMPOUNDMIDDLE":
                _compounds = _compounds with { Middle = _flags.ParseFlag(value) };
                break;
            case "COMPOUNDEND" or "COMPOUNDLAST":
                _compounds = _compounds with { Last = _flags.ParseFlag(value) };
                break;
            case "COMPOUNDPERMITFLAG":
                _compounds = _compounds with { Permit = _flags.ParseFlag(value) };
                break;
            case "COMPOUNDFORBIDFLAG":
                _compounds = _compounds with { Forbid = _flags.ParseFlag(value) };
                break;
            case "CHECKCOMPOUNDPATTERN" when fields.Length > 2:
                var ((end, endFlag), (start, startFlag)) = (Meeting(value), Meeting(fields[2]));
                _meetings.Add((end, endFlag, start, startFlag));
                break;
        }
    }

    // A header says how many lines of the flag follow; anything else is one of them, whatever was announced.
    private void ReadAffix(string[] fields)
    {
        var key = (fields[0], _flags.ParseFlag(fields[1]));
        var (left, isCrossProduct) = _headers.GetValueOrDefault(key);
        if (left == 0 && fields[2] is "Y" or "N" && int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            _headers[key] = (count, fields[2] == "Y");
            return;
        }
        _headers[key] = (Math.Max(0, left - 1), isCrossProduct);
        var slash = fields[3].IndexOf('/', StringComparison.Ordinal);
        var text = slash < 0 ? fields[3] : fields[3][..slash];
        var continuation = slash < 0 ? "" : _flags.Parse(fields[3].AsSpan(slash + 1));
        var affix = new Affix(key.Item2, isCrossProduct, Letters(fields[2]), Letters(text), Condition(fields.Length > 4 ? fields[4] : "."), continuation);
        (fields[0] == "PFX" ? _prefixes : _suffixes).Add(affix);
    }

    private string Letters(string text)
    {
        var letters = text == "0" ? "" : text;
        foreach (var ignored in _file.Ignored)
            letters = letters.Replace(ignored.ToString(), "", StringComparison.Ordinal);
        return letters;
    }

    private AffixCondition Condition(string text)
    {
        if (!_conditions.TryGetValue(text, out var condition))
            _conditions[text] = condition = AffixCondition.Parse(text);
        return condition;
    }

    // The first line of a table only says how long it is.
    private bool IsCount(string name, string value) => _counted.Add(name) && value.All(char.IsAsciiDigit);

    private static string Blanks(string text) => text.Replace('_', ' ');

    private static IEnumerable<string> Parts(string group)
    {
        for (var i = 0; i < group.Length; i++)
        {
            var close = group[i] == '(' ? group.IndexOf(')', i) : -1;
            yield return close < 0 ? group[i].ToString() : group[(i + 1)..close];
            i = close < 0 ? i : close;
        }
    }

    private (string Text, char Flag) Meeting(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (value, FlagSyntax.None) : (value[..slash], _flags.ParseFlag(value[(slash + 1)..]));
    }

    private AffixFile Finish() => _file with
    {
        Prefixes = new AffixTable(_prefixes, isSuffixes: false),
        Suffixes = new AffixTable(_suffixes, isSuffixes: true),
        Compounds = _compounds with { Rules = _rules.ToImmutable(), ForbiddenMeetings = _meetings.ToImmutable() },
        Input = new CharacterConversions(_input),
        Output = new CharacterConversions(_output),
        Breaks = _breaks.ToImmutable(),
        Misspellings = _misspellings.ToImmutable(),
        Confusions = _confusions.ToImmutable(),
    };
}
