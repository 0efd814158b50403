using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Documents;
using EditLint.Core.Matching;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds the passages that were pasted from one document of a run into another. Of all documents only fingerprints are at hand; those that may share a
/// passage are read again, a few at a time.
/// </summary>
/// <param name="context">What was kept of the run.</param>
/// <param name="criteria">What counts as a copy.</param>
/// <param name="minimumWords">How many words must be the same in two documents.</param>
/// <param name="phrases">What texts say that stand in several articles on purpose.</param>
internal sealed class CopiesAcrossFiles(KeptAnalysisContext<Fingerprints> context, CopyCriteria criteria, int minimumWords, ImmutableArray<string> phrases)
{
    // Originals that are compared with one copy at once, and documents that are held because the next copy may come from them too.
    private const int MaximumOriginals = 16;
    private const int MaximumHeld = 16;

    private readonly List<(int Number, Document? Document)> _held = [];

    /// <summary>Reports one finding for each copied stretch, in the document that comes later.</summary>
    public void Report()
    {
        var shared = SharedSeeds.Among([.. Enumerable.Range(0, context.Count).Select(context.Kept)], context.CancellationToken);
        foreach (var (copy, originals) in shared.Candidates)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            // What repeats an earlier stretch of its own document is reported there.
            var told = context.Kept(copy)!.Copies.ToList();
            foreach (var some in originals.Chunk(MaximumOriginals))
                Compare(copy, some, shared, told);
        }
    }

    private void Compare(int copy, int[] originals, SharedSeeds shared, List<(int Start, int End)> told)
    {
        if (Read(copy) is not { } document)
            return;
        var stream = WordStream.Of([.. originals.Select(Read).OfType<Document>(), document]);
        var start = stream.Blocks.First(b => ReferenceEquals(b.Document, document)).Start;
        var passages = CopyFinder.Find(stream, criteria, acrossDocuments: true, context.CancellationToken).FindAll(p => p.CopyStart >= start);
        var end = start;
        for (var i = 0; i < passages.Count; i++)
        {
            var limits = (Math.Max(end, i == 0 ? start : passages[i - 1].CopyEnd), i + 1 == passages.Count ? stream.Length : passages[i + 1].CopyStart);
            var passage = PassageEdges.Settle(stream, passages[i], criteria, limits);
            var place = (Start: passage.CopyStart - start, End: passage.CopyEnd - start);
            if (passage.Matched < minimumWords
                || told.Exists(t => t.Start < place.End && place.Start < t.End)
                || shared.IsStanding(copy, place.Start, place.End)
                || !SharedPassages.IsPasted(stream, passage)
                || StandingText.Covers(stream, passage, phrases))
                continue;
            told.Add(place);
            var report = CopyReport.Of(stream, passage, limits);
            end = report.End;
            context.For(copy, document).ReportSource(report.Span, report.Details);
        }
    }

    private Document? Read(int number)
    {
        var index = _held.FindIndex(h => h.Number == number);
        var held = index < 0 ? (number, context.Read(number)) : _held[index];
        if (index >= 0)
            _held.RemoveAt(index);
        else if (_held.Count == MaximumHeld)
            _held.RemoveAt(0);
        _held.Add(held);
        return held.Item2;
    }
}
