namespace EditLint.Core.Baselines;

/// <summary>How sure it is that two findings are the same, the least first.</summary>
internal enum MatchCertainty
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>Most of the words are the same, and there are many, or they stand at the same place.</summary>
    Alike,

    /// <summary>The words are the same, and so many that they are no common phrase; much around them has changed.</summary>
    SameWords,

    /// <summary>The words are the same, and so are most of those around them.</summary>
    SamePlace,

    /// <summary>All words are the same.</summary>
    Same,
}
