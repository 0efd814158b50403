using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using Microsoft.CodeAnalysis;

namespace EditLint.Scripting;

/// <summary>The assemblies that scripts are compiled against: the part of the framework that text needs, and the core.</summary>
internal static class ScriptReferences
{
    /// <summary>Opens the assemblies of the running framework.</summary>
    public static ImmutableArray<MetadataReference> Load()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. new[]
            {
                typeof(object).Assembly.Location,
                // What the core was compiled against; it forwards to the assembly above.
                Path.Combine(framework, "System.Runtime.dll"),
                typeof(SortedSet<>).Assembly.Location,
                typeof(ImmutableArray).Assembly.Location,
                typeof(Enumerable).Assembly.Location,
                typeof(Regex).Assembly.Location,
                typeof(Console).Assembly.Location,
                Path.Combine(framework, "System.Memory.dll"),
                typeof(AnalysisContext).Assembly.Location,
            }.Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
