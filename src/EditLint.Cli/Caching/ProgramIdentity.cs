using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using EditLint.Core;
using EditLint.Formats;

namespace EditLint.Cli.Caching;

/// <summary>What tells one build of the program from all others: the compiler gives each assembly a number that is made of its content.</summary>
internal static class ProgramIdentity
{
    /// <summary>Changes with what entries are made of.</summary>
    private const long FormatVersion = 1;

    /// <summary>The identity of what finds things in this process; null when an assembly does not say which it is.</summary>
    public static UInt128? Find()
    {
        Guid[] modules = [typeof(Linter).Module.ModuleVersionId, typeof(DocumentReaders).Module.ModuleVersionId, typeof(ProgramIdentity).Module.ModuleVersionId];
        return modules.Contains(Guid.Empty) ? null : Hash(modules);
    }

    /// <summary>The identity of the script host that stands beside the program; null when it cannot be read.</summary>
    public static UInt128? FindScriptHost(string folder)
    {
        try
        {
            Guid[] modules = [.. Directory.GetFiles(folder, "EditLint.*.dll").Order(StringComparer.Ordinal).Select(ModuleVersionOf)];
            return modules.Length == 0 || modules.Contains(Guid.Empty) ? null : Hash(modules);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Guid ModuleVersionOf(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static UInt128 Hash(Guid[] modules)
    {
        var hasher = new ContentHasher();
        hasher.Append(FormatVersion);
        // What regexes and Unicode mean is the runtime's.
        hasher.Append(Environment.Version.ToString());
        hasher.Append((long)Path.DirectorySeparatorChar);
        foreach (var module in modules)
            hasher.Append(module.ToByteArray());
        return hasher.Finish();
    }
}
