using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Tells a sentence that was cut from a heading, a label or a caption, none of which has an end mark. A last word that needs another behind it ("the")
/// settles it; so does one that may end a question in disguise ("Where it comes from") only with a word that sentences have and labels have not
/// ("we", "is"). A sentence before it, or such a word and some length, speak for prose. Immutable and thread-safe.
/// </summary>
internal sealed class UnfinishedSentence
{
    private const int ShortestProse = 6;
    private const int ShortestClause = 5;
    private const int ShortestLine = 8;
    private const int ShortestLabelled = 7;
    private const int LongestLabel = 4;

    // "READ MORE: The bridge that never was": what follows is a title.
    private static readonly WordSet Teasers = new(["also", "listen", "more", "photo", "read", "related", "see", "video", "watch"]);

    private readonly WordSet _openEndings;
    private readonly WordSet _weakEndings;
    private readonly WordSet _clauseWords;
    private readonly WordSet _questions;
    private readonly WordSet _openers;

    /// <summary>Makes the recogniser.</summary>
    /// <param name="openEndings">Words after which nothing can end, such as "the" and "and".</param>
    /// <param name="weakEndings">Words after which a sentence hardly ends, such as "from" and "which".</param>
    /// <param name="clauseWords">Words that sentences have and labels have not, such as "we" and "is".</param>
    /// <param name="questions">Words with which a heading begins that is shaped like a sentence, such as "how".</param>
    /// <param name="openers">Words with which a sentence begins, such as "since"; of a short line they speak for one where headings are marked.</param>
    public UnfinishedSentence(WordSet openEndings, WordSet weakEndings, WordSet clauseWords, WordSet questions, WordSet openers)
    {
        _openEndings = openEndings;
        _weakEndings = weakEndings;
        _clauseWords = clauseWords;
        _questions = questions;
        _openers = openers;
    }

    /// <summary>Looks at a paragraph of at least two words that has no end mark.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="hasHeadings">True when the article marks its headings, so that a line without an end mark is hardly one.</param>
    public SentenceEnding Judge(Block block, bool hasHeadings)
    {
        var words = block.Words.AsSpan();
        var label = LengthOfLabel(block);
        var last = words[^1];
        if (words.Length - label < 2 || IsCapitals(block) || RunningText.IsVerse(block.Prose.Text))
            return SentenceEnding.Whole;
        var isName = char.IsUpper(block.Prose.Text[last.Start]);
        if (!isName && _openEndings.Contains(block.Prose, last))
            return SentenceEnding.Open;
        if (IsHeadingLike(block, words[label]))
            return SentenceEnding.Whole;
        if (!HasClause(block, words[label..]))
        {
            var isLong = words.Length >= ShortestLine || (hasHeadings && !isName && _openers.Contains(block.Prose, words[0]));
            return label == 0 && isLong && !RunningText.IsOther(block) ? SentenceEnding.Doubtful : SentenceEnding.Whole;
        }
        if (RunningText.IsMarkedUp(block))
            return SentenceEnding.Whole;
        if ((!isName && _weakEndings.Contains(block.Prose, last)) || EndsInContraction(block.Prose, last))
            return SentenceEnding.Open;
        if (label > 0)
            return words.Length - label >= ShortestLabelled && !Teasers.Contains(block.Prose, words[0]) ? SentenceEnding.Cut : SentenceEnding.Whole;
        if (block.Sentences.Length > 1 && words.Length >= ShortestProse)
            return SentenceEnding.Cut;
        return (words.Length >= ShortestClause || _clauseWords.Contains(block.Prose, words[0])) && !RunningText.IsOther(block) ? SentenceEnding.Doubtful : SentenceEnding.Whole;
    }

    // "Where it comes from", and not "When we look at it, we".
    private bool IsHeadingLike(Block block, TextSpan first) =>
        _questions.Contains(block.Prose, first) && !block.Prose.Text.Contains(',') && block.Sentences.Length == 1;

    // "Ana Ruiz: We went": how many words stand before the colon of a speaker or a label.
    private static int LengthOfLabel(Block block)
    {
        var words = block.Words;
        for (var i = 0; i < words.Length - 1 && i < LongestLabel; i++)
        {
            if (block.Prose.Text.AsSpan(words[i].End, words[i + 1].Start - words[i].End).Contains(':'))
                return i + 1;
        }
        return 0;
    }

    private bool HasClause(Block block, ReadOnlySpan<TextSpan> words)
    {
        foreach (var word in words)
        {
            if (_clauseWords.Contains(block.Prose, word) || IsContraction(block.Prose.Text.AsSpan(word.Start, word.Length)))
                return true;
        }
        return false;
    }

    private static bool EndsInContraction(Prose prose, TextSpan word) =>
        prose.Text.AsSpan(word.Start, word.Length) is [.., '\'' or '’', 'v' or 'r', 'e'] or [.., '\'' or '’', 'l', 'l'];

    private static bool IsContraction(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '’', 'v' or 'r', 'e'] or [.., '\'' or '’', 'l', 'l'] or [.., '\'' or '’', 'd' or 'm'] or [.., 'n', '\'' or '’', 't'];

    private static bool IsCapitals(Block block) => !block.Prose.Text.AsSpan().ContainsAnyInRange('a', 'z');
}
