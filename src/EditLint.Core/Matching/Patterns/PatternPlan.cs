namespace EditLint.Core.Matching.Patterns;

/// <summary>How a pattern of a set is searched.</summary>
internal enum PatternPlan
{
    /// <summary>Its phrases are found with those of all other patterns; nothing else is left.</summary>
    Phrases,

    /// <summary>Its phrases are found with those of all other patterns, and the places where its other alternatives may match are found with theirs; the regex is asked there.</summary>
    Places,

    /// <summary>It is a run of characters of one set.</summary>
    Run,

    /// <summary>Its regex reads every text.</summary>
    Regex,
}
