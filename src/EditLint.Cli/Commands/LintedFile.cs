using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Cli.Commands;

/// <summary>One entry of a run.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Document">The article as read; null for a file that could not be read, and for a rule file.</param>
internal sealed record LintedFile(LintResult Result, Document? Document)
{
    /// <summary>What is wrong with the file beside the article that silences findings.</summary>
    public ImmutableArray<Diagnostic> SidecarErrors { get; init; } = [];
}
