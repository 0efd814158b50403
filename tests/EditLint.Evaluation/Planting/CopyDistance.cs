namespace EditLint.Evaluation.Planting;

/// <summary>Where a copy stands.</summary>
internal enum CopyDistance
{
    /// <summary>Right behind the original.</summary>
    Near,

    /// <summary>At least four paragraphs further on.</summary>
    Far,

    /// <summary>In another article.</summary>
    OtherArticle,
}
