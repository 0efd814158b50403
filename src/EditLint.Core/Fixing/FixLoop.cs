using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>Applies fixes until none is left. Stateless and thread-safe.</summary>
public static class FixLoop
{
    /// <summary>A round may bring up findings that the one before hid; more rounds than this mean that two rules undo each other.</summary>
    public const int MaximumRounds = 10;

    /// <summary>Lints and fixes a source, round by round.</summary>
    /// <param name="source">The source; it stays as it is.</param>
    /// <param name="lint">Finds the diagnostics of a source.</param>
    /// <param name="includeReview">True to apply fixes that a person must look at too.</param>
    public static FixResult Run(SourceText source, Func<SourceText, IEnumerable<Diagnostic>> lint, bool includeReview)
    {
        var applied = 0;
        for (var round = 0; round < MaximumRounds; round++)
        {
            var fixes = FixSelector.Select(lint(source), includeReview);
            if (fixes.IsEmpty)
                return new FixResult(source, applied, round, IsStable: true);
            source = source.WithChanges(fixes.SelectMany(f => f.Changes));
            applied += fixes.Length;
        }
        return new FixResult(source, applied, MaximumRounds, FixSelector.Select(lint(source), includeReview).IsEmpty);
    }
}
