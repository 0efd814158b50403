using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Whether findings have a place in their file.</summary>
internal static class FindingPlace
{
    /// <summary>False for a failure of a whole file or rule.</summary>
    public static bool Has(Diagnostic diagnostic) => !diagnostic.Descriptor.IsToolError || diagnostic.Location.Span.End > 0;
}
