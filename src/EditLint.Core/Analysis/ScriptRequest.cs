using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Analysis;

/// <summary>What the C# rules are to look at. Immutable.</summary>
/// <param name="Source">The source, which the runner reads for itself.</param>
/// <param name="Reading">How to read it: as everybody does.</param>
public sealed record ScriptRequest(SourceText Source, ReadingOptions Reading)
{
    /// <summary>The identities of the rules that do not run on it.</summary>
    public ImmutableArray<string> Skipped { get; init; } = [];

    /// <summary>By the identity of a rule, the options that do not have their defaults on it.</summary>
    public ImmutableDictionary<string, RuleOptions> Options { get; init; } = ImmutableDictionary<string, RuleOptions>.Empty;
}
