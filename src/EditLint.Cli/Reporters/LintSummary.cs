using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>What a run found, in numbers. Folded findings count only as folded. Immutable.</summary>
internal sealed record LintSummary
{
    public static readonly LintSummary Empty = new();

    /// <summary>The files in the report, clean ones among them.</summary>
    public int Files { get; init; }

    public int FilesWithFindings { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Suggestions { get; init; }

    public int Folded { get; init; }

    /// <summary>What went wrong in rules and files; these are among the errors.</summary>
    public int ToolErrors { get; init; }

    public int Findings => Errors + Warnings + Suggestions;

    /// <summary>The first rule that found something, or null.</summary>
    public string? FirstRule { get; init; }

    /// <summary>The summary with one more file.</summary>
    public LintSummary Add(LintResult result)
    {
        var shown = result.Diagnostics.Where(d => d.FoldedInto is null).ToList();
        return new LintSummary
        {
            Files = Files + 1,
            FilesWithFindings = FilesWithFindings + (shown.Count > 0 ? 1 : 0),
            Errors = Errors + shown.Count(d => d.Severity == Severity.Error),
            Warnings = Warnings + shown.Count(d => d.Severity == Severity.Warning),
            Suggestions = Suggestions + shown.Count(d => d.Severity == Severity.Suggestion),
            Folded = Folded + result.Diagnostics.Length - shown.Count,
            ToolErrors = ToolErrors + shown.Count(d => d.Descriptor.IsToolError),
            FirstRule = FirstRule ?? shown.FirstOrDefault(d => !ToolDescriptors.Has(d.Descriptor))?.RuleId,
        };
    }
}
