using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The years and the age that one sentence tells of a life. Immutable.</summary>
/// <param name="Born">The year of birth, or 0.</param>
/// <param name="Died">The year of death, or 0.</param>
/// <param name="Age">The age at death, or -1.</param>
/// <param name="Span">The words from the first of them to the last, in offsets of the prose.</param>
internal readonly record struct LifeYears(int Born, int Died, int Age, TextSpan Span)
{
    /// <summary>What a sentence tells; nothing where it tells something twice, as it is then about two people.</summary>
    /// <param name="block">Its block.</param>
    /// <param name="firstWord">The place of its first word among the words of the block.</param>
    /// <param name="endWord">The place after its last word.</param>
    public static LifeYears Read(Block block, int firstWord, int endWord)
    {
        var words = block.Words;
        var reader = new DateReader(block.MaskedText, words);
        var life = new LifeYears(0, 0, -1, default);
        var none = life;
        var awaited = ' ';
        for (var i = firstWord; i < endWord; i++)
        {
            var word = block.Prose.Text.AsSpan(words[i].Start, words[i].Length);
            if (word is "born" or "Born")
            {
                awaited = 'b';
            }
            else if (word is "died" or "dies" or "Died")
            {
                awaited = 'd';
            }
            else if (reader.TryReadYear(i, out var year))
            {
                if (TryReadLifespan(block, reader, i, out var death))
                {
                    if (life.Born > 0 || life.Died > 0)
                        return none;
                    life = life with { Born = year, Died = death, Span = Union(life.Span, TextSpan.FromBounds(words[i].Start, words[i + 1].End)) };
                    i++;
                    continue;
                }
                if ((awaited == 'b' ? life.Born : life.Died) > 0 || awaited == ' ')
                    return none;
                life = (awaited == 'b' ? life with { Born = year } : life with { Died = year }) with { Span = Union(life.Span, words[i]) };
            }
            else if (TryReadAge(block, i, endWord, out var age, out var last))
            {
                if (life.Age >= 0)
                    return none;
                life = life with { Age = age, Span = Union(life.Span, TextSpan.FromBounds(words[i].Start, words[last].End)) };
                i = last;
            }
        }
        return life;
    }

    /// <summary>Both parts of a life that is told in two sentences, or nothing where they do not complete each other.</summary>
    public LifeYears With(LifeYears next) =>
        Born > 0 && Died == 0 && Age < 0 && next is { Born: 0, Died: > 0, Age: >= 0 } ? next with { Born = Born, Span = Union(Span, next.Span) } : default;

    // "(1950-2010)"
    private static bool TryReadLifespan(Block block, DateReader reader, int index, out int death)
    {
        death = 0;
        return block.Words[index].Start > 0 && block.Prose.Text[block.Words[index].Start - 1] == '('
            && reader.After(index) is "-" or "–" or " - " or " – " && reader.TryReadYear(index + 1, out death) && reader.After(index + 1).StartsWith(')');
    }

    // "aged 70", "at age 70", "at the age of 70", "at 70."
    private static bool TryReadAge(Block block, int index, int endWord, out int age, out int last)
    {
        age = -1;
        last = index;
        var isBare = Is(block, index, "at");
        if (!isBare && !Is(block, index, "aged"))
            return false;
        last++;
        if (isBare && last < endWord && Is(block, last, "the"))
            last++;
        if (last < endWord && Is(block, last, "age"))
        {
            isBare = false;
            last++;
        }
        if (last < endWord && Is(block, last, "of"))
            last++;
        if (last >= endWord || block.Words[last].Length > 3 || !char.IsAsciiDigit(block.Prose.Text[block.Words[last].Start]) || !int.TryParse(block.Prose.Text.AsSpan(block.Words[last].Start, block.Words[last].Length), out age))
            return false;
        var after = block.Prose.Text.AsSpan(block.Words[last].End);
        return !isBare || after.IsEmpty || after[0] is '.' or ',' or ';' || after.StartsWith(" in ");
    }

    private static bool Is(Block block, int index, string word) => block.Prose.Text.AsSpan(block.Words[index].Start, block.Words[index].Length).SequenceEqual(word);

    private static TextSpan Union(TextSpan first, TextSpan second) => first.IsEmpty ? second : first.Union(second);
}
