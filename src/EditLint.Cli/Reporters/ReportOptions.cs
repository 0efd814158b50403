namespace EditLint.Cli.Reporters;

/// <summary>What the formats have in common. A format takes what it has a use for.</summary>
internal sealed record ReportOptions
{
    /// <summary>Write colours.</summary>
    public bool Color { get; init; }

    /// <summary>The columns to write for.</summary>
    public int Width { get; init; } = Terminal.DefaultWidth;

    /// <summary>Write folded findings too.</summary>
    public bool ShowFolded { get; init; }

    /// <summary>Write the findings only, nothing about them.</summary>
    public bool Quiet { get; init; }
}
