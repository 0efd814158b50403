using EditLint.Cli.Configuration;
using EditLint.Cli.Files;

namespace EditLint.Cli.Commands;

/// <summary>One entry of a report to come.</summary>
/// <param name="Path">How the report names it.</param>
/// <param name="Group">The linter it belongs to; null for what is not an article.</param>
/// <param name="File">Where it can be read again; null when it cannot.</param>
/// <param name="Lint">Makes the entry; runs on any thread.</param>
internal sealed record LintEntry(string Path, LintGroup? Group, SourceFile? File, Func<LintedFile> Lint)
{
    /// <summary>True when the entry can be made once more as it was, so that it need not be kept.</summary>
    public bool CanBeSetAside { get; init; }
}
