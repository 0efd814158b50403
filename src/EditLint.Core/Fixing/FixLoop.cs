using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>
/// Applies fixes until none is left that makes the text better: a fix that brings a finding which was not there before, or does not cure its own, is
/// taken back. So the findings become fewer with each round, fixes that undo each other come to an end, and a text that was fixed once stays as it is
/// when it is fixed again. Stateless and thread-safe.
/// </summary>
public static class FixLoop
{
    /// <summary>A round may bring up fixes that had to wait in the one before; texts have come to rest long before this.</summary>
    public const int MaximumRounds = 100;

    /// <summary>Lints and fixes a source, round by round.</summary>
    /// <param name="source">The source; it stays as it is.</param>
    /// <param name="lint">Finds the diagnostics of a source.</param>
    /// <param name="includeReview">True to apply fixes that a person must look at too.</param>
    public static FixResult Run(SourceText source, Func<SourceText, IEnumerable<Diagnostic>> lint, bool includeReview) =>
        Run(source, new FixOptions(lint, includeReview));

    /// <summary>Lints and fixes a source, round by round.</summary>
    /// <param name="source">The source; it stays as it is.</param>
    /// <param name="options">How.</param>
    public static FixResult Run(SourceText source, FixOptions options)
    {
        ImmutableArray<Diagnostic> findings = [.. options.Lint(source)];
        var applied = 0;
        for (var rounds = 0; ; rounds++)
        {
            var round = FixRound.Run(source, findings, options);
            if (round.Best is not { } best || rounds == MaximumRounds)
                return new FixResult(source, applied, rounds, IsStable: round.Best is null) { Remaining = findings, Refused = round.Refused };
            (source, findings) = (best.Source, best.Findings);
            applied += round.Applied;
        }
    }
}
