namespace EditLint.Core.Configuration;

/// <summary>The sorts of directives that hold over a stretch of a document. Switches of one sort do not undo those of another.</summary>
internal enum SuppressionLayer
{
    /// <summary>Vale's switches of everything.</summary>
    ValeText,

    /// <summary>Vale's switches of rules and styles.</summary>
    ValeRules,

    /// <summary>Ranges.</summary>
    Range,

    Line,

    NextLine,

    NextBlock,
}
