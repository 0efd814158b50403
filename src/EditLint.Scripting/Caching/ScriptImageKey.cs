using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EditLint.Core.Analysis;

namespace EditLint.Scripting.Caching;

/// <summary>What an image is made of, as one number: the scripts, the API that they are compiled against, the compiler, the runtime. Images with the same key do the same.</summary>
internal static class ScriptImageKey
{
    private const int FormatVersion = 1;

    /// <summary>The key of an image.</summary>
    /// <param name="scripts">The scripts, in their order. Their paths do not count, so that checkouts in different folders share an image.</param>
    /// <param name="isTrusted">Whether the allow-list is lifted.</param>
    public static ImmutableArray<byte> Of(ImmutableArray<Script> scripts, bool isTrusted)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, FormatVersion);
        Append(hash, isTrusted ? 1 : 0);
        // A build of either changes its identity: the API, and the allow-list and the compiler's options.
        Append(hash, typeof(AnalysisContext).Assembly);
        Append(hash, typeof(ScriptImageKey).Assembly);
        // The compiler is an exact reference of the assembly above. Types move between assemblies from one runtime to the next.
        Append(hash, Environment.Version.ToString());
        foreach (var script in scripts)
        {
            Append(hash, script.Source.Text);
            Append(hash, script.Body.Start);
            Append(hash, script.Body.Length);
        }
        return [.. hash.GetHashAndReset()];
    }

    private static void Append(IncrementalHash hash, Assembly assembly) => hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.Unicode.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
