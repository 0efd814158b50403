using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>What came of fixing a source.</summary>
/// <param name="Source">The source with the fixes applied.</param>
/// <param name="Applied">How many fixes were applied, over all rounds.</param>
/// <param name="Rounds">How many rounds changed the text.</param>
/// <param name="IsStable">False when the fixes were still changing the text after the last round.</param>
public sealed record FixResult(SourceText Source, int Applied, int Rounds, bool IsStable);
