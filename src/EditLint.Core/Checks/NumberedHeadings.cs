using EditLint.Core.Documents;
using EditLint.Core.Language;

namespace EditLint.Core.Checks;

/// <summary>Headings that are numbered from one on: "1. Ask", "Step 2: Listen". Immutable.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct NumberedHeadings(Block First, int Count)
{
    /// <summary>The headings of the highest level that has at least two numbered ones; null where their numbers do not rise from one.</summary>
    public static NumberedHeadings? Find(Document document)
    {
        for (var level = 1; level <= 6; level++)
        {
            var numbered = document.ProseBlocks.Where(b => b.Kind == BlockKind.Heading && b.Level == level && b.Role != BlockRole.Headline).Select(b => (Block: b, Number: NumberOf(b))).Where(b => b.Number > 0).ToList();
            if (numbered.Count < 2)
                continue;
            var rises = numbered[0].Number == 1 && numbered.Zip(numbered.Skip(1)).All(pair => pair.First.Number < pair.Second.Number);
            return rises ? new NumberedHeadings(numbered[0].Block, numbered.Count) : null;
        }
        return null;
    }

    // "1. Ask", "#2 Listen", "Step 3: Write", "Lesson four - Wait"; 0 where there is none.
    private static int NumberOf(Block heading)
    {
        var words = heading.Words;
        var text = heading.Prose.Text;
        for (var i = 0; i < Math.Min(2, words.Length); i++)
        {
            var isMarked = i == 1 || (words[0].Start == 1 && text[0] == '#') || (words[0].Start == 0 && words[0].End < text.Length && text[words[0].End] is '.' or ')' or ':');
            var ends = words[i].End == text.Length || text[words[i].End] is '.' or ')' or ':' or '-' or '—' or '–' || (i == 0 && text[0] == '#') || (text[words[i].End] == ' ' && words[i].End + 1 < text.Length && text[words[i].End + 1] is '-' or '—' or '–');
            if (isMarked && ends && NumberWord.TryRead(text.AsSpan(words[i].Start, words[i].Length), out var number) && number is > 0 and < 100)
                return number;
        }
        return 0;
    }
}
