namespace EditLint.Core.Language.Spelling;

/// <summary>
/// Tells whether a word is a stem of the dictionary or can be made of one: at most one prefix and two suffixes, taken off one after the other. Nothing is
/// expanded beforehand. Immutable and thread-safe.
/// </summary>
internal sealed class FormMatcher
{
    private const int LongestStem = 256;

    private readonly AffixFile _file;
    private readonly StemTable _stems;

    public FormMatcher(AffixFile file, StemTable stems)
    {
        _file = file;
        _stems = stems;
    }

    /// <summary>True when the word is a stem, or a form of one, that may be used so.</summary>
    public bool IsForm(ReadOnlySpan<char> word, WordUse use) => IsStem(_stems.Find(word), null, null, null, use) || HasSuffix(word, null, use) || HasPrefix(word, use);

    /// <summary>True when the dictionary says that exactly this word is wrong.</summary>
    public bool IsForbidden(ReadOnlySpan<char> word) => HasFlag(word, _file.Forbidden);

    /// <summary>True when the word is a form of one that the dictionary says is wrong.</summary>
    public bool IsFormOfForbidden(ReadOnlySpan<char> word) => _file.Forbidden != FlagSyntax.None && IsForm(word, new WordUse(IsForbidden: true));

    /// <summary>True when the word is a stem with the flag.</summary>
    public bool HasFlag(ReadOnlySpan<char> word, char flag)
    {
        if (flag == FlagSyntax.None)
            return false;
        for (var stem = _stems.Find(word); stem >= 0; stem = _stems.FindNext(stem))
        {
            if (_stems.Flags(stem).Contains(flag))
                return true;
        }
        return false;
    }

    private bool HasPrefix(ReadOnlySpan<char> word, WordUse use)
    {
        Span<char> buffer = stackalloc char[LongestStem];
        var node = _file.Prefixes.Root;
        for (var length = 0; node is not null; node = length < word.Length ? node.Next(word[length++]) : null)
        {
            foreach (var group in node.Groups)
            {
                if (TryStem(word[length..], group.Strip, word[length..], buffer, out var stem) && HasPrefix(stem, group, use))
                    return true;
            }
        }
        return false;
    }

    private bool HasPrefix(ReadOnlySpan<char> stem, AffixGroup group, WordUse use)
    {
        var first = _stems.Find(stem);
        foreach (var prefix in group.Affixes)
        {
            if (prefix.Condition.MatchesStart(stem) && (IsStem(first, prefix, null, null, use) || (prefix.IsCrossProduct && HasSuffix(stem, prefix, use))))
                return true;
        }
        return false;
    }

    private bool HasSuffix(ReadOnlySpan<char> word, Affix? prefix, WordUse use)
    {
        Span<char> buffer = stackalloc char[LongestStem];
        var node = _file.Suffixes.Root;
        for (var start = word.Length; node is not null; node = start > 0 ? node.Next(word[--start]) : null)
        {
            foreach (var group in node.Groups)
            {
                if (TryStem(word[..start], word[..start], group.Strip, buffer, out var stem) && HasSuffix(stem, group, prefix, use))
                    return true;
            }
        }
        return false;
    }

    private bool HasSuffix(ReadOnlySpan<char> stem, AffixGroup group, Affix? prefix, WordUse use)
    {
        var first = _stems.Find(stem);
        foreach (var suffix in group.Affixes)
        {
            var isBrought = _file.Suffixes.Brings(suffix.Flag);
            if ((first < 0 && !isBrought) || (prefix is not null && !suffix.IsCrossProduct) || !suffix.Condition.MatchesEnd(stem))
                continue;
            if (IsStem(first, prefix, suffix, null, use) || (isBrought && HasInnerSuffix(stem, prefix, suffix, use)))
                return true;
        }
        return false;
    }

    private bool HasInnerSuffix(ReadOnlySpan<char> word, Affix? prefix, Affix outer, WordUse use)
    {
        Span<char> buffer = stackalloc char[LongestStem];
        var node = _file.Suffixes.Root;
        for (var start = word.Length; node is not null; node = start > 0 ? node.Next(word[--start]) : null)
        {
            foreach (var group in node.Groups)
            {
                if (!TryStem(word[..start], word[..start], group.Strip, buffer, out var stem) || _stems.Find(stem) is not (>= 0 and var first))
                    continue;
                foreach (var inner in group.Affixes)
                {
                    if (inner.Continuation.Contains(outer.Flag) && inner.Condition.MatchesEnd(stem) && IsStem(first, prefix, inner, outer, use))
                        return true;
                }
            }
        }
        return false;
    }

    // What a word is when the text of an affix is gone and what it replaced is back, before or after what is left. Unless the dictionary says otherwise, something must be left.
    private bool TryStem(ReadOnlySpan<char> left, ReadOnlySpan<char> before, ReadOnlySpan<char> after, Span<char> buffer, out ReadOnlySpan<char> stem)
    {
        stem = default;
        if ((left.IsEmpty && !_file.StripsAll) || before.Length + after.Length > buffer.Length)
            return false;
        before.CopyTo(buffer);
        after.CopyTo(buffer[before.Length..]);
        stem = buffer[..(before.Length + after.Length)];
        return true;
    }

    // Whether a stem, or another that is written as it, may have these affixes and be used so.
    private bool IsStem(int stem, Affix? prefix, Affix? inner, Affix? outer, WordUse use)
    {
        for (; stem >= 0; stem = _stems.FindNext(stem))
        {
            var flags = _stems.Flags(stem);
            if (IsLicensed(flags, prefix, inner, outer) && IsWhole(flags, prefix, inner, outer) && MayBeUsed(flags, prefix, inner, outer, use))
                return true;
        }
        return false;
    }

    // An affix may stand where the stem, or another affix, has its flag.
    private static bool IsLicensed(string flags, Affix? prefix, Affix? inner, Affix? outer) =>
        (prefix is null || flags.Contains(prefix.Flag) || Brings(inner, prefix.Flag) || Brings(outer, prefix.Flag))
        && (inner is null || flags.Contains(inner.Flag) || Brings(prefix, inner.Flag));

    // Some stems and affixes are nothing without a further affix; some pairs must come together.
    private bool IsWhole(string flags, Affix? prefix, Affix? inner, Affix? outer)
    {
        if (_file.NeedsAffix != FlagSyntax.None)
        {
            var isComplete = prefix is null && inner is null
                ? !flags.Contains(_file.NeedsAffix)
                : IsComplete(prefix) || IsComplete(inner) || IsComplete(outer);
            if (!isComplete)
                return false;
        }
        return Has(prefix, _file.Circumfix) == (Has(inner, _file.Circumfix) || Has(outer, _file.Circumfix));
    }

    private bool IsComplete(Affix? affix) => affix is not null && !affix.Continuation.Contains(_file.NeedsAffix);

    private bool MayBeUsed(string flags, Affix? prefix, Affix? inner, Affix? outer, WordUse use)
    {
        if (Has(flags, _file.Forbidden) != use.IsForbidden
            || (use.IsRecased && Has(flags, _file.KeepsCase))
            || (!use.IsAllCapitals && flags.Contains(FlagSyntax.OnlyInCapitals))
            || (use.IsSuggestion && flags.AsSpan().IndexOfAny(_file.NotSuggested) >= 0))
        {
            return false;
        }
        if (use.Position == WordPosition.Alone)
            return !Has(flags, _file.OnlyInCompound) && !Has(prefix, _file.OnlyInCompound) && !Has(inner, _file.OnlyInCompound) && !Has(outer, _file.OnlyInCompound);
        return MayBePart(flags, prefix, inner, outer, use.Position);
    }

    private bool MayBePart(string flags, Affix? prefix, Affix? inner, Affix? outer, WordPosition position)
    {
        var compounds = _file.Compounds;
        var flag = position switch
        {
            WordPosition.First => compounds.First,
            WordPosition.Middle => compounds.Middle,
            _ => compounds.Last,
        };
        return (HasAny(flags, prefix, inner, outer, compounds.Anywhere) || HasAny(flags, prefix, inner, outer, flag))
            && !Has(prefix, compounds.Forbid) && !Has(inner, compounds.Forbid) && !Has(outer, compounds.Forbid)
            && (prefix is null || position == WordPosition.First || Has(prefix, compounds.Permit))
            && (inner is null || position == WordPosition.Last || Has(outer ?? inner, compounds.Permit));
    }

    private static bool HasAny(string flags, Affix? prefix, Affix? inner, Affix? outer, char flag) =>
        Has(flags, flag) || Has(prefix, flag) || Has(inner, flag) || Has(outer, flag);

    private static bool Has(string flags, char flag) => flag != FlagSyntax.None && flags.Contains(flag);

    private static bool Has(Affix? affix, char flag) => affix is not null && Has(affix.Continuation, flag);

    private static bool Brings(Affix? affix, char flag) => affix is not null && affix.Continuation.Contains(flag);
}
