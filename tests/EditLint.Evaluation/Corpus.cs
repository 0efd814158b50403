using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Evaluation;

/// <summary>The clean articles of a folder, linted as one run.</summary>
internal sealed class Corpus
{
    private static readonly ImmutableArray<string> Extensions = [.. DocumentReaders.All.SelectMany(r => r.Extensions)];

    private Corpus(ImmutableArray<CleanArticle> articles)
    {
        Articles = articles;
        Words = articles.Sum(a => a.Document.ProseBlocks.Sum(b => b.Words.Length));
    }

    public ImmutableArray<CleanArticle> Articles { get; }

    public int Words { get; }

    /// <summary>A word of some article.</summary>
    public string RandomWord(Random random)
    {
        while (true)
        {
            var paragraphs = Articles[random.Next(Articles.Length)].Paragraphs;
            if (paragraphs.IsEmpty)
                continue;
            var paragraph = paragraphs[random.Next(paragraphs.Length)];
            var word = paragraph.Prose.ToString(paragraph.Words[random.Next(paragraph.Words.Length)]);
            if (word.All(char.IsAsciiLetter))
                return word;
        }
    }

    /// <summary>A sentence of another article.</summary>
    public string RandomSentence(CleanArticle except, Random random)
    {
        while (true)
        {
            var article = Articles[random.Next(Articles.Length)];
            if (article == except || article.Paragraphs.IsEmpty)
                continue;
            var paragraph = article.Paragraphs[random.Next(article.Paragraphs.Length)];
            var sentence = paragraph.Sentences[random.Next(paragraph.Sentences.Length)];
            if (paragraph.Prose.IsContiguous(sentence.ProseSpan) && sentence.Words.Length > 5)
                return sentence.Text;
        }
    }

    public static Corpus Read(string folder, Linter linter)
    {
        var documents = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(path => linter.Read(new SourceText(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))))
            .ToImmutableArray();
        var findings = Submission.Lint(linter, documents).ToLookup(d => d.Location.Source.Path, StringComparer.Ordinal);
        return new Corpus([.. documents.Select(d => new CleanArticle(d, [.. findings[d.Source.Path]]))]);
    }
}
