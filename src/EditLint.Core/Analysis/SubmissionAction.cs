namespace EditLint.Core.Analysis;

/// <summary>What an analyzer does with a whole run.</summary>
/// <param name="Keep">Called for each document while it is at hand; may report. What it returns is kept until the end of the run.</param>
/// <param name="Finish">Called once, at the end of the run.</param>
internal sealed record SubmissionAction(Func<DocumentAnalysisContext, object?> Keep, Action<SubmissionFinish> Finish);
