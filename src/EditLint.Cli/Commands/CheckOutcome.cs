using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Cli.Commands;

/// <summary>What a run amounts to so far. Used by one thread.</summary>
internal sealed class CheckOutcome
{
    private readonly Severity? _failOn;
    private bool _isThresholdReached;

    /// <summary>Starts a run.</summary>
    /// <param name="failOn">The least severity that makes the run fail, or null for none.</param>
    public CheckOutcome(Severity? failOn) => _failOn = failOn;

    public LintSummary Summary { get; private set; } = LintSummary.Empty;

    /// <summary>The articles that were linted.</summary>
    public int Articles { get; private set; }

    public RuleStatistics Statistics { get; } = new();

    /// <summary>What the program returns. Findings about rules and files count as failures, not as findings.</summary>
    public int ExitCode =>
        Summary.ToolErrors > 0 ? Cli.ExitCode.Failure : _isThresholdReached ? Cli.ExitCode.Findings : Cli.ExitCode.Success;

    /// <summary>Takes in one entry of the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="document">The article; null when the entry is about a rule file or a file that could not be read.</param>
    /// <param name="withStatistics">Count for <see cref="Statistics"/>.</param>
    public void Add(LintResult result, Document? document, bool withStatistics)
    {
        Summary = Summary.Add(result);
        _isThresholdReached |= result.Diagnostics.Any(d => d.FoldedInto is null && !d.Descriptor.IsToolError && d.Severity >= _failOn
            && (document is not null || ToolDescriptors.IsAboutSuppressions(d.Descriptor)));
        if (document is null)
            return;
        Articles++;
        if (withStatistics)
            Statistics.Add(result, document);
    }
}
