namespace EditLint.Core.Matching.Patterns;

/// <summary>What a pattern comes to: phrases, and what is no phrase. Immutable.</summary>
internal sealed class PatternForm
{
    private static readonly PatternForm NotUnderstood = new(PatternPlan.Regex) { Reason = "has a part that is not understood, such as a condition or a balancing group" };

    private PatternForm(PatternPlan plan) => Plan = plan;

    /// <summary>How it can be searched.</summary>
    public PatternPlan Plan { get; private init; }

    /// <summary>The alternatives that are phrases, of a pattern without a number yet.</summary>
    public IReadOnlyList<Phrase> Phrases { get; private init; } = [];

    /// <summary>What is no phrase, as one part; null when there is nothing.</summary>
    public PatternNode? Rest { get; private init; }

    /// <summary>The number of the first alternative that is no phrase.</summary>
    public int RestAlternative { get; private init; }

    /// <summary>What the pattern is when it is a run.</summary>
    public WordRun? Run { get; private init; }

    /// <summary>What stands twice wherever the pattern matches; null when nothing must.</summary>
    public Doubling? Doubling { get; private init; }

    /// <summary>Why every text is read by the regex; empty when it is not.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The form of a pattern.</summary>
    /// <param name="node">Its parts; null when it is not understood.</param>
    public static PatternForm Of(PatternNode? node)
    {
        if (node is null)
            return NotUnderstood;
        if (WordRun.Find(node) is { } run)
            return new PatternForm(PatternPlan.Run) { Run = run };
        var branches = PatternExpansion.Expand(node);
        var phrases = new List<Phrase>(branches.Count);
        var rest = new List<PatternNode>();
        var restAlternative = 0;
        for (var i = 0; i < branches.Count; i++)
        {
            var branch = branches[i];
            if (branch.Node is { MinimumLength: 0 } || (branch.Node is null && branch.Text.Length == 0))
                return new PatternForm(PatternPlan.Regex) { Reason = "can match no character at all" };
            if (branch.Node is null && Phrase.Of(branch, i) is { WordLength: > 0 } phrase)
            {
                phrases.Add(phrase);
                continue;
            }
            if (rest.Count == 0)
                restAlternative = i;
            rest.Add(branch.ToNode());
        }
        return new PatternForm(rest.Count == 0 ? PatternPlan.Phrases : PatternPlan.Places)
        {
            Phrases = phrases,
            Rest = rest.Count == 0 ? null : rest.Count == 1 ? rest[0] : new PatternNode.Alternation([.. rest]),
            RestAlternative = restAlternative,
            Doubling = phrases.Count == 0 && rest.Count == 1 ? Doubling.Find(node) : null,
        };
    }
}
