using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Matching;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds passages that stand twice: exactly, or with words changed, paragraphs inserted or removed, or sentences in another order. One
/// finding for each copy, on the later one; the related place is the first. Keys: <c>minimum-words</c>, <c>minimum-list-words</c>,
/// <c>seed-words</c>, <c>maximum-gap</c>, <c>maximum-drift</c>, <c>minimum-density</c>, <c>across-files</c>. Holes of the message:
/// <c>{words}</c>, <c>{original}</c>, <c>{difference}</c>.
/// </summary>
internal sealed class DuplicationCheck : Analyzer
{
    private readonly CopyCriteria _criteria;
    private readonly bool _acrossFiles;

    private DuplicationCheck(DiagnosticDescriptor descriptor, CopyCriteria criteria, bool acrossFiles)
    {
        Descriptor = descriptor;
        _criteria = criteria;
        _acrossFiles = acrossFiles;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        var standard = new CopyCriteria();
        var criteria = new CopyCriteria(
            options.GetInteger("minimum-words", standard.MinimumWords),
            options.GetInteger("minimum-list-words", standard.MinimumListWords),
            options.GetInteger("seed-words", standard.SeedWords),
            options.GetInteger("maximum-gap", standard.MaximumGap),
            options.GetInteger("maximum-drift", standard.MaximumDrift),
            options.GetNumber("minimum-density", standard.MinimumDensity));
        Require(options, "seed-words", criteria.SeedWords is >= 2 and <= 64, "must be from 2 to 64");
        Require(options, "minimum-words", criteria.MinimumWords >= criteria.SeedWords, "must be at least 'seed-words'");
        Require(options, "minimum-list-words", criteria.MinimumListWords >= criteria.MinimumWords, "must be at least 'minimum-words'");
        Require(options, "maximum-gap", criteria.MaximumGap >= 0, "must not be negative");
        Require(options, "maximum-drift", criteria.MaximumDrift >= 0, "must not be negative");
        Require(options, "minimum-density", criteria.MinimumDensity is > 0 and <= 1, "must be above 0 and at most 1");
        return new DuplicationCheck(descriptor, criteria, options.GetBoolean("across-files"));
    }

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDocumentAction(Check);
        if (_acrossFiles)
            context.RegisterSubmissionAction(Check);
    }

    private static void Require(CheckOptions options, string key, bool isMet, string requirement)
    {
        if (!isMet)
            options.AddError(options.GetNode(key)?.Span ?? options.Mapping.Span, $"'{key}' {requirement}.");
    }

    private void Check(DocumentAnalysisContext context) =>
        Report(WordStream.Of(context.Document), acrossFiles: false, _ => context, context.CancellationToken);

    private void Check(SubmissionAnalysisContext context) =>
        Report(WordStream.Of(context.Documents), acrossFiles: true, context.For, context.CancellationToken);

    private void Report(WordStream stream, bool acrossFiles, Func<Document, DocumentAnalysisContext> contextOf, CancellationToken cancellationToken)
    {
        var passages = CopyFinder.Find(stream, _criteria, acrossFiles, cancellationToken);
        var refrains = Refrains.Among(stream, passages);
        for (var i = 0; i < passages.Count; i++)
        {
            if (PullQuotes.Covers(stream, passages[i]) || refrains.Contains(passages[i]))
                continue;
            var limits = (i == 0 ? 0 : passages[i - 1].CopyEnd, i + 1 == passages.Count ? stream.Length : passages[i + 1].CopyStart);
            var report = CopyReport.Of(stream, PassageEdges.Settle(stream, passages[i], _criteria, limits));
            contextOf(report.Document).ReportSource(report.Span, report.Details);
        }
    }
}
