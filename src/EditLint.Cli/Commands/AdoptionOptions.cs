using System.CommandLine;
using EditLint.Cli.Git;

namespace EditLint.Cli.Commands;

/// <summary>The options that leave out what was there before.</summary>
internal sealed class AdoptionOptions
{
    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = $"The baseline, whose findings are not reported. [default: {Baselines.BaselineFile.Name} in this folder or the nearest above]",
        HelpName = "FILE",
    };

    public Option<bool> NoBaseline { get; } = new("--no-baseline") { Description = "Report also what the baseline knows." };

    public Option<bool> Changed { get; } = new("--changed") { Description = "Report only what is in paragraphs changed since the last commit." };

    public Option<bool> Staged { get; } = new("--staged") { Description = "Report only what is in staged changes, and read the files as they are staged." };

    public Option<string?> Since { get; } = new("--since")
    {
        Description = "Report only what is in paragraphs changed since this branch parted from a commit, branch or tag.",
        HelpName = "REF",
    };

    /// <summary>The baseline that was named, and whether any may be used.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public (string? File, bool IsOff) BaselineOf(ParseResult result)
    {
        var (file, isOff) = (result.GetValue(Baseline), result.GetValue(NoBaseline));
        return file is not null && isOff ? throw new UsageException("--baseline and --no-baseline say opposite things. Leave one of them out.") : (file, isOff);
    }

    /// <summary>Which changes count; null when all of the text does.</summary>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public ChangeScope? ChangesOf(ParseResult result)
    {
        ChangeScope?[] asked =
        [
            result.GetValue(Changed) ? new ChangeScope(ChangeKind.Changed) : null,
            result.GetValue(Staged) ? new ChangeScope(ChangeKind.Staged) : null,
            result.GetValue(Since) is { } reference ? new ChangeScope(ChangeKind.Since, reference) : null,
        ];
        var scopes = asked.OfType<ChangeScope>().ToList();
        return scopes.Count > 1 ? throw new UsageException($"{scopes[0].Option} and {scopes[1].Option} ask for different changes. Leave one of them out.") : scopes.FirstOrDefault();
    }
}
