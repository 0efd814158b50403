namespace EditLint.Core.Checks;

/// <summary>What a rule may draw on besides its own file. Immutable.</summary>
public sealed record RuleResources
{
    public static readonly RuleResources None = new();

    /// <summary>The words of the house.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.Empty;

    /// <summary>Finds dictionaries and word lists; null where nobody can, and then spelling is not checked.</summary>
    public ISpellingFiles? Spelling { get; init; }
}
