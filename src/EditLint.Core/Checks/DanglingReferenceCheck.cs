using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds words that send the reader to a link where there is none: "I have written here, here, and here", "click this link", "the link below".
/// What stands before a "here" says whether it speaks of a text or of a place; <see cref="ReferenceCues"/> reads it.
/// </summary>
/// <remarks>
/// Keys: <c>references</c>, words that may also speak of a place; <c>links</c>, words that can only mean a link, after one of <c>leads</c>;
/// <c>pointers</c>, words that point to a link further down or up; and the keys of <see cref="ReferenceCues"/>.
/// </remarks>
internal sealed class DanglingReferenceCheck : Analyzer
{
    private readonly PhraseSet _references;
    private readonly PhraseSet _links;
    private readonly PhraseSet _pointers;
    private readonly PhraseSet _all;
    private readonly SearchValues<string> _hints;
    private readonly ReferenceCues _cues;

    private DanglingReferenceCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        var references = options.GetStrings("references");
        var links = options.GetStrings("links");
        var pointers = options.GetStrings("pointers");
        _references = new PhraseSet(references);
        _links = new PhraseSet(links);
        _pointers = new PhraseSet(pointers);
        ImmutableArray<string> all = [.. references, .. links, .. pointers];
        _all = new PhraseSet(all);
        _hints = SearchValues.Create(all.AsSpan(), StringComparison.OrdinalIgnoreCase);
        _cues = new ReferenceCues(options);
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        if (options.GetNode("references") is null)
            options.AddError(options.Mapping.Span, "A 'dangling-reference' rule needs 'references', the words that point to a link, such as 'here'.");
        return new DanglingReferenceCheck(descriptor, options);
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var embedded = new EmbeddedContent(context.Document);
        foreach (var block in context.Document.ProseBlocks)
        {
            // Nearly every block ends here. A phrase counts as it is written in the rule, for a part of a block at least.
            if (block.Kind != BlockKind.Heading && _all.IsIn(block) && block.Prose.Text.AsSpan().ContainsAny(_hints))
                Analyze(new BlockAnalysisContext(context, block), embedded);
        }
    }

    private void Analyze(BlockAnalysisContext context, EmbeddedContent embedded)
    {
        LinkMarkup? markup = null;
        AnalyzeReferences(context, ref markup);
        foreach (var link in _links.Find(context.Block))
        {
            if (_cues.LeadsToLink(context.Block, link))
                AnalyzeLone(context, link, markup ??= new LinkMarkup(context.Block));
        }
        foreach (var pointer in _pointers.Find(context.Block))
        {
            if (!HasLink(context, pointer, embedded))
                AnalyzeLone(context, pointer, markup ??= new LinkMarkup(context.Block));
        }
    }

    private void AnalyzeReferences(BlockAnalysisContext context, ref LinkMarkup? markup)
    {
        var found = _references.Find(context.Block);
        for (var i = 0; i < found.Count;)
        {
            var run = i + 1;
            while (run < found.Count && IsSeries(context.Prose.Text.AsSpan(found[run - 1].Span.End, found[run].Span.Start - found[run - 1].Span.End)))
                run++;
            if (_cues.Announce(context.Block, found[i], found[run - 1]))
                AnalyzeSeries(context, found[i..run], markup ??= new LinkMarkup(context.Block));
            i = run;
        }
    }

    // Where some of the series are links and some are not, each stretch without links is a finding.
    private static void AnalyzeSeries(BlockAnalysisContext context, List<PhraseMatch> series, LinkMarkup markup)
    {
        if (markup.HasTargetBehind(series[^1].Span.End))
            return;
        for (var i = 0; i < series.Count; i++)
        {
            var end = i;
            while (end < series.Count && !markup.Linked.OverlapsWith(series[end].Span))
                end++;
            if (end == i)
                continue;
            Report(context, TextSpan.FromBounds(series[i].Span.Start, series[end - 1].Span.End), end - i);
            i = end;
        }
    }

    private static void AnalyzeLone(BlockAnalysisContext context, PhraseMatch match, LinkMarkup markup)
    {
        if (!markup.Linked.OverlapsWith(match.Span) && !markup.HasTargetBehind(match.Span.End))
            Report(context, match.Span, 1);
    }

    private static void Report(BlockAnalysisContext context, TextSpan span, int count)
    {
        var place = context.Prose.ToSource(span);
        if (!context.Document.Pairing.IsQuoted(place) && !OpensDetails(context.Document, place.Start))
            context.Report(span, new DiagnosticDetails { Arguments = [new MessageArgument("links", count == 1 ? "the link" : $"the {count} links")] });
    }

    // "Click here" on the line that a page folds out.
    private static bool OpensDetails(Document document, int place)
    {
        var before = document.Source.Text.AsSpan(0, place);
        var tag = before.LastIndexOf('<');
        return document.Format != DocumentFormat.PlainText && tag >= 0 && before[tag..].StartsWith("<summary", StringComparison.OrdinalIgnoreCase);
    }

    // ", ", " and ", ", and ", "; " between two references make them one series.
    private static bool IsSeries(ReadOnlySpan<char> between)
    {
        between = between.Trim();
        if (between.Length > 0 && between[0] is ',' or ';')
            between = between[1..].TrimStart();
        return between is "" or "and" or "or" or "&";
    }

    // "The link below" has its link in what follows, "the link above" in what went before; a button or a form does as well.
    private static bool HasLink(BlockAnalysisContext context, PhraseMatch pointer, EmbeddedContent embedded)
    {
        var isAbove = context.Prose.Text.AsSpan(pointer.Span.Start, pointer.Span.Length).EndsWith("above", StringComparison.OrdinalIgnoreCase);
        var place = context.Prose.ToSource(pointer.Span);
        var range = isAbove ? TextSpan.FromBounds(0, place.Start) : TextSpan.FromBounds(place.End, context.Document.Source.Length);
        return context.Document.Links.Any(link => range.Contains(link.Span.Start)) || (isAbove ? embedded.IsBefore(place.Start) : embedded.IsBehind(place.End));
    }
}
