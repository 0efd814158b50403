namespace EditLint.Core.Language.Spelling;

/// <summary>The prefixes, or the suffixes, of a dictionary. Immutable and thread-safe.</summary>
internal sealed class AffixTable
{
    public static readonly AffixTable Empty = new([], isSuffixes: false);

    private readonly ILookup<char, Affix> _byFlag;
    private readonly HashSet<char> _brought;

    public AffixTable(IReadOnlyCollection<Affix> affixes, bool isSuffixes)
    {
        Root = new AffixNode(affixes, 0, isSuffixes);
        _byFlag = affixes.ToLookup(a => a.Flag);
        _brought = [.. affixes.SelectMany(a => a.Continuation)];
    }

    /// <summary>
    /// What puts nothing on a stem, and the way on to what does: by the characters of a word from its start, or for suffixes from its end.
    /// </summary>
    public AffixNode Root { get; }

    /// <summary>What a stem with the flag may take.</summary>
    public IEnumerable<Affix> Of(char flag) => _byFlag[flag];

    /// <summary>True when a form has the flag from one of these affixes.</summary>
    public bool Brings(char flag) => _brought.Contains(flag);
}
