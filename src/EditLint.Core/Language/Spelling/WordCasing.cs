namespace EditLint.Core.Language.Spelling;

/// <summary>How a word uses capitals.</summary>
internal enum WordCasing
{
    /// <summary>No capital: <c>map</c>.</summary>
    Lower,

    /// <summary>One capital, the first letter: <c>Map</c>.</summary>
    Capitalized,

    /// <summary>Capitals throughout, at least two: <c>MAP</c>.</summary>
    Upper,

    /// <summary>Anything else: <c>iPhone</c>.</summary>
    Mixed,
}
