using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>A folder of rule files; its name is the first part of its rules' identities.</summary>
/// <param name="Name">The folder's name, such as <c>Integrity</c>.</param>
/// <param name="Files">The rule files (<c>.yml</c>, <c>.csx</c>) in the order of their paths.</param>
public sealed record RulePack(string Name, ImmutableArray<SourceText> Files)
{
    /// <summary>
    /// True when the examples are known to be well made, as those of the packs that come with the program are, since its tests run them all: then nobody reads them before
    /// they are asked for.
    /// </summary>
    public bool HasProvedExamples { get; init; }

    /// <summary>True when a name is the one under which EditLint itself reports, so that no pack can have it; letter case counts for nothing.</summary>
    public static bool IsReserved(string name) => name.Equals("EditLint", StringComparison.OrdinalIgnoreCase);
}
