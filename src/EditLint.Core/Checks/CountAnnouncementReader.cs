using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Reads "three reasons", "the following five steps" and the like. Immutable and thread-safe.</summary>
/// <param name="nouns">What is listed: reasons, steps.</param>
/// <param name="units">What is measured and not listed: years, percent.</param>
/// <param name="partial">Words that say that not all is listed, or that the number is none of the list: "include", "at least", "another".</param>
internal sealed class CountAnnouncementReader(WordSet nouns, WordSet units, WordSet partial)
{
    private const int Smallest = 2;
    private const int Largest = 25;

    // "three very different reasons"
    private const int Reach = 4;

    /// <summary>Reads a sentence.</summary>
    /// <param name="block">Its block.</param>
    /// <param name="sentence">The sentence, in offsets of the block's prose.</param>
    /// <param name="anyNoun">True when a plural that ends the sentence counts as well, whatever it is: "four dogs:".</param>
    /// <param name="announcement">What is announced.</param>
    public bool TryRead(Block block, TextSpan sentence, bool anyNoun, out CountAnnouncement announcement)
    {
        announcement = default;
        var words = new Sentence(block, sentence).Words;
        var numbers = ImmutableArray.CreateBuilder<int>();
        TextSpan? span = null;
        var number = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (partial.Contains(block.Prose, words[i]))
                return false;
            if (!NumberWord.TryRead(Text(block, words[i]), out var value) || value is < Smallest or > Largest || IsPartOfNumber(block, words[i]))
                continue;
            // "up to three", "two to three"
            if (i > 0 && Text(block, words[i - 1]) is "to")
                return false;
            numbers.Add(value);
            if (FindNoun(block, words, i, anyNoun) is not { } noun)
                continue;
            number = value;
            span = TextSpan.FromBounds(words[i].Start, noun.End);
        }
        if (span is null)
            return false;
        announcement = new CountAnnouncement(number, span.Value, numbers.ToImmutable());
        return true;
    }

    private TextSpan? FindNoun(Block block, ImmutableArray<TextSpan> words, int number, bool anyNoun)
    {
        for (var i = number + 1; i < words.Length && i <= number + Reach; i++)
        {
            var between = block.Prose.Text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
            if (units.Contains(block.Prose, words[i]) || between.ContainsAnyExcept(" \n-,\u00A0") || (i == number + 1 && between.Contains('-')))
                return null;
            if (nouns.Contains(block.Prose, words[i]) || (anyNoun && i == words.Length - 1 && IsPlural(Text(block, words[i]))))
                return words[i];
        }
        return null;
    }

    private static bool IsPlural(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or '\'' or '’');

    // "version 2.1", "$5", "5%", "18F", "9:30", "2-3", "#4"
    private static bool IsPartOfNumber(Block block, TextSpan word)
    {
        var text = block.Prose.Text;
        var before = word.Start > 0 ? text[word.Start - 1] : ' ';
        var after = word.End < text.Length ? text[word.End] : ' ';
        return !(char.IsWhiteSpace(before) || Marks.IsOpener(before)) || before is '-' or '–' or '—' || (!char.IsWhiteSpace(after) && after is not (':' or '.' or ',' or '*')) || after is '.' or ':' && word.End + 1 < text.Length && char.IsDigit(text[word.End + 1]);
    }

    private static ReadOnlySpan<char> Text(Block block, TextSpan word) => block.Prose.Text.AsSpan(word.Start, word.Length);
}
