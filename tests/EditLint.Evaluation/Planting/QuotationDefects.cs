using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>What the kinds of broken quotation share.</summary>
internal static class QuotationDefects
{
    public static readonly ImmutableArray<string> Rules =
        ["Integrity.UnclosedQuotation", "Integrity.UnopenedQuotation", "Integrity.TruncatedQuotation", "Integrity.MissingQuotation"];

    private static readonly SearchValues<char> EndMarks = SearchValues.Create(" .,;:!?)\n");

    /// <summary>The quotations of the running text that stand in one paragraph, at the outermost level.</summary>
    public static IEnumerable<Quotation> In(CleanArticle article) =>
        article.Document.Quotations.Where(q => q.Level == 1 && ReferenceEquals(q.Block, q.EndBlock) && article.Paragraphs.Contains(q.Block)
            && q.Block.Prose.IsContiguous(q.OpeningMark) && q.Block.Prose.IsContiguous(q.ClosingMark));

    /// <summary>True when nothing stands behind a place of a paragraph but marks and blanks.</summary>
    public static bool IsAtEnd(Block block, int offset) => !block.Prose.Text.AsSpan(offset).ContainsAnyExcept(EndMarks);

    /// <summary>True when a paragraph begins with a quotation.</summary>
    public static bool StartsWithQuotation(CleanArticle article, Block? paragraph) =>
        paragraph is not null && article.Document.Quotations.Any(q => ReferenceEquals(q.Block, paragraph) && q.OpeningMark.Start == 0);

    /// <summary>The paragraph and the one behind it: a lost closing mark may show in either.</summary>
    public static TextSpan WithNext(CleanArticle article, Block paragraph) =>
        article.ParagraphAfter(paragraph) is { } next ? paragraph.Span.Union(next.Span) : paragraph.Span;
}
