using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>Writes the source of a paragraph once more, altered.</summary>
internal static class AlteredCopy
{
    private const int LongestStep = 12;
    private const int ShortStep = 8;

    public static string Of(CleanArticle article, Block paragraph, CopyAlteration alteration, Corpus corpus, Random random) => alteration switch
    {
        CopyAlteration.Exact => article.Source[paragraph.Span].ToString(),
        CopyAlteration.EveryTwelfthWord => With(article, paragraph, OtherWords(paragraph, LongestStep, corpus, random)),
        CopyAlteration.EveryEighthWord => With(article, paragraph, OtherWords(paragraph, ShortStep, corpus, random)),
        CopyAlteration.InsertedSentence => With(article, paragraph, [AfterFirstSentence(article, paragraph, corpus, random)]),
        CopyAlteration.RotatedSentences => Rotated(article, paragraph),
        CopyAlteration.CaseAndPunctuation => With(article, paragraph, OtherMarks(paragraph, random)),
        _ => throw new ArgumentOutOfRangeException(nameof(alteration)),
    };

    private static string With(CleanArticle article, Block paragraph, IEnumerable<TextChange> changes) =>
        new SourceText(article.Source.Path, article.Source[paragraph.Span].ToString())
            .WithChanges(changes.Select(c => c with { Span = c.Span.Shift(-paragraph.Span.Start) })).Text;

    private static IEnumerable<TextChange> OtherWords(Block paragraph, int step, Corpus corpus, Random random)
    {
        for (var i = random.Next(step); i < paragraph.Words.Length; i += step)
        {
            if (paragraph.Prose.IsContiguous(paragraph.Words[i]))
                yield return new TextChange(paragraph.Prose.ToSource(paragraph.Words[i]), corpus.RandomWord(random));
        }
    }

    private static TextChange AfterFirstSentence(CleanArticle article, Block paragraph, Corpus corpus, Random random) =>
        new(new TextSpan(paragraph.Sentences[0].Span.End, 0), $" {corpus.RandomSentence(article, random)}");

    // Markup that stands at the edge of a sentence stays where it was; for a copy it is no matter.
    private static string Rotated(CleanArticle article, Block paragraph)
    {
        var first = paragraph.Sentences[0].Span;
        var second = paragraph.Sentences[1].Span.Start;
        var source = article.Source;
        return $"{source[TextSpan.FromBounds(second, paragraph.Span.End)]} {source[TextSpan.FromBounds(paragraph.Span.Start, first.End)]}";
    }

    private static IEnumerable<TextChange> OtherMarks(Block paragraph, Random random)
    {
        var text = paragraph.Prose.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var span = new TextSpan(i, 1);
            if (Other(text[i], random) is { } other && paragraph.Prose.IsContiguous(span))
                yield return new TextChange(paragraph.Prose.ToSource(span), other);
        }
    }

    private static string? Other(char c, Random random) => c switch
    {
        ',' => "",
        ';' => ",",
        '"' or '“' or '”' => "",
        '.' when random.Next(2) == 0 => "!",
        _ when char.IsLower(c) && random.Next(8) == 0 => char.ToUpperInvariant(c).ToString(),
        _ when char.IsUpper(c) && random.Next(2) == 0 => char.ToLowerInvariant(c).ToString(),
        _ => null,
    };
}
