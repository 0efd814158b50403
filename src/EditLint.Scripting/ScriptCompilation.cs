using System.Collections.Immutable;

namespace EditLint.Scripting;

/// <summary>What came of compiling scripts together.</summary>
/// <param name="Image">The scripts that may run; null when none may.</param>
/// <param name="Scripts">Their numbers.</param>
/// <param name="Errors">What is wrong with the others, in their order.</param>
internal sealed record ScriptCompilation(ScriptImage? Image, ImmutableArray<int> Scripts, ImmutableArray<ScriptError> Errors);
