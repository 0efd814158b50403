using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// A paragraph that announces a quotation: its last sentence has a verb of saying and ends in a colon, as in "told me in an interview:".
/// Immutable and thread-safe.
/// </summary>
internal sealed class LeadIn
{
    // How many words before the colon may name a list: "he said three things:".
    private const int ListReach = 7;

    private const int SourceWords = 8;

    private readonly WordSet _verbs;
    private readonly ImmutableArray<string> _phrases;
    private readonly ImmutableArray<string> _endings;
    private readonly WordSet _lists;

    /// <summary>Makes the recogniser.</summary>
    /// <param name="verbs">The verbs of saying.</param>
    /// <param name="phrases">Phrases that announce a quotation whatever else the sentence says, such as "in her own words".</param>
    /// <param name="endings">Words that announce a quotation when they stand right before the colon, such as "this message".</param>
    /// <param name="lists">Words that announce a list or an example instead.</param>
    public LeadIn(WordSet verbs, ImmutableArray<string> phrases, ImmutableArray<string> endings, WordSet lists)
    {
        _verbs = verbs;
        _phrases = phrases;
        _endings = endings;
        _lists = lists;
    }

    /// <summary>The last word and the colon, in offsets of the block's prose, when the block is a lead-in.</summary>
    public bool TryFind(Document document, Block block, out TextSpan span)
    {
        span = default;
        var text = block.Prose.Text.AsSpan().TrimEnd();
        if (!text.EndsWith(':') || block.Words.Length < 2)
            return false;
        var words = WordsOfLastSentence(block);
        if (words.Length < 2 || IsQuoted(document, block, words[^1]))
            return false;
        if ((AnnouncesList(block.Prose, words) || !HasVerb(document, block, words)) && !IsSource(block.Prose, words) && !HasEnding(block.Prose, words) && !HasPhrase(block.Prose, words))
            return false;
        span = TextSpan.FromBounds(words[^1].Start, text.Length);
        return true;
    }

    private static ReadOnlySpan<TextSpan> WordsOfLastSentence(Block block)
    {
        var start = block.Sentences[^1].ProseSpan.Start;
        var first = block.Words.Length;
        while (first > 0 && block.Words[first - 1].Start >= start)
            first--;
        return block.Words.AsSpan()[first..];
    }

    private bool AnnouncesList(Prose prose, ReadOnlySpan<TextSpan> words)
    {
        foreach (var word in words[Math.Max(0, words.Length - ListReach)..])
        {
            if (_lists.Contains(prose, word))
                return true;
        }
        return false;
    }

    // A verb inside a quotation says nothing about what comes after it.
    private bool HasVerb(Document document, Block block, ReadOnlySpan<TextSpan> words)
    {
        foreach (var word in words)
        {
            if (_verbs.Contains(block.Prose, word) && !IsQuoted(document, block, word))
                return true;
        }
        return false;
    }

    private bool HasPhrase(Prose prose, ReadOnlySpan<TextSpan> words)
    {
        var sentence = prose.Text.AsSpan(words[0].Start);
        foreach (var phrase in _phrases)
        {
            if (sentence.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private bool HasEnding(Prose prose, ReadOnlySpan<TextSpan> words)
    {
        var sentence = prose.Text.AsSpan()[words[0].Start..words[^1].End];
        foreach (var ending in _endings)
        {
            if (sentence.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && sentence.Length > ending.Length && !char.IsLetterOrDigit(sentence[^(ending.Length + 1)]))
                return true;
        }
        return false;
    }

    // "From her letter:"
    private static bool IsSource(Prose prose, ReadOnlySpan<TextSpan> words) =>
        words.Length is > 2 and <= SourceWords && prose.Text.AsSpan(words[0].Start).StartsWith("From ", StringComparison.Ordinal) && char.IsLower(prose.Text[words[1].Start]);

    private static bool IsQuoted(Document document, Block block, TextSpan word) => document.Pairing.IsQuoted(block.Prose.ToSource(word));
}
