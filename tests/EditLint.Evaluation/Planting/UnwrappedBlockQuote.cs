using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>A block quote behind a lead-in that became running text.</summary>
internal sealed partial class UnwrappedBlockQuote : DefectKind
{
    public override string Name => "quotation/unwrapped-block-quote";

    public override ImmutableArray<string> Rules => ["Integrity.MissingQuotation"];

    public override IEnumerable<PlantingSite> SitesIn(CleanArticle article, Corpus corpus) =>
        from quote in article.Document.AllBlocks
        where quote.Kind == BlockKind.BlockQuote && !quote.Children.IsEmpty && article.Document.Format == DocumentFormat.Markdown
        let leadIn = article.Paragraphs.LastOrDefault(p => p.Span.End <= quote.Span.Start)
        where leadIn is not null && LeadIns.IsOne(leadIn) && article.Source[TextSpan.FromBounds(leadIn.Span.End, quote.Span.Start)].IsWhiteSpace()
        where quote.Children[0].Prose.Text is [not ('"' or '“'), ..]
        select new PlantingSite(leadIn.Span.Union(quote.Span), _ =>
        {
            var changed = new ChangedArticle(article, new TextChange(quote.Span, QuoteMarker().Replace(article.Source[quote.Span].ToString(), "")));
            return changed.Defect(changed.At(leadIn.Span));
        });

    [GeneratedRegex(@"^[ ]{0,3}>[ ]*", RegexOptions.Multiline)]
    private static partial Regex QuoteMarker();
}
