using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>Cuts off the end of a paragraph.</summary>
internal static class ParagraphCut
{
    /// <summary>Deletes what stands behind a word, unless that would break markup.</summary>
    public static TextChange? After(CleanArticle article, Block paragraph, TextSpan word)
    {
        if (paragraph.Inlines.Any(i => i.ProseSpan.Start < word.End && i.ProseSpan.End >= word.End))
            return null;
        var isMarkup = article.Document.Format == DocumentFormat.Html;
        var end = isMarkup ? paragraph.Prose.SourceSpan.End : paragraph.Span.End;
        if (isMarkup && paragraph.Inlines.Any(i => i.ProseSpan.End > word.End))
            return null;
        return new TextChange(TextSpan.FromBounds(paragraph.Prose.ToSource(word).End, end), "");
    }
}
