using System.Collections.Immutable;

namespace EditLint.Scripting;

/// <summary>The scripts of a run as one compiled assembly. Immutable.</summary>
/// <param name="Assembly">The assembly, in the portable executable format.</param>
/// <param name="Symbols">Its debug information, a portable PDB: which instruction stands in which line of which script.</param>
public sealed record ScriptImage(ImmutableArray<byte> Assembly, ImmutableArray<byte> Symbols);
