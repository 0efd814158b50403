namespace EditLint.ValeConformance.Alerts;

/// <summary>Why Vale and EditLint differ in an alert.</summary>
internal enum DifferenceKind
{
    Unexplained,

    /// <summary>Both have it in the file, on different lines.</summary>
    OtherPlace,

    /// <summary>Vale has the same words by the same rule elsewhere in the file, and drops alerts that its search puts on one place.</summary>
    Dropped,

    /// <summary>Vale reports the same words twice, for the paragraph and for the sentence.</summary>
    Twice,

    /// <summary>A rule about sentences found it in a list item, a quotation, a heading or a cell, where Vale has no sentences.</summary>
    SentenceElsewhere,

    /// <summary>Vale takes the code of a site generator's template for prose.</summary>
    TemplateCode,
}
