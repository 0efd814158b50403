using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds announcements of so many things that are followed by another number of them: "three reasons:" before a list of two, a headline
/// "5 ways to listen" over four numbered headings, "two reasons. First ... Third". The finding is the number with what it counts.
/// </summary>
/// <remarks>Keys: <c>nouns</c>, <c>units</c> and <c>partial</c>, see <see cref="CountAnnouncementReader"/>.</remarks>
internal sealed class AnnouncedCountCheck : Analyzer
{
    private readonly CountAnnouncementReader _reader;

    private AnnouncedCountCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        var nouns = options.GetStrings("nouns");
        if (nouns.IsEmpty)
            options.AddMissing("nouns", "An 'announced-count' rule needs 'nouns', what a list may hold, such as 'reasons'.");
        _reader = new CountAnnouncementReader(new WordSet(nouns), new WordSet(options.GetStrings("units")), new WordSet(options.GetStrings("partial")));
        options.AllowMessageHoles("announced", "found");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new AnnouncedCountCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var blocks = context.Document.AllBlocks;
        var headings = new Lazy<NumberedHeadings?>(() => NumberedHeadings.Find(context.Document));
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.Paragraph && !block.Prose.IsEmpty && block.Role is BlockRole.Body or BlockRole.Lede)
            {
                AnalyzeParagraph(context, i);
                if (block.Prose.Text.Contains("First", StringComparison.Ordinal))
                    AnalyzeOrdinals(context, block);
            }
            else if (block.Role == BlockRole.Headline || block is { Kind: BlockKind.FrontMatterField, Name: "title" or "headline" } or { Kind: BlockKind.Heading, Level: 1 })
                AnalyzeHeadline(context, block, headings);
        }
    }

    private void AnalyzeParagraph(DocumentAnalysisContext context, int index)
    {
        var block = context.Document.AllBlocks[index];
        var hasColon = block.Prose.Text.AsSpan().TrimEnd("* \n").EndsWith(':');
        // Most paragraphs end here, before their sentences are split.
        if ((!hasColon && !IsBeforeList(context.Document, index)) || ListedItems.After(context.Document, index) is not { } items)
            return;
        if (!_reader.TryRead(block, block.Sentences[^1].ProseSpan, anyNoun: hasColon, out var announcement) || items.MayBe(announcement.MayMean))
            return;
        Report(context, block, announcement, items.Count, context.Related(items.First, "the list"));
    }

    // "There are two reasons. First, ... Second, ... Third, ..."
    private void AnalyzeOrdinals(DocumentAnalysisContext context, Block block)
    {
        for (var i = 0; i < block.Sentences.Length; i++)
        {
            if (!OrdinalSequence.Opens(block, block.Sentences[i].ProseSpan))
                continue;
            var before = i > 0 ? block : block.Ordinal > 0 ? context.Document.ProseBlocks[block.Ordinal - 1] : null;
            if (before is not { Kind: BlockKind.Paragraph } || !_reader.TryRead(before, before.Sentences[i > 0 ? i - 1 : ^1].ProseSpan, anyNoun: false, out var announcement))
                continue;
            var sequence = OrdinalSequence.From(context.Document, block, i);
            // One point alone may be the first of many that are not numbered.
            if (sequence.Count < 2 || announcement.MayMean(sequence.Count) || (sequence.Count < announcement.Number && sequence.MayGoOn))
                continue;
            Report(context, before, announcement, sequence.Count, context.Related(block.Sentences[i].Span, "the first of them"));
        }
    }

    private static bool IsBeforeList(Document document, int index) =>
        index + 1 < document.AllBlocks.Length && document.AllBlocks[index + 1].Kind == BlockKind.List;

    private void AnalyzeHeadline(DocumentAnalysisContext context, Block headline, Lazy<NumberedHeadings?> numbered)
    {
        if (headline.Prose.IsEmpty || !_reader.TryRead(headline, new TextSpan(0, headline.Prose.Length), anyNoun: false, out var announcement))
            return;
        if (numbered.Value is { } headings && !announcement.MayMean(headings.Count))
            Report(context, headline, announcement, headings.Count, context.Related(headings.First, "the first of them"));
    }

    private static void Report(DocumentAnalysisContext context, Block block, CountAnnouncement announcement, int count, RelatedLocation related) =>
        context.Report(block, announcement.Span, new DiagnosticDetails
        {
            Arguments =
            [
                new MessageArgument("announced", announcement.Number.ToString(CultureInfo.InvariantCulture)),
                new MessageArgument("found", count.ToString(CultureInfo.InvariantCulture)),
            ],
            Related = [related],
        });
}
