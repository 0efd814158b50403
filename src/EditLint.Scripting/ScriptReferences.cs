using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using Microsoft.CodeAnalysis;

namespace EditLint.Scripting;

/// <summary>The assemblies that scripts are compiled against: the part of the framework that text needs, and the core.</summary>
internal static class ScriptReferences
{
    /// <summary>Opens the assemblies of the running framework.</summary>
    /// <param name="isTrusted">True for all of them, and not only those that text needs.</param>
    public static ImmutableArray<MetadataReference> Load(bool isTrusted = false)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        if (isTrusted)
        {
            return
            [
                .. Directory.GetFiles(framework, "*.dll").Where(IsManaged).Append(typeof(AnalysisContext).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
            ];
        }
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

    // Beside the framework's assemblies lie libraries of machine code.
    private static bool IsManaged(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new PEReader(file);
        return reader.HasMetadata;
    }
}
