namespace EditLint.Cli.Rules;

/// <summary>Where a pack comes from, in rising order of weight: of two rules of one identity, that from the heavier source is taken.</summary>
internal enum PackSource
{
    /// <summary>It came with the program.</summary>
    Shipped,

    /// <summary>It is a style that a configuration of Vale's names.</summary>
    Style,

    /// <summary>A configuration of ours names its folder.</summary>
    Configured,

    /// <summary>The command line names it.</summary>
    Named,
}
