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

    /// <summary>Files that were named and are not there; they are among the files, the errors and the tool errors.</summary>
    public int Missing { get; init; }

    /// <summary>What the baseline knows; these count for nothing else.</summary>
    public int Baselined { get; init; }

    /// <summary>The numbers without <see cref="Missing"/>, for reports that do not show these.</summary>
    public LintSummary WithoutMissing() => this with
    {
        Files = Files - Missing,
        FilesWithFindings = FilesWithFindings - Missing,
        Errors = Errors - Missing,
        ToolErrors = ToolErrors - Missing,
        Missing = 0,
    };

    public int Findings => Errors + Warnings + Suggestions;

    /// <summary>The first rule that found something, or null.</summary>
    public string? FirstRule { get; init; }

    /// <summary>The summary with one more file.</summary>
    public LintSummary Add(LintResult result)
    {
        var bySeverity = (Errors, Warnings, Suggestions);
        var (shown, toolErrors, firstRule) = (0, ToolErrors, FirstRule);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.FoldedInto is not null)
                continue;
            shown++;
            bySeverity.Errors += diagnostic.Severity == Severity.Error ? 1 : 0;
            bySeverity.Warnings += diagnostic.Severity == Severity.Warning ? 1 : 0;
            bySeverity.Suggestions += diagnostic.Severity == Severity.Suggestion ? 1 : 0;
            toolErrors += diagnostic.Descriptor.IsToolError ? 1 : 0;
            if (firstRule is null && !ToolDescriptors.Has(diagnostic.Descriptor))
                firstRule = diagnostic.RuleId;
        }
        return new LintSummary
        {
            Files = Files + 1,
            FilesWithFindings = FilesWithFindings + (shown > 0 ? 1 : 0),
            Errors = bySeverity.Errors,
            Warnings = bySeverity.Warnings,
            Suggestions = bySeverity.Suggestions,
            Folded = Folded + result.Diagnostics.Length - shown,
            ToolErrors = toolErrors,
            Missing = Missing + (result.Diagnostics.Any(d => d.Descriptor == ToolDescriptors.MissingFile) ? 1 : 0),
            Baselined = Baselined + result.Baselined.Count(d => d.FoldedInto is null),
            FirstRule = firstRule,
        };
    }

    /// <summary>The summary with the files of another, which come after its own.</summary>
    public LintSummary Add(LintSummary next) => new()
    {
        Files = Files + next.Files,
        FilesWithFindings = FilesWithFindings + next.FilesWithFindings,
        Errors = Errors + next.Errors,
        Warnings = Warnings + next.Warnings,
        Suggestions = Suggestions + next.Suggestions,
        Folded = Folded + next.Folded,
        ToolErrors = ToolErrors + next.ToolErrors,
        Missing = Missing + next.Missing,
        Baselined = Baselined + next.Baselined,
        FirstRule = FirstRule ?? next.FirstRule,
    };
}
