using System.Collections.Immutable;

namespace EditLint.Scripting.Vetting;

/// <summary>
/// The gate that every image passes before it is loaded, fresh from the compiler or from the cache: it has only what
/// <c>AllowedApi.txt</c> lists and what safe C# is compiled to. Stateless and thread-safe.
/// </summary>
/// <remarks>
/// It reads metadata and instructions, and does not check that values have the types that instructions take them for, as the compiler
/// does. Who can write instructions by hand needs more than this to be kept out: cached images must come from the compiler.
/// </remarks>
internal static class ScriptImageVerifier
{
    /// <summary>What is in the image that scripts may not have; empty when it may be loaded.</summary>
    public static ImmutableArray<ScriptViolation> Verify(ScriptImage image) => Check(image, Verify);

    /// <summary>The methods and loops that do not count their steps; empty when all do.</summary>
    public static ImmutableArray<ScriptViolation> VerifyInstrumentation(ScriptImage image) =>
        Check(image, (reader, violations) => new InstrumentationVerifier(reader, violations).Verify());

    /// <summary>Both, of an image that was not made in this run.</summary>
    public static bool MayLoad(ScriptImage image) => Check(image, (reader, violations) =>
    {
        Verify(reader, violations);
        new InstrumentationVerifier(reader, violations).Verify();
    }).IsEmpty;

    private static void Verify(ImageReader reader, ViolationList violations)
    {
        var references = new ReferenceVerifier(reader);
        var manifest = new ManifestVerifier(reader, violations);
        manifest.VerifyHeaders();
        new DeclarationVerifier(reader, references, violations).Verify();
        var bodies = new MethodBodyVerifier(reader, references, violations);
        foreach (var method in reader.Metadata.MethodDefinitions)
        {
            if (reader.Metadata.GetMethodDefinition(method).RelativeVirtualAddress != 0)
                bodies.Verify(method);
        }
        manifest.VerifyReferences(references);
    }

    private static ImmutableArray<ScriptViolation> Check(ScriptImage image, Action<ImageReader, ViolationList> check)
    {
        try
        {
            using var reader = new ImageReader(image);
            var violations = new ViolationList(reader.Lines);
            check(reader, violations);
            return violations.ToImmutable();
        }
        // The reader of metadata throws these on damaged files.
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or InvalidCastException or OverflowException or IOException or NotSupportedException)
        {
            return [new ScriptViolation("", 0, "a damaged image", $"The compiled scripts are damaged: {exception.Message} Remove the cached scripts.")];
        }
    }
}
