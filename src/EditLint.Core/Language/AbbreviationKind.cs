namespace EditLint.Core.Language;

/// <summary>What a full stop means behind a word.</summary>
internal enum AbbreviationKind
{
    /// <summary>An ordinary word: the full stop ends the sentence.</summary>
    None,

    /// <summary>Never the last word of a sentence that goes on: Mr., Sen., e.g.</summary>
    NeverFinal,

    /// <summary>An abbreviation before a number, a word elsewhere: No., fig.</summary>
    BeforeNumber,

    /// <summary>Ends the sentence only where a frequent first word follows: Inc., Jr., Calif., U.S.</summary>
    MayEnd,

    /// <summary>A half of the day: a.m., p.m.</summary>
    Time,
}
