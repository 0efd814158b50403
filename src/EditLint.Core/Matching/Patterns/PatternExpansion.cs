namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Writes a pattern as a list of alternatives, in the order in which a backtracking engine tries them: <c>utili[sz]e|e-?mail</c> is <c>utilise</c>,
/// <c>utilize</c>, <c>e-mail</c>, <c>email</c>. What comes to too many, or has parts that are no text, stays whole. Stateless and thread-safe.
/// </summary>
internal static class PatternExpansion
{
    private const int MostOfSequence = 512;
    private const int MostOfAlternation = 20_000;
    private const int MostMembers = 8;
    private const int MostRepetitions = 4;
    private const int LongestPower = 64;

    /// <summary>The alternatives. A branch whose text is empty matches nothing, perhaps at a boundary.</summary>
    public static List<PatternBranch> Expand(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Literal literal:
                return [PatternBranch.Of(literal.Text, literal.IgnoresCase)];
            case PatternNode.Set set when set.Characters.FewMembers(MostMembers, out var ignoresCase) is { Length: > 0 } members:
                return [.. members.Select(c => PatternBranch.Of(c.ToString(), ignoresCase))];
            case PatternNode.Sequence sequence:
                return ExpandSequence(sequence);
            case PatternNode.Alternation alternation:
                var branches = new List<PatternBranch>(alternation.Branches.Length);
                foreach (var branch in alternation.Branches)
                {
                    branches.AddRange(Expand(branch));
                    if (branches.Count > MostOfAlternation)
                        return [PatternBranch.Of(alternation)];
                }
                return branches;
            case PatternNode.Repetition { Min: 0, Max: 1 } optional:
                var body = Expand(optional.Body);
                body.Insert(optional.IsLazy ? 0 : body.Count, PatternBranch.Empty);
                return body;
            case PatternNode.Repetition { Min: <= MostRepetitions } repetition when repetition.Min == repetition.Max:
                return ExpandPower(repetition);
            case PatternNode.Group group:
                return Expand(group.Body);
            case PatternNode.Assertion { Kind: AssertionKind.WordBoundary }:
                return [PatternBranch.Boundary];
            default:
                return [PatternBranch.Of(node)];
        }
    }

    private static List<PatternBranch> ExpandPower(PatternNode.Repetition repetition)
    {
        var body = Expand(repetition.Body);
        List<PatternBranch> result = [PatternBranch.Empty];
        for (var i = 0; i < repetition.Min; i++)
        {
            result = Product(result, body);
            if (result.Count > MostOfSequence || result.Exists(b => b.Node is not null || b.Text.Length > LongestPower))
                return [PatternBranch.Of(repetition)];
        }
        return result;
    }

    private static List<PatternBranch> Product(List<PatternBranch> first, List<PatternBranch> second)
    {
        var product = new List<PatternBranch>(first.Count * second.Count);
        foreach (var before in first)
        {
            foreach (var after in second)
            {
                if (before.Then(after) is { } both)
                    product.Add(both);
            }
        }
        return product;
    }

    private static List<PatternBranch> ExpandSequence(PatternNode.Sequence sequence)
    {
        if (sequence.Parts is [PatternNode.Assertion { Kind: AssertionKind.WordBoundary }, var words, PatternNode.Assertion { Kind: AssertionKind.WordBoundary }])
            return Expand(words).ConvertAll(b => b.BetweenBoundaries());
        List<PatternBranch> result = [PatternBranch.Empty];
        foreach (var part in sequence.Parts)
        {
            var next = Expand(part);
            // Nothing in it can become a phrase, so that it is not taken apart.
            if (next.TrueForAll(b => b.Node is not null))
                return [PatternBranch.Of(sequence)];
            // All alternatives of one list between two boundaries are no product.
            if ((long)result.Count * next.Count > MostOfSequence && result.Count > 1 && next.Count > 1)
                return [PatternBranch.Of(sequence)];
            result = Product(result, next);
        }
        return result;
    }
}
