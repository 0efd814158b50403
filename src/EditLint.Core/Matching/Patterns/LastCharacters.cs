namespace EditLint.Core.Matching.Patterns;

/// <summary>What a look behind asks of the one character before its place. Stateless and thread-safe.</summary>
internal static class LastCharacters
{
    /// <summary>What the character must be; null when it may be any, or nobody knows.</summary>
    /// <param name="lookbehind">The look behind.</param>
    /// <param name="number">Gives a set its number.</param>
    public static LeftCondition? Of(PatternNode.Lookaround lookbehind, Func<CharacterSet, int> number)
    {
        var sets = new List<CharacterSet>();
        var allowsEdge = false;
        if (lookbehind.IsNegative)
        {
            // Only what forbids single characters forbids the last character by itself.
            if (!Branches(lookbehind.Body).All(b => b is PatternNode.Set { Characters.IsExact: true } or PatternNode.Literal { Text.Length: 1, IgnoresCase: false }))
                return null;
        }
        if (!TryAdd(lookbehind.Body, sets, ref allowsEdge))
            return null;
        return new LeftCondition([.. sets.Select(number)], allowsEdge, lookbehind.IsNegative);
    }

    private static IEnumerable<PatternNode> Branches(PatternNode node) => node switch
    {
        PatternNode.Alternation alternation => alternation.Branches.SelectMany(Branches),
        PatternNode.Group group => Branches(group.Body),
        _ => [node],
    };

    private static bool TryAdd(PatternNode node, List<CharacterSet> sets, ref bool allowsEdge)
    {
        switch (node)
        {
            case PatternNode.Literal literal:
                sets.Add(KnownSets.Of(literal.Text[^1], literal.IgnoresCase));
                return true;
            case PatternNode.Set set:
                sets.Add(set.Characters);
                return true;
            case PatternNode.Group group:
                return TryAdd(group.Body, sets, ref allowsEdge);
            case PatternNode.Atomic atomic:
                return TryAdd(atomic.Body, sets, ref allowsEdge);
            case PatternNode.Repetition { Min: > 0 } repetition:
                return TryAdd(repetition.Body, sets, ref allowsEdge);
            case PatternNode.Assertion { Kind: AssertionKind.TextStart or AssertionKind.LineStart }:
                sets.Add(KnownSets.LineFeed);
                allowsEdge = true;
                return true;
            case PatternNode.Alternation alternation:
                foreach (var branch in alternation.Branches)
                {
                    if (!TryAdd(branch, sets, ref allowsEdge))
                        return false;
                }
                return true;
            case PatternNode.Sequence:
                return TryAddLast([.. ReverseProgram.Flatten(node)], sets, ref allowsEdge);
            default:
                return false;
        }
    }

    // The last part, and those before it for as long as what comes after may be empty.
    private static bool TryAddLast(PatternNode[] parts, List<CharacterSet> sets, ref bool allowsEdge)
    {
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            switch (parts[i])
            {
                case PatternNode.Lookaround or PatternNode.Assertion { Kind: not (AssertionKind.TextStart or AssertionKind.LineStart) }:
                    continue;
                case PatternNode.Repetition { Min: 0 } optional:
                    if (!TryAdd(optional.Body, sets, ref allowsEdge))
                        return false;
                    continue;
                default:
                    return TryAdd(parts[i], sets, ref allowsEdge);
            }
        }
        return false;
    }
}
