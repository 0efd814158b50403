using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Points that are counted in running text: "First, ... Second, ...". Immutable.</summary>
/// <param name="Count">How many sentences begin with the next number, from the first on.</param>
/// <param name="MayGoOn">True when a further number, "finally" or "last" stands in what follows: there may be more points.</param>
internal readonly record struct OrdinalSequence(int Count, bool MayGoOn)
{
    private const int Reach = 12;

    private static readonly WordSet Closings = new(["another", "final", "finally", "last", "lastly", "next", "then", "also", "besides", "moreover", "furthermore", "other"]);

    /// <summary>True when a sentence begins with "First," or "First of all".</summary>
    public static bool Opens(Block block, TextSpan sentence) =>
        block.Prose.Text.AsSpan(sentence.Start) is var text
        && (text.StartsWith("First,") || text.StartsWith("First:") || text.StartsWith("Firstly,") || text.StartsWith("First of all,"));

    /// <summary>Counts on from the sentence that opens, up to the next heading.</summary>
    public static OrdinalSequence From(Document document, Block block, int sentence)
    {
        var expected = 2;
        var mayGoOn = false;
        for (var ordinal = block.Ordinal; ordinal < document.ProseBlocks.Length && ordinal < block.Ordinal + Reach; ordinal++)
        {
            var next = document.ProseBlocks[ordinal];
            if (next.Kind == BlockKind.Heading)
                break;
            for (var i = ordinal == block.Ordinal ? sentence + 1 : 0; i < next.Sentences.Length; i++)
            {
                var words = next.Sentences[i].Words;
                if (words.IsEmpty)
                    continue;
                if (NumberWord.TryReadOrdinal(Word(next, words[0]), out var number) && number <= expected)
                {
                    if (number < expected)
                        return new OrdinalSequence(expected - 1, mayGoOn);
                    expected++;
                    mayGoOn = false;
                }
                foreach (var word in words.AsSpan()[1..])
                    mayGoOn |= NumberWord.TryReadOrdinal(Word(next, word), out number) && number >= expected;
                foreach (var word in words)
                    mayGoOn |= Closings.Contains(next.Prose, word);
            }
        }
        return new OrdinalSequence(expected - 1, mayGoOn);
    }

    private static ReadOnlySpan<char> Word(Block block, TextSpan word) => block.Prose.Text.AsSpan(word.Start, word.Length);
}
