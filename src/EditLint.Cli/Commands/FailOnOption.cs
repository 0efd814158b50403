using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>The option that several commands share: from which level on findings are a failure.</summary>
internal static class FailOnOption
{
    /// <summary>Makes the option; without a level nothing is a failure.</summary>
    /// <param name="description">What it says of the command.</param>
    public static Choice<Severity?> Create(string description) => new(
        "--fail-on",
        description,
        ("error", Severity.Error), ("warning", Severity.Warning), ("suggestion", Severity.Suggestion), ("never", null));
}
