using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core;

/// <summary>
/// What the rules of a linter found in one source, at the levels of its configuration. Suppressions, the day and the rules that comments may name play no part yet: see
/// <see cref="Linter.Complete"/>. So it depends on nothing but the rules with what they draw on, their levels and options, how the source is read, its path and text, and the files around it. Immutable.
/// </summary>
public sealed class RuleFindings
{
    internal RuleFindings(ImmutableArray<Diagnostic> diagnostics, ImmutableArray<object?> kept)
    {
        Diagnostics = diagnostics;
        Kept = kept;
    }

    /// <summary>The words of the article.</summary>
    public int Words { get; init; }

    internal ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What the rules kept of the source for the end of the run.</summary>
    internal ImmutableArray<object?> Kept { get; }

    /// <summary>True when the source has comments, which may silence findings.</summary>
    internal bool HasComments { get; init; }

    /// <summary>True when something went wrong that may go well another time, such as a pattern that took too long.</summary>
    internal bool MayNotHappenAgain { get; init; }
}
