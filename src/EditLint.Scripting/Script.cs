using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Scripting;

/// <summary>A C# rule before it is compiled.</summary>
/// <param name="Source">The whole <c>.csx</c> file.</param>
/// <param name="Body">The code after the header, in offsets of <paramref name="Source"/>.</param>
/// <param name="Descriptor">What the rule's findings share.</param>
public sealed record Script(SourceText Source, TextSpan Body, DiagnosticDescriptor Descriptor)
{
    /// <summary>The options that the rule declares, with the values that apply.</summary>
    public RuleOptions Options { get; init; } = RuleOptions.None;
}
