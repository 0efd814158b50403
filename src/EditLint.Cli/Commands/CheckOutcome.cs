using EditLint.Cli.Reporters;

namespace EditLint.Cli.Commands;

/// <summary>What a run amounts to so far. Used by one thread.</summary>
internal sealed class CheckOutcome
{
    private bool _isThresholdReached;

    public LintSummary Summary { get; private set; } = LintSummary.Empty;

    /// <summary>The most warnings with which the run is no failure, or null for any number.</summary>
    public int? MaxWarnings { get; init; }

    /// <summary>The articles that were linted.</summary>
    public int Articles { get; private set; }

    public RuleStatistics Statistics { get; } = new();

    /// <summary>What the program returns. Findings about rules and files count as failures, not as findings.</summary>
    public int ExitCode =>
        Summary.ToolErrors > 0 ? Cli.ExitCode.Failure : _isThresholdReached || Summary.Warnings > MaxWarnings ? Cli.ExitCode.Findings : Cli.ExitCode.Success;

    /// <summary>Takes in one entry of the report; entries come in its order.</summary>
    public void Add(FileOutcome file)
    {
        Summary = Summary.Add(file.Summary);
        _isThresholdReached |= file.ReachesThreshold;
        if (!file.IsArticle)
            return;
        Articles++;
        Statistics.Add(file);
    }
}
