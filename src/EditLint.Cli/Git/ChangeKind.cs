namespace EditLint.Cli.Git;

/// <summary>What is compared to find changes.</summary>
internal enum ChangeKind
{
    /// <summary>The files as they are, with the last commit.</summary>
    Changed,

    /// <summary>What is about to be committed, with the last commit.</summary>
    Staged,

    /// <summary>The files as they are, with the commit where they parted from another.</summary>
    Since,
}
