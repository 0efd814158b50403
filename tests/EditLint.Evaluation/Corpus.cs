using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Evaluation;

/// <summary>The clean articles of a folder, linted as one run.</summary>
internal sealed class Corpus
{
    private const int ShortestSentence = 5;

    private static readonly ImmutableArray<string> Extensions = [.. DocumentReaders.All.SelectMany(r => r.Extensions)];

    // Without markup inside, so that they can be put anywhere.
    private readonly ImmutableArray<(CleanArticle Article, Sentence Sentence)> _sentences;

    private Corpus(ImmutableArray<CleanArticle> articles)
    {
        Articles = articles;
        _sentences = [.. articles.SelectMany(a => a.Paragraphs.SelectMany(p => p.Sentences)
            .Where(s => s.Block.Prose.IsContiguous(s.ProseSpan) && s.Words.Length > ShortestSentence)
            .Select(s => (a, s)))];
        Words = articles.Sum(a => a.Document.ProseBlocks.Sum(b => b.Words.Length));
    }

    public ImmutableArray<CleanArticle> Articles { get; }

    public int Words { get; }

    /// <summary>A word of some article.</summary>
    public string RandomWord(Random random)
    {
        var sentence = _sentences[random.Next(_sentences.Length)].Sentence;
        var words = sentence.Words;
        return sentence.Block.Prose.ToString(words[random.Next(words.Length)]);
    }

    /// <summary>A sentence of another article, or of the same when there is no other.</summary>
    public string RandomSentence(CleanArticle except, Random random)
    {
        var start = random.Next(_sentences.Length);
        for (var i = 0; i < _sentences.Length; i++)
        {
            var (article, sentence) = _sentences[(start + i) % _sentences.Length];
            if (article != except)
                return sentence.Text;
        }
        return _sentences[start].Sentence.Text;
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
