namespace EditLint.Cli.Commands;

/// <summary>What <c>editlint fix</c> is asked to do.</summary>
internal sealed record FixSettings
{
    /// <summary>Which files, by which rules, and how to report what remains.</summary>
    public CheckSettings Check { get; init; } = new();

    /// <summary>Show what would change and write nothing.</summary>
    public bool ShowsDiff { get; init; }

    /// <summary>Apply fixes that a person must look at too.</summary>
    public bool IncludeReview { get; init; }
}
