using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace EditLint.Scripting.Running;

/// <summary>
/// Puts the calls of <see cref="ScriptGuard"/> into an image: <see cref="ScriptGuard.Enter"/> at the start of every method,
/// <see cref="ScriptGuard.Tick"/> at every place that a branch goes back to, <see cref="ScriptGuard.Observe"/> and <see cref="ScriptGuard.MayCatch"/> into every <c>catch</c>,
/// <see cref="ScriptGuard.MayFinish"/> into every <c>finally</c>.
/// Works on the image and not on the source, so that what the compiler adds (constructors, iterators, records, lambdas) is covered too.
/// Stateless and thread-safe.
/// </summary>
internal static class ScriptInstrumentation
{
    /// <summary>The image with the calls. The same image gives the same bytes; the lines in the symbols stay those of the script.</summary>
    /// <exception cref="BadImageFormatException">It is no image, or the symbols are not its own.</exception>
    public static ScriptImage Instrument(ScriptImage image)
    {
        using var assembly = ToStream(image.Assembly);
        using var symbols = ToStream(image.Symbols);
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters
        {
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            SymbolStream = symbols,
        });
        var instrumentation = new MethodInstrumentation(module);
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(m => m.HasBody))
            instrumentation.Instrument(method);
        return Write(module);
    }

    private static ScriptImage Write(ModuleDefinition module)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        module.Write(assembly, new WriterParameters
        {
            DeterministicMvid = true,
            Timestamp = 0,
            WriteSymbols = true,
            SymbolWriterProvider = new PortablePdbWriterProvider(),
            SymbolStream = symbols,
        });
        return new ScriptImage(ToArray(assembly), ToArray(symbols));
    }

    private static MemoryStream ToStream(ImmutableArray<byte> bytes) => new(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false);

    private static ImmutableArray<byte> ToArray(MemoryStream stream) => ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
}
