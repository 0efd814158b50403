using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>What a run amounts to so far. Used by one thread.</summary>
internal sealed class CheckOutcome
{
    private readonly Severity? _failOn;
    private readonly bool _countsRules;
    private bool _isThresholdReached;

    /// <summary>Starts a run.</summary>
    /// <param name="failOn">The least severity that makes the run fail, or null for none.</param>
    /// <param name="countsRules">True when <see cref="Statistics"/> are wanted.</param>
    public CheckOutcome(Severity? failOn, bool countsRules = true)
    {
        _failOn = failOn;
        _countsRules = countsRules;
    }

    public LintSummary Summary { get; private set; } = LintSummary.Empty;

    /// <summary>The articles that were linted.</summary>
    public int Articles { get; private set; }

    public RuleStatistics Statistics { get; } = new();

    /// <summary>What the program returns. Findings about rules and files count as failures, not as findings.</summary>
    public int ExitCode =>
        Summary.ToolErrors > 0 ? Cli.ExitCode.Failure : _isThresholdReached ? Cli.ExitCode.Findings : Cli.ExitCode.Success;

    /// <summary>Takes in one entry of the report.</summary>
    /// <param name="linted">The entry.</param>
    public void Add(LintedFile linted)
    {
        var result = linted.Result;
        Summary = Summary.Add(result);
        _isThresholdReached |= result.Diagnostics.Any(d => d.FoldedInto is null && !d.Descriptor.IsToolError && d.Severity >= _failOn
            && (linted.IsArticle || ToolDescriptors.IsAboutSuppressions(d.Descriptor)));
        if (!linted.IsArticle)
            return;
        Articles++;
        if (_countsRules)
            Statistics.Add(result, linted.Words);
    }
}
