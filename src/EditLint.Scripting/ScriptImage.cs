using System.Collections.Immutable;

namespace EditLint.Scripting;

/// <summary>Scripts as they are compiled. Immutable.</summary>
/// <param name="Assembly">The assembly, as a PE file.</param>
/// <param name="Symbols">Its debug information, as a portable PDB.</param>
public sealed record ScriptImage(ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols);
