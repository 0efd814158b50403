using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Baselines;

/// <summary>Edits articles as editors do, and badly, at random. The same seed makes the same edits. Used by one thread.</summary>
/// <param name="articles">The articles.</param>
/// <param name="linter">Reads them.</param>
/// <param name="random">Decides.</param>
internal sealed partial class ArticleEdits(ImmutableArray<EditedArticle> articles, Linter linter, Random random)
{
    private static readonly ImmutableArray<string> Defects =
    [
        "The the council meets again in spring.", "Sources close to the matter said that it was over.", "They did it in order to save face.", "TK: ask the mayor for the number.",
        "The plan is very unique and will be implemented going forward.", "At the end of the day the ship sank.", "Lorem ipsum dolor sit amet.", "She was born in a the north.",
    ];

    /// <summary>The kinds of edits.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["move", "move to another article", "change a word", "take out a word", "put in a word", "wrap anew", "new paragraph", "new defect", "swap"];

    /// <summary>Makes one edit.</summary>
    /// <returns>Its kind.</returns>
    public string Make()
    {
        while (true)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var article = articles[random.Next(articles.Length)];
            if (TryMake(kind, article))
                return kind;
        }
    }

    private bool TryMake(string kind, EditedArticle article)
    {
        var text = article.Text;
        var paragraphs = ParagraphsOf(article.Path, text);
        if (paragraphs.Length < 4)
            return false;
        var paragraph = paragraphs[random.Next(paragraphs.Length)];
        var other = paragraphs[random.Next(paragraphs.Length)];
        switch (kind)
        {
            case "move":
                return other.Start != paragraph.Start && Move(article, paragraph, article, other);
            case "move to another article":
                var target = articles[random.Next(articles.Length)];
                var places = ParagraphsOf(target.Path, target.Text);
                return target != article && places.Length > 0 && Move(article, paragraph, target, places[random.Next(places.Length)]);
            case "change a word":
                return TryAtWord(article, text, paragraph, (word, start) => Replace(article, start, word.Length, RandomWord(word)));
            case "take out a word":
                return TryAtWord(article, text, paragraph, (word, start) => article.Cut(start, word.Length + 1));
            case "put in a word":
                return TryAtWord(article, text, paragraph, (word, start) => article.Insert(start, TextPiece.New(RandomWord(word) + " ")));
            case "wrap anew":
                foreach (Match blank in Blank().Matches(text.Substring(paragraph.Start, paragraph.Length)).Reverse().Where(_ => random.Next(8) == 0))
                    Replace(article, paragraph.Start + blank.Index, 1, "\n");
                return true;
            case "new paragraph":
                article.Insert(other.Start, TextPiece.New("The committee met in the old hall. Nobody spoke of the bridge.\n\n"));
                return true;
            case "new defect":
                article.Insert(other.Start, TextPiece.New(Defects[random.Next(Defects.Length)] + "\n\n"));
                return true;
            default:
                // A paragraph with all that is wrong in it goes, and something else that is wrong comes elsewhere.
                article.Insert(other.Start, TextPiece.New(Defects[random.Next(Defects.Length)] + "\n\n"));
                var start = paragraph.Start >= other.Start ? article.Text.IndexOf(text.Substring(paragraph.Start, paragraph.Length), other.Start, StringComparison.Ordinal) : paragraph.Start;
                article.Cut(start, paragraph.Length);
                return true;
        }
    }

    private static bool Move(EditedArticle from, TextSpan paragraph, EditedArticle to, TextSpan before)
    {
        var place = before.Start;
        var cut = from.Cut(paragraph.Start, paragraph.Length);
        if (from == to && place > paragraph.Start)
            place -= paragraph.Length;
        to.Insert(place, [.. cut, TextPiece.New("\n\n")]);
        return true;
    }

    private bool TryAtWord(EditedArticle article, string text, TextSpan paragraph, Action<string, int> edit)
    {
        var words = PlainWord().Matches(text.Substring(paragraph.Start, paragraph.Length));
        if (words.Count == 0)
            return false;
        var word = words[random.Next(words.Count)];
        edit(word.Value, paragraph.Start + word.Index);
        return true;
    }

    private static void Replace(EditedArticle article, int start, int length, string text)
    {
        article.Cut(start, length);
        article.Insert(start, TextPiece.New(text));
    }

    private string RandomWord(string except)
    {
        string[] words = ["bridge", "harbour", "council", "winter", "paper", "garden"];
        var word = words[random.Next(words.Length)];
        return word == except ? "river" : word;
    }

    private ImmutableArray<TextSpan> ParagraphsOf(string path, string text) =>
        [.. linter.Read(new SourceText(path, text)).Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Span)];

    [GeneratedRegex(@"(?<= )[a-z]{4,}(?= [a-z])")]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"(?<=[a-z]) (?=[a-z])")]
    private static partial Regex Blank();
}
