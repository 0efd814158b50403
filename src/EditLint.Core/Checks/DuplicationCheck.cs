using System.Buffers;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds passages that stand twice: exactly, or with words changed, paragraphs inserted or removed, or sentences in another order. One
/// finding for each copy, on the later one; the related place is the first. Keys: <c>minimum-words</c>, <c>minimum-list-words</c>,
/// <c>seed-words</c>, <c>maximum-gap</c>, <c>maximum-drift</c>, <c>minimum-density</c>, <c>across-files</c>, <c>minimum-shared-words</c>,
/// <c>standing-phrases</c>. Holes of the message: <c>{words}</c>, <c>{original}</c>, <c>{difference}</c>.
/// </summary>
internal sealed class DuplicationCheck : Analyzer
{
    private const int StandardSharedWords = 30;

    private readonly CopyCriteria _criteria;

    private DuplicationCheck(DiagnosticDescriptor descriptor, CopyCriteria criteria)
    {
        Descriptor = descriptor;
        _criteria = criteria;
    }

    // Null when only copies within a document are looked for.
    private int? MinimumSharedWords { get; init; }

    // Made when a run first asks, since most runs are of one document.
    private Lazy<SearchValues<string>> StandingPhrases { get; init; } = new(() => SearchValues.Create([], StringComparison.OrdinalIgnoreCase));

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
        var phrases = options.GetStrings("standing-phrases");
        var sharedWords = options.GetInteger("minimum-shared-words", Math.Max(StandardSharedWords, criteria.MinimumWords));
        Require(options, "minimum-shared-words", sharedWords >= criteria.MinimumWords, "must be at least 'minimum-words'");
        return new DuplicationCheck(descriptor, criteria)
        {
            MinimumSharedWords = options.GetBoolean("across-files") ? sharedWords : null,
            StandingPhrases = new(() => SearchValues.Create([.. phrases], StringComparison.OrdinalIgnoreCase)),
        };
    }

    public override void Initialize(AnalysisContext context)
    {
        if (MinimumSharedWords is { } words)
            context.RegisterSubmissionAction(Keep, (KeptAnalysisContext<Fingerprints> run) => new CopiesAcrossFiles(run, _criteria, words, StandingPhrases).Report());
        else
            context.RegisterDocumentAction(document => Check(document));
    }

    private static void Require(CheckOptions options, string key, bool isMet, string requirement)
    {
        if (!isMet)
            options.AddError(options.GetNode(key)?.Span ?? options.Mapping.Span, $"'{key}' {requirement}.");
    }

    private Fingerprints? Keep(DocumentAnalysisContext context)
    {
        var (stream, reported) = Check(context);
        return Fingerprints.Of(stream, _criteria.SeedWords, reported);
    }

    private (WordStream Stream, List<CopiedPassage> Reported) Check(DocumentAnalysisContext context)
    {
        var stream = WordStream.Of(context.Document);
        var sharedWords = MinimumSharedWords ?? Math.Max(StandardSharedWords, _criteria.MinimumWords);
        var passages = CopyFinder.Find(stream, _criteria, acrossDocuments: false, context.CancellationToken);
        var refrains = Refrains.Among(stream, passages);
        var blog = LiveBlog.Of(stream);
        var reported = new List<CopiedPassage>();
        var end = 0;
        for (var i = 0; i < passages.Count; i++)
        {
            if (PullQuotes.Covers(stream, passages[i]) || refrains.Contains(passages[i])
                || (blog.Separates(passages[i]) && !(passages[i].Matched >= sharedWords && SharedPassages.IsPasted(stream, passages[i]))))
                continue;
            var limits = (Math.Max(end, i == 0 ? 0 : passages[i - 1].CopyEnd), i + 1 == passages.Count ? stream.Length : passages[i + 1].CopyStart);
            reported.Add(PassageEdges.Settle(stream, passages[i], _criteria, limits));
            var report = CopyReport.Of(stream, reported[^1], limits);
            end = report.End;
            context.ReportSource(report.Span, report.Details);
        }
        return (stream, reported);
    }
}
