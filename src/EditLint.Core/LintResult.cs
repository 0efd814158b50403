using System.Collections.Immutable;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>What was found in one source. Immutable.</summary>
/// <param name="Source">The source.</param>
/// <param name="Diagnostics">The findings by place, then by rule; folded ones are among them and say so, silenced ones are not.</param>
public sealed record LintResult(SourceText Source, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What applied to the source.</summary>
    public FileConfiguration Configuration { get; init; } = FileConfiguration.Default;

    /// <summary>The findings that were silenced, in the same order.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>The findings that the baseline of the run knows already, in the same order; they are not among the others.</summary>
    public ImmutableArray<Diagnostic> Baselined { get; init; } = [];

    /// <summary>
    /// What became of the suppressions of <see cref="FileConfiguration.Suppressions"/>; known once no more findings can come. To be reported over all results
    /// of a run: see <see cref="SuppressionUse.Report"/>.
    /// </summary>
    public ImmutableArray<SuppressionUse> SuppressionUses { get; init; } = [];

    /// <summary>What is silenced in the source; null when nothing is.</summary>
    internal SuppressionMap? Suppressions { get; init; }

    /// <summary>What the rules kept of the source for the end of the run.</summary>
    internal ImmutableArray<object?> Kept { get; init; } = [];

    /// <summary>By this the text is known again; null while <see cref="Source"/> has it.</summary>
    internal TextStamp? Stamp { get; init; }

    /// <summary>True when the findings were dropped with the text, and are found again when they are needed.</summary>
    internal bool IsWithoutFindings { get; init; }

    /// <summary>True when <see cref="SetAside"/> can take its text and its findings away.</summary>
    public bool CanBeSetAside => Stamp is null && Suppressions is null && Suppressed.IsEmpty;

    /// <summary>True when the result is no more than what the end of a run needs: see <see cref="SetAside"/>.</summary>
    public bool IsSetAside => Stamp is not null;

    /// <summary>
    /// The same result with an empty text in place of the source's, so that a run need not hold the texts in which nothing was found. A result with
    /// findings or suppressions stays as it is, since reports show their places.
    /// </summary>
    public LintResult WithoutText() => Stamp is not null || Suppressions is not null || !Diagnostics.IsEmpty || !Suppressed.IsEmpty
        ? this
        : this with { Source = new SourceText(Source.Path, ""), Stamp = TextStamp.Of(Source) };

    /// <summary>
    /// What the end of a run needs of a result that was reported, or written down, already: neither its text nor its findings. <see cref="Linter.LintSubmission"/>
    /// gives it back as it is, or, when it adds a finding, as a whole. A result with suppressions stays as it is.
    /// </summary>
    public LintResult SetAside() => CanBeSetAside
        ? this with { Source = new SourceText(Source.Path, ""), Diagnostics = [], Stamp = TextStamp.Of(Source), IsWithoutFindings = !Diagnostics.IsEmpty }
        : this;
}
