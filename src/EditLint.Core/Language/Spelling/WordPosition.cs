namespace EditLint.Core.Language.Spelling;

/// <summary>Where a word stands in what is looked up.</summary>
internal enum WordPosition
{
    /// <summary>It is the whole.</summary>
    Alone,

    First,

    Middle,

    Last,
}
