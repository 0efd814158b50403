namespace EditLint.Cli;

/// <summary>When to write colours.</summary>
internal enum ColorMode
{
    /// <summary>On a terminal, unless the environment says otherwise.</summary>
    Auto,
    Always,
    Never,
}
