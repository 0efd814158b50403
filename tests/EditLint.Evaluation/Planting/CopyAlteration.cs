namespace EditLint.Evaluation.Planting;

/// <summary>How a copied paragraph differs from its original.</summary>
internal enum CopyAlteration
{
    Exact,

    /// <summary>Every 12th word is another.</summary>
    EveryTwelfthWord,

    /// <summary>Every 8th word is another.</summary>
    EveryEighthWord,

    /// <summary>A sentence of another article stands behind the first.</summary>
    InsertedSentence,

    /// <summary>The first sentence stands last.</summary>
    RotatedSentences,

    /// <summary>Other capitals and other punctuation.</summary>
    CaseAndPunctuation,
}
