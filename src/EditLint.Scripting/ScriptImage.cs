using System.Collections.Immutable;

namespace EditLint.Scripting;

/// <summary>The compiled scripts of a run. Immutable.</summary>
/// <param name="Assembly">The PE image.</param>
/// <param name="Symbols">Its portable PDB.</param>
public sealed record ScriptImage(ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols);
