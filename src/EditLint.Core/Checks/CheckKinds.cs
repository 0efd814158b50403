using System.Collections.Frozen;

namespace EditLint.Core.Checks;

/// <summary>The kinds of check that a YAML rule may extend.</summary>
public static class CheckKinds
{
    /// <summary>The factory of each kind, by the value of <c>extends</c>.</summary>
    public static readonly FrozenDictionary<string, CheckFactory> All = new Dictionary<string, CheckFactory>
    {
        ["dangling-reference"] = DanglingReferenceCheck.Create,
        ["mojibake"] = MojibakeCheck.Create,
        ["sentence-boundary"] = SentenceBoundaryCheck.Create,
        ["duplication"] = DuplicationCheck.Create,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
