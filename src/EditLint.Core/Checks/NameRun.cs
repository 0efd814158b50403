using System.Buffers;
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

    /// <summary>Reads on from a word; <paramref name="next"/> is the word after all that was read, a name or not.</summary>
    public static bool TryRead(Block block, int index, out NameRun run, out int next)
    {
        var text = block.MaskedText;
        run = default;
        next = index + 1;
        if (!char.IsUpper(text[block.Words[index].Start]))
            return false;
        var isAtStart = BeginsSentence(text, block, index);
        if (isAtStart && Abbreviations.English.FirstWords.Contains(Word(text, block, index)))
            return false;
        var title = -1;
        if (Titles.Value.Contains(Word(text, block, index)) && index + 1 < block.Words.Length && Gap(text, block, index) is " " or ". ")
        {
            title = index;
            while (next < block.Words.Length && Titles.Value.Contains(Word(text, block, next)) && Gap(text, block, next - 1) is " " or ". " && next + 1 < block.Words.Length && Gap(text, block, next) is " " or ". ")
                title = next++;
            if (!IsName(text, block, next) && !IsInitial(text, block, next))
                return false;
            index = next++;
            isAtStart = false;
        }
        else if (!IsName(text, block, index) && !IsInitial(text, block, index))
        {
            return false;
        }

        var last = IsName(text, block, index) ? index : -1;
        var count = last < 0 ? 0 : 1;
        var hasHyphen = index > 0 && text[block.Words[index].Start - 1] == '-';
        for (; next < block.Words.Length && Joins(text, block, next - 1); next++)
        {
            // A title within the words begins another name: "Republican Sen. John McCain".
            if (Titles.Value.Contains(Word(text, block, next)))
                break;
            if (IsName(text, block, next))
            {
                count++;
                last = next;
            }
            else if (!IsInitial(text, block, next) && !Particles.Contains(Word(text, block, next)))
            {
                break;
            }
            hasHyphen |= Gap(text, block, next - 1) is "-";
        }
        if (last < 0)
            return false;
        next = Math.Max(last + 1, index + 1);
        hasHyphen |= block.Words[last].End < text.Length && text[block.Words[last].End] == '-';
        run = new NameRun(index, last, count, title, isAtStart, hasHyphen);
        return true;
    }

    /// <summary>A word without a possessive ending, in offsets of the block's prose.</summary>
    public static TextSpan Bare(Block block, int index)
    {
        var span = block.Words[index];
        return span.Length > 2 && Word(block.MaskedText, block, index) is [.., '\'' or '’', 's'] ? new TextSpan(span.Start, span.Length - 2) : span;
    }

    /// <summary>True when a word is written as names are: with a capital and then small letters.</summary>
    public static bool IsName(string text, Block block, int index)
    {
        var word = Word(text, block, index);
        if (word.Length < 2 || !char.IsUpper(word[0]))
            return false;
        var hasSmall = false;
        foreach (var c in Bare(block, index) is var bare ? text.AsSpan(bare.Start, bare.Length) : default)
        {
            if (char.IsDigit(c) || c is '_' or '.')
                return false;
            hasSmall |= char.IsLower(c);
        }
        return hasSmall;
    }

    private static bool IsInitial(string text, Block block, int index) => Word(text, block, index) is [>= 'A' and <= 'Z'] or [_, '.', _];

    private static bool Joins(string text, Block block, int index)
    {
        var gap = Gap(text, block, index);
        return gap is " " or "-" || (gap is ". " && IsInitial(text, block, index));
    }

    private static bool BeginsSentence(string text, Block block, int index)
    {
        if (index == 0)
            return true;
        var gap = Gap(text, block, index - 1);
        return gap.ContainsAny(Breaks);
    }

    private static ReadOnlySpan<char> Word(string text, Block block, int index) => text.AsSpan(block.Words[index].Start, block.Words[index].Length);

    private static ReadOnlySpan<char> Gap(string text, Block block, int index) => text.AsSpan(block.Words[index].End, block.Words[index + 1].Start - block.Words[index].End);
}
