using System.Buffers;
using System.Runtime.ExceptionServices;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
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
internal sealed class CopiesAcrossFiles(KeptAnalysisContext<Fingerprints> context, CopyCriteria criteria, int minimumWords, Lazy<SearchValues<string>> phrases)
{
    // Originals that are compared with one copy at once, and documents that are held because the next copy may come from them too.
    private const int MaximumOriginals = 16;
    private const int MaximumHeld = 16;

    /// <summary>Reports one finding for each copied stretch, in the document that comes later.</summary>
    public void Report()
    {
        var shared = SharedSeeds.Among([.. Enumerable.Range(0, context.Count).Select(context.Kept)], context.CancellationToken);
        var found = new List<Diagnostic>?[shared.Candidates.Count];
        var next = -1;
        if (context.Workers == 1 || found.Length < 2)
            CompareNext();
        else
            RunOnAll(CompareNext);
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var diagnostic in found[i] ?? [])
                context.Report(shared.Candidates[i].Copy, diagnostic);
        }

        // Each worker takes the candidates as they come, and holds the documents that it has read.
        void CompareNext()
        {
            var held = new List<(int Number, WordStream? Stream)>();
            for (int i; (i = Interlocked.Increment(ref next)) < found.Length;)
                found[i] = Compare(shared.Candidates[i].Copy, shared.Candidates[i].Originals, shared, held);
        }
    }

    // What goes wrong is told as it is told on one thread.
    private void RunOnAll(Action work)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { CancellationToken = context.CancellationToken }, [.. Enumerable.Repeat(work, context.Workers)]);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private List<Diagnostic>? Compare(int copy, List<int> originals, SharedSeeds shared, List<(int Number, WordStream? Stream)> held)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var standing = shared.PlacesIn(copy);
        if (standing.CoverAll(minimumWords))
            return null;
        // What repeats an earlier stretch of its own document is reported there.
        var told = context.Kept(copy)!.Copies.ToList();
        List<Diagnostic>? found = null;
        foreach (var some in originals.Chunk(MaximumOriginals))
            Compare(copy, some, standing, told, held, d => (found ??= []).Add(d));
        return found;
    }

    private void Compare(int copy, int[] originals, StandingPlaces standing, List<(int Start, int End)> told, List<(int Number, WordStream? Stream)> held, Action<Diagnostic> report)
    {
        if (Read(copy, held) is not { } own || own.Blocks.Count == 0)
            return;
        var document = own.Blocks[0].Document;
        var stream = WordStream.Join([.. originals.Select(o => Read(o, held)).OfType<WordStream>(), own]);
        var start = stream.Length - own.Length;
        var passages = CopyFinder.Find(stream, criteria, acrossDocuments: true, context.CancellationToken).FindAll(p => p.CopyStart >= start);
        var end = start;
        for (var i = 0; i < passages.Count; i++)
        {
            var limits = (Math.Max(end, i == 0 ? start : passages[i - 1].CopyEnd), i + 1 == passages.Count ? stream.Length : passages[i + 1].CopyStart);
            var passage = PassageEdges.Settle(stream, passages[i], criteria, limits);
            var place = (Start: passage.CopyStart - start, End: passage.CopyEnd - start);
            if (passage.Matched < minimumWords
                || told.Exists(t => t.Start < place.End && place.Start < t.End)
                || standing.Cover(place.Start, place.End)
                || !SharedPassages.IsPasted(stream, passage)
                || StandingText.Covers(stream, passage, phrases.Value))
                continue;
            told.Add(place);
            var found = CopyReport.Of(stream, passage, limits);
            end = found.End;
            context.For(document, report).ReportSource(found.Span, found.Details);
        }
    }

    private WordStream? Read(int number, List<(int Number, WordStream? Stream)> held)
    {
        var index = held.FindIndex(h => h.Number == number);
        var read = index < 0 ? (number, context.Read(number) is { } document ? WordStream.Of(document) : null) : held[index];
        if (index >= 0)
            held.RemoveAt(index);
        else if (held.Count == MaximumHeld)
            held.RemoveAt(0);
        held.Add(read);
        return read.Item2;
    }
}
