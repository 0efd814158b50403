using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Evaluation;

/// <summary>Lints documents as one run.</summary>
internal static class Submission
{
    /// <summary>The findings that a report would show, in the order of the documents.</summary>
    public static ImmutableArray<Diagnostic> Lint(Linter linter, ImmutableArray<Document> documents)
    {
        var results = documents.AsParallel().AsOrdered().Select(d => linter.Lint(d)).ToImmutableArray();
        if (linter.HasSubmissionActions)
            results = linter.LintSubmission(results);
        return [.. results.SelectMany(r => r.Diagnostics).Where(d => d.FoldedInto is null)];
    }
}
