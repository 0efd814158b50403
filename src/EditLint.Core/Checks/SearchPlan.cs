using EditLint.Core.Analysis;
using EditLint.Core.Matching.Patterns;

namespace EditLint.Core.Checks;

/// <summary>How a rule searches the texts. Immutable.</summary>
/// <param name="Kind">In a word: <c>phrases</c>, <c>places</c>, <c>run</c>, <c>regex</c>, or <c>code</c> for a rule that searches no pattern.</param>
/// <param name="Phrases">How many phrases are found by the one pass for the phrases of all rules.</param>
/// <param name="Reason">What that means for the rule.</param>
public sealed record SearchPlan(string Kind, int Phrases, string Reason)
{
    private static readonly SearchPlan Code = new("code", 0, "looks at words, sentences and blocks itself");

    /// <summary>The plan of a rule; of one with several patterns that of the slowest.</summary>
    public static SearchPlan Of(Analyzer analyzer)
    {
        if (analyzer is not ScopedCheck { Patterns: { IsEmpty: false } patterns })
            return Code;
        var set = new PatternSet(patterns);
        var phrases = patterns.Sum(p => p.Form.Phrases.Count);
        var slowest = Enumerable.Range(0, patterns.Length).MaxBy(set.Plan);
        return set.Plan(slowest) switch
        {
            PatternPlan.Phrases => new SearchPlan("phrases", phrases, "found by hashing each word once"),
            PatternPlan.Places when patterns[slowest].Form.Doubling is not null => new SearchPlan("places", phrases, "its regex is tried where a word stands twice"),
            PatternPlan.Places => new SearchPlan("places", phrases, "its regex is tried where the automaton of all rules says that it may match"),
            PatternPlan.Run => new SearchPlan("run", phrases, "runs of characters, found without a regex"),
            _ => new SearchPlan("regex", phrases, $"its regex reads every text: the pattern {(patterns[slowest].Form.Reason is { Length: > 0 } reason ? reason : "is too large")}"),
        };
    }
}
