namespace EditLint.Core.Matching.Patterns;

/// <summary>The sets that nearly every pattern has, made once.</summary>
internal static class KnownSets
{
    /// <summary>Every character.</summary>
    public static readonly CharacterSet Anything = Make(set => set.IsNegated = true);

    /// <summary>What <c>.</c> stands for.</summary>
    public static readonly CharacterSet AllButLineFeed = Make(set =>
    {
        set.Add('\n', '\n');
        set.IsNegated = true;
    });

    /// <summary>The line feed.</summary>
    public static readonly CharacterSet LineFeed = Make(set => set.Add('\n', '\n'));

    /// <summary>What <c>\b</c> stands beside: the characters of <c>\w</c> and the two joiners.</summary>
    public static readonly CharacterSet WordCharacters = Make(set =>
    {
        set.AddCategories(UnicodeCategories.Word, isNegated: false);
        set.Add('\u200C', '\u200D');
    });

    /// <summary>The set of one character.</summary>
    public static CharacterSet Of(char c, bool ignoresCase)
    {
        var set = new CharacterSetBuilder(ignoresCase);
        set.Add(c, c);
        return new CharacterSet(set);
    }

    private static CharacterSet Make(Action<CharacterSetBuilder> fill)
    {
        var set = new CharacterSetBuilder(ignoresCase: false);
        fill(set);
        return new CharacterSet(set);
    }
}
