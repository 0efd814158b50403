using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>What came of fixing a source.</summary>
/// <param name="Source">The source with the fixes applied.</param>
/// <param name="Applied">How many fixes were applied, over all rounds.</param>
/// <param name="Rounds">How many rounds changed the text.</param>
/// <param name="IsStable">False when there was still something to fix after the last round.</param>
public sealed record FixResult(SourceText Source, int Applied, int Rounds, bool IsStable)
{
    /// <summary>What is found in <see cref="Source"/>.</summary>
    public ImmutableArray<Diagnostic> Remaining { get; init; } = [];

    /// <summary>The fixes for <see cref="Remaining"/> that were refused, in the order of their places.</summary>
    public ImmutableArray<RefusedFix> Refused { get; init; } = [];
}
