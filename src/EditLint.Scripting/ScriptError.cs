using EditLint.Core.Diagnostics;

namespace EditLint.Scripting;

/// <summary>What is wrong with a script.</summary>
/// <param name="Script">Its number.</param>
/// <param name="Error">The mistake, placed in its file.</param>
internal sealed record ScriptError(int Script, Diagnostic Error);
