namespace EditLint.Core.Language;

/// <summary>
/// The word lists of news English that tell a full stop at the end of a sentence from one at the end of an abbreviation.
/// They are data files under <c>Language/Data</c>. Immutable and thread-safe.
/// </summary>
internal sealed class Abbreviations
{
    private static readonly Lazy<Abbreviations> Loaded = new(() => new Abbreviations());

    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _kinds;

    private Abbreviations()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        // A word that stands in two lists is of the first.
        foreach (var (name, kind) in ((string, AbbreviationKind)[])[("never-final", AbbreviationKind.NeverFinal), ("before-numbers", AbbreviationKind.BeforeNumber), ("times", AbbreviationKind.Time), ("may-end", AbbreviationKind.MayEnd)])
        {
            foreach (var word in WordList.Load(name).Words)
                kinds.TryAdd(word, kind);
        }
        _kinds = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lists, read once, at the first use.</summary>
    public static Abbreviations English => Loaded.Value;

    /// <summary>Words that, capitalised, begin a sentence far more often than they begin a name: The, But, In.</summary>
    public WordList FirstWords { get; } = WordList.Load("first-words");

    /// <summary>Days, months and time zones: what may follow "8 p.m." with a capital.</summary>
    public WordList AfterTimes { get; } = WordList.Load("after-times");

    /// <summary>Words that open a sentence with a time: At, By.</summary>
    public WordList TimeOpeners { get; } = WordList.Load("time-openers");

    /// <summary>Names that end in an exclamation mark, without the mark: Yahoo.</summary>
    public WordList ExclamationNames { get; } = WordList.Load("exclamation-names");

    /// <summary>Names that keep a small first letter at the beginning of a sentence: npm.</summary>
    public WordList LowercaseNames { get; } = WordList.Load("lowercase-names");

    /// <summary>Verbs that tie a speaker to a quotation: said, asked.</summary>
    public WordList AttributionVerbs { get; } = WordList.Load("attribution-verbs");

    /// <summary>
    /// What a full stop means behind <paramref name="word"/> (given without it). A single letter is taken for an initial and
    /// single letters with full stops between them for an initialism, listed or not.
    /// </summary>
    public AbbreviationKind Classify(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return AbbreviationKind.None;
        if (_kinds.TryGetValue(word, out var kind))
            return kind;
        return IsInitialism(word) ? AbbreviationKind.MayEnd : ClassifyCapitals(word);
    }

    /// <summary>Headlines in capitals print GOV. for Gov.</summary>
    private AbbreviationKind ClassifyCapitals(ReadOnlySpan<char> word)
    {
        const int longest = 6;
        if (word.Length is < 2 or > longest || word.ContainsAnyExceptInRange('A', 'Z'))
            return AbbreviationKind.None;
        Span<char> printed = stackalloc char[longest];
        printed = printed[..word.Length];
        word.ToLowerInvariant(printed);
        printed[0] = word[0];
        return _kinds.TryGetValue(printed, out var kind) && kind is AbbreviationKind.NeverFinal or AbbreviationKind.BeforeNumber ? kind : AbbreviationKind.None;
    }

    private static bool IsInitialism(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }

        return true;
    }
}
