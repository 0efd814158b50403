namespace EditLint.Cli.Reporters;

/// <summary>What reports say of the program that made them.</summary>
internal static class ToolIdentity
{
    /// <summary>The name of the program.</summary>
    public const string Name = "EditLint";

    /// <summary>The version by which the program is released, as Semantic Versioning has it, without the commit.</summary>
    public static string Version { get; } = typeof(ToolIdentity).Assembly.GetName().Version!.ToString(3);
}
