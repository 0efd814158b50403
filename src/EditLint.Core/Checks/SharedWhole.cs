using System.Buffers;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Tells when percentages of a sentence must be parts of one whole: "the remaining 30 percent", "another 30 percent", "the rest", "split", "of the vote",
/// or answers that exclude each other. Immutable and thread-safe.
/// </summary>
/// <param name="additions">Words right before a percentage that make it a further part: remaining, another.</param>
/// <param name="rests">Words that leave the rest to somebody: rest, remainder.</param>
/// <param name="divisions">Words that divide a whole: split, divided.</param>
/// <param name="votes">Words for a whole that is given once: vote, votes, ballots.</param>
/// <param name="leads">Words that may stand before a part: and, while, only.</param>
/// <param name="opposites">Pairs of answers that exclude each other, in lower case and both ways round.</param>
internal sealed class SharedWhole(WordSet additions, WordSet rests, WordSet divisions, WordSet votes, WordSet leads, IReadOnlySet<(string First, string Second)> opposites)
{
    // "45 percent of voters said yes"
    private const int AnswerReach = 5;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:(—–");

    /// <summary>The parts of one whole among the percentages of a sentence, in order; none when that is not certain.</summary>
    /// <param name="block">The block.</param>
    /// <param name="sentence">The sentence, in offsets of the block's prose.</param>
    /// <param name="shares">Its percentages, at least two.</param>
    public List<Percentage> PartsIn(Block block, TextSpan sentence, List<Percentage> shares)
    {
        var addition = shares.FindLastIndex(s => s.FirstWord > 0 && additions.Contains(block.Prose, block.Words[s.FirstWord - 1]));
        if (addition > 0 && AreParts(block, sentence, shares[..(addition + 1)]) && !HasInnerWhole(shares[..(addition + 1)]))
            return shares[..(addition + 1)];
        if ((HasWord(block, sentence, rests, shares[^1].LastWord, after: true) || HasWord(block, sentence, divisions, shares[0].FirstWord, after: false)) && AreParts(block, sentence, shares))
            return shares;
        if (IsVote(block, sentence, shares))
            return shares;
        return shares.Count == 2 && AreOpposites(block, sentence, shares) ? shares : [];
    }

    // A part is named as a subject is: at the start, after a comma or after "and". "Turnout was 60 percent" names none.
    private bool AreParts(Block block, TextSpan sentence, List<Percentage> shares)
    {
        foreach (var share in shares)
        {
            if (share.FirstWord == 0 || block.Words[share.FirstWord - 1].Start < sentence.Start)
                continue;
            var previous = block.Words[share.FirstWord - 1];
            var between = block.Prose.Text.AsSpan(previous.End, share.Span.Start - previous.End);
            if (!between.ContainsAny(Breaks) && !leads.Contains(block.Prose, previous) && !additions.Contains(block.Prose, previous))
                return false;
        }
        return true;
    }

    // "80 percent answered: 45 percent with yes, the remaining 55 percent with no"
    private static bool HasInnerWhole(List<Percentage> shares)
    {
        var sum = 0.0;
        for (var i = shares.Count - 1; i > 0; i--)
        {
            sum += shares[i].Value;
            if (Math.Abs(sum - 100) <= 1)
                return true;
        }
        return false;
    }

    private static bool HasWord(Block block, TextSpan sentence, WordSet words, int index, bool after)
    {
        for (var i = after ? index + 1 : index - 1; i >= 0 && i < block.Words.Length && sentence.Contains(block.Words[i]); i += after ? 1 : -1)
        {
            if (words.Contains(block.Prose, block.Words[i]))
                return true;
        }
        return false;
    }

    // "Ruiz won 45 percent of the vote, Chen 40 percent": each with a name before it, and all in one place and year.
    private bool IsVote(Block block, TextSpan sentence, List<Percentage> shares)
    {
        var first = shares[0].LastWord;
        if (first + 3 >= block.Words.Length || !votes.Contains(block.Prose, block.Words[first + 3]) || !Is(block, first + 1, "of") || !Is(block, first + 2, "the"))
            return false;
        return !block.Prose.Text.AsSpan(sentence.Start, sentence.Length).Contains(" in ", StringComparison.Ordinal) && shares.TrueForAll(share => HasName(block, share));
    }

    private static bool HasName(Block block, Percentage share)
    {
        for (var i = share.FirstWord - 1; i >= Math.Max(0, share.FirstWord - 3); i--)
        {
            if (char.IsUpper(block.Prose.Text[block.Words[i].Start]))
                return true;
        }
        return false;
    }

    // "40 percent of farmers said no" is of another whole.
    private bool AreOpposites(Block block, TextSpan sentence, List<Percentage> shares)
    {
        var second = AnswersTo(block, sentence, shares[1], block.Words.Length);
        if (second.Contains("of") || second.Contains("among"))
            return false;
        return AnswersTo(block, sentence, shares[0], shares[1].FirstWord).Exists(a => second.Exists(b => opposites.Contains((a, b))));
    }

    private static List<string> AnswersTo(Block block, TextSpan sentence, Percentage share, int end)
    {
        var words = new List<string>();
        for (var i = share.LastWord + 1; i <= share.LastWord + AnswerReach && i < end && block.Words[i].End <= sentence.End; i++)
            words.Add(block.Prose.ToString(block.Words[i]).ToLowerInvariant());
        return words;
    }

    private static bool Is(Block block, int index, string word) => block.Prose.Text.AsSpan(block.Words[index].Start, block.Words[index].Length).SequenceEqual(word);
}
