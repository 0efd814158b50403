using EditLint.Core.Analysis;

namespace EditLint.Core.Checks;

/// <summary>What a rule may draw on besides its own file. Immutable.</summary>
public sealed record RuleResources
{
    public static readonly RuleResources None = new();

    /// <summary>The words of the house.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Empty;

    /// <summary>Finds dictionaries and word lists; null where nobody can, and then spelling is not checked.</summary>
    public ISpellingFiles? Spelling { get; init; }

    /// <summary>The files around every article, for the examples of rules; null otherwise, and each article then has its own.</summary>
    public IArticleFiles? Files { get; init; }

    /// <summary>True when an exception lets pass only what it matches as a whole, in rules that do not say so themselves; else what it stands in, as in Vale.</summary>
    public bool WholeExceptions { get; init; }

    /// <summary>True when the regex of every pattern reads every text, in place of the search for all patterns at once. Slow; the findings are the same.</summary>
    public bool MatchesPlainly { get; init; }

    /// <summary>
    /// The pattern that finds a rule's alternatives as whole words; <c>%s</c> stands for them. It takes the whole place of the usual one, the
    /// <c>(?m)</c> in front included. Exceptions are always found with the usual one.
    /// </summary>
    public string WordTemplate { get; init; } = ValeRegex.WordTemplate;
}
