using System.Buffers;
using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A stretch of capitalised words of one block, titles before it left out: "Ana Ruiz", "Bill de Blasio", "Whitmore". Immutable.</summary>
/// <param name="FirstWord">The place of its first word among the words of the block.</param>
/// <param name="LastWord">The place of its last word.</param>
/// <param name="Count">How many of the words are names; initials and particles are none.</param>
/// <param name="Title">The place of the title right before it, or -1.</param>
/// <param name="IsAtStart">True when it begins a sentence, where every word has a capital.</param>
/// <param name="HasHyphen">True when a hyphen joins some of its words.</param>
internal readonly record struct NameRun(int FirstWord, int LastWord, int Count, int Title, bool IsAtStart, bool HasHyphen)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".!?:;\"“”‘(\n•*—–");

    private static readonly WordSet Particles = new(["de", "da", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el"]);

    private static readonly Lazy<WordList> Titles = new(() => WordList.Load("titles"));

    /// <summary>The first name from a word on; <paramref name="next"/> is the word after all that was read.</summary>
    public static bool TryFind(Block block, int index, out NameRun run, out int next)
    {
        var words = block.Words;
        var text = block.MaskedText;
        for (next = index; next < words.Length;)
        {
            // Most words have no capital.
            if (!char.IsUpper(text[words[next].Start]))
                next++;
            else if (TryRead(block, next, out run, out next))
                return true;
        }
        run = default;
        return false;
    }

    /// <summary>Reads on from a word; <paramref name="next"/> is the word after all that was read, a name or not.</summary>
    public static bool TryRead(Block block, int index, out NameRun run, out int next)
    {
        // Asking the block for its words costs more than what is done with one.
        var text = block.MaskedText;
        var words = block.Words;
        run = default;
        next = index + 1;
        if (!char.IsUpper(text[words[index].Start]))
            return false;
        var isAtStart = BeginsSentence(text, words, index);
        if (isAtStart && Abbreviations.English.FirstWords.Contains(Word(text, words, index)))
            return false;
        var titles = Titles.Value;
        var title = -1;
        if (titles.Contains(Word(text, words, index)) && index + 1 < words.Length && Gap(text, words, index) is " " or ". ")
        {
            title = index;
            while (next < words.Length && titles.Contains(Word(text, words, next)) && Gap(text, words, next - 1) is " " or ". " && next + 1 < words.Length && Gap(text, words, next) is " " or ". ")
                title = next++;
            if (!IsName(text, words, next) && !IsInitial(text, words, next))
                return false;
            index = next++;
            isAtStart = false;
        }
        else if (!IsName(text, words, index) && !IsInitial(text, words, index))
        {
            return false;
        }

        var last = IsName(text, words, index) ? index : -1;
        var count = last < 0 ? 0 : 1;
        var hasHyphen = index > 0 && text[words[index].Start - 1] == '-';
        for (; next < words.Length && Joins(text, words, next - 1); next++)
        {
            // A title within the words begins another name: "Republican Sen. John McCain".
            if (titles.Contains(Word(text, words, next)))
                break;
            if (IsName(text, words, next))
            {
                count++;
                last = next;
            }
            else if (!IsInitial(text, words, next) && !Particles.Contains(Word(text, words, next)))
            {
                break;
            }
            hasHyphen |= Gap(text, words, next - 1) is "-";
        }
        if (last < 0)
            return false;
        next = Math.Max(last + 1, index + 1);
        hasHyphen |= words[last].End < text.Length && text[words[last].End] == '-';
        run = new NameRun(index, last, count, title, isAtStart, hasHyphen);
        return true;
    }

    /// <summary>A word without a possessive ending, in offsets of the block's prose.</summary>
    public static TextSpan Bare(Block block, int index) => Bare(block.MaskedText, block.Words[index]);

    /// <summary>True when a word is written as names are: with a capital and then small letters.</summary>
    public static bool IsName(string text, Block block, int index) => IsName(text, block.Words, index);

    private static TextSpan Bare(string text, TextSpan word) =>
        word.Length > 2 && text.AsSpan(word.Start, word.Length) is [.., '\'' or '’', 's'] ? new TextSpan(word.Start, word.Length - 2) : word;

    private static bool IsName(string text, ImmutableArray<TextSpan> words, int index)
    {
        var word = Word(text, words, index);
        if (word.Length < 2 || !char.IsUpper(word[0]))
            return false;
        var hasSmall = false;
        var bare = Bare(text, words[index]);
        foreach (var c in text.AsSpan(bare.Start, bare.Length))
        {
            if (char.IsDigit(c) || c is '_' or '.')
                return false;
            hasSmall |= char.IsLower(c);
        }
        return hasSmall;
    }

    private static bool IsInitial(string text, ImmutableArray<TextSpan> words, int index) => Word(text, words, index) is [>= 'A' and <= 'Z'] or [_, '.', _];

    private static bool Joins(string text, ImmutableArray<TextSpan> words, int index)
    {
        var gap = Gap(text, words, index);
        return gap is " " or "-" || (gap is ". " && IsInitial(text, words, index));
    }

    private static bool BeginsSentence(string text, ImmutableArray<TextSpan> words, int index)
    {
        if (index == 0)
            return true;
        var gap = Gap(text, words, index - 1);
        return gap is not " " && gap.ContainsAny(Breaks);
    }

    private static ReadOnlySpan<char> Word(string text, ImmutableArray<TextSpan> words, int index) => text.AsSpan(words[index].Start, words[index].Length);

    private static ReadOnlySpan<char> Gap(string text, ImmutableArray<TextSpan> words, int index) => text.AsSpan(words[index].End, words[index + 1].Start - words[index].End);
}
