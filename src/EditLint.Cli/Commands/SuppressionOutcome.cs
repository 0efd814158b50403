using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>What a run says about the suppressions that stand outside of articles. Used by one thread.</summary>
/// <param name="isWhole">True when the run sees all files that a configuration can be about, so that it can tell what nothing needs.</param>
internal sealed class SuppressionOutcome(bool isWhole)
{
    private readonly List<SuppressionUse> _uses = [];
    private readonly List<Diagnostic> _errors = [];

    /// <summary>Takes in one entry of the report.</summary>
    public void Add(LintResult result, LintedFile linted)
    {
        _errors.AddRange(linted.SidecarErrors);
        _uses.AddRange(result.SuppressionUses.Where(use => isWhole || use.State != SuppressionState.Unused || SuppressionSidecar.Has(use.Suppression)));
    }

    /// <summary>The entries to report, one for each file, in the order of their paths.</summary>
    public ImmutableArray<LintResult> ToResults() =>
    [
        .. _errors.Concat(SuppressionUse.Report(_uses))
            .GroupBy(d => d.Location.Source)
            .OrderBy(file => file.Key.Path, StringComparer.Ordinal)
            .Select(file => new LintResult(file.Key, [.. file.OrderBy(d => d.Location.Span)])),
    ];
}
