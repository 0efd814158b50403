using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>One entry of a run.</summary>
/// <param name="Result">What was found.</param>
/// <param name="IsArticle">False for a file that could not be read, and for a rule file.</param>
internal sealed record LintedFile(LintResult Result, bool IsArticle)
{
    /// <summary>The words of the article; 0 when nobody asked for statistics.</summary>
    public int Words { get; init; }

    /// <summary>What is wrong with the file beside the article that silences findings.</summary>
    public ImmutableArray<Diagnostic> SidecarErrors { get; init; } = [];

    /// <summary>Its part of the report, where that is made already; null where it is not.</summary>
    public RenderedFile? Rendered { get; init; }

    /// <summary>The entry of a file that was not linted.</summary>
    /// <param name="diagnostics">What is said of it; at least one.</param>
    public static LintedFile Of(IEnumerable<Diagnostic> diagnostics)
    {
        ImmutableArray<Diagnostic> sorted = [.. diagnostics.OrderBy(d => d.Location.Span)];
        return new LintedFile(new LintResult(sorted[0].Location.Source, sorted), IsArticle: false);
    }

    /// <summary>The entry with more about the same file, which somebody else read too.</summary>
    public LintedFile With(IEnumerable<Diagnostic> more)
    {
        var all = Result.Diagnostics.AddRange(more);
        return all.Length == Result.Diagnostics.Length ? this : this with { Result = Result with { Diagnostics = [.. all.OrderBy(d => d.Location.Span)] } };
    }
}
