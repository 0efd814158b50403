namespace EditLint.Core.Configuration;

/// <summary>Where a directive of EditLint's own holds.</summary>
internal enum SuppressionScope
{
    /// <summary>In the next line that is not blank.</summary>
    NextLine,

    /// <summary>In the lines of the comment.</summary>
    Line,

    /// <summary>In the block that begins next.</summary>
    NextBlock,

    /// <summary>From the comment on.</summary>
    Start,

    /// <summary>Up to the comment: it ends what another one began.</summary>
    End,

    /// <summary>In the whole file.</summary>
    File,
}
