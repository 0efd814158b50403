using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>How texts are fixed. Immutable.</summary>
/// <param name="Lint">Finds the diagnostics of a source, the same for the same text.</param>
/// <param name="IncludeReview">True to apply fixes that a person must look at too.</param>
public sealed record FixOptions(Func<SourceText, IEnumerable<Diagnostic>> Lint, bool IncludeReview)
{
    /// <summary>True for a text that can be written down in the encoding of its source and is the same when it is read again.</summary>
    public Func<SourceText, bool> CanBeStored { get; init; } = _ => true;
}
