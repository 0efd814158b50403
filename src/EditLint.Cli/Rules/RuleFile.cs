using EditLint.Cli.Files;

namespace EditLint.Cli.Rules;

/// <summary>A rule file that was found, not yet read.</summary>
/// <param name="Pack">The name of its folder.</param>
/// <param name="Name">Its own name without the extension.</param>
/// <param name="File">Where it is.</param>
/// <param name="IsShipped">True when it came with the program.</param>
internal sealed record RuleFile(string Pack, string Name, SourceFile File, bool IsShipped)
{
    /// <summary>The identity of its rule.</summary>
    public string Id => $"{Pack}.{Name}";
}
