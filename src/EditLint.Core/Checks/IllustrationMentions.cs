using System.Buffers;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds mentions of illustrations and says where they send the reader: "the chart below", "the above map", "the photo at right", "(see graphic)", "pictured below". A picture
/// above a fireplace is none. Immutable and thread-safe.
/// </summary>
/// <param name="nouns">What illustrations are called.</param>
/// <param name="verbs">What is said of one: "shows".</param>
internal sealed class IllustrationMentions(WordSet nouns, WordSet verbs)
{
    private static readonly SearchValues<char> Divisions = SearchValues.Create(".,:;!?()\"“”—–");

    private static readonly SearchValues<string> Directions = SearchValues.Create(["below", "above", " right", " left"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Pointers = SearchValues.Create(["pictured", "(see "], StringComparison.OrdinalIgnoreCase);

    private static readonly WordSet Sides = new(["right", "left"]);

    private static readonly WordSet Articles = new(["the", "these", "this"]);

    /// <summary>True when a text has a word without which there is no mention; cheap.</summary>
    public static bool MayBeIn(string text) => text.AsSpan().ContainsAny(Directions) || text.AsSpan().ContainsAny(Pointers);

    public bool IsNoun(string word) => nouns.Contains(word);

    /// <summary>The mentions in a block, and the direction of each: 1 for below, -1 for above, 0 for anywhere.</summary>
    public IEnumerable<(TextSpan Span, int Direction)> Find(Block block)
    {
        var words = block.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var isNoun = nouns.Contains(block.Prose, words[i]);
            if (!isNoun && !Is(block, i, "pictured"))
                continue;
            if (DirectionBehind(block, i, out var last) is { } direction && (Is(block, i, "pictured") || EndsMention(block, last)))
                yield return (TextSpan.FromBounds(words[i].Start, words[last].End), direction);
            else if (isNoun && i > 1 && Direction(block, i - 1) is { } before && Articles.Contains(block.Prose, words[i - 2]) && AreJoined(block, i - 2, i))
                yield return (TextSpan.FromBounds(words[i - 1].Start, words[i].End), before);
            else if (isNoun && IsSeen(block, i))
                yield return (TextSpan.FromBounds(words[i - 1].Start, words[i].End), 0);
        }
    }

    private static int? DirectionBehind(Block block, int noun, out int last)
    {
        last = noun + 1;
        if (Direction(block, last) is { } direction)
            return AreJoined(block, noun, last) ? direction : null;
        // "at right", "on the left".
        last = Is(block, noun + 2, "the") ? noun + 3 : noun + 2;
        return (Is(block, noun + 1, "at") || Is(block, noun + 1, "on") || Is(block, noun + 1, "to")) && last < block.Words.Length && Sides.Contains(block.Prose, block.Words[last])
            && AreJoined(block, noun, last) ? 0 : null;
    }

    private static int? Direction(Block block, int word) => Is(block, word, "below") ? 1 : Is(block, word, "above") ? -1 : null;

    // "the picture above the fireplace" goes on.
    private bool EndsMention(Block block, int last)
    {
        var rest = block.Prose.Text.AsSpan(block.Words[last].End);
        return rest.IsEmpty || rest[0] is '.' or ',' or ')' or ':' or ';' or '!' or '?' || (last + 1 < block.Words.Length && AreJoined(block, last, last + 1) && verbs.Contains(block.Prose, block.Words[last + 1]));
    }

    // "(see photo)", "(see chart, page 4)".
    private static bool IsSeen(Block block, int noun)
    {
        var text = block.Prose.Text.AsSpan();
        return noun > 0 && Is(block, noun - 1, "see") && AreJoined(block, noun - 1, noun) && block.Words[noun - 1].Start > 0 && text[block.Words[noun - 1].Start - 1] == '('
            && block.Words[noun].End < text.Length && text[block.Words[noun].End] is ')' or ',';
    }

    private static bool AreJoined(Block block, int first, int last) =>
        last < block.Words.Length && block.Prose.Text.AsSpan(block.Words[first].End, block.Words[last].Start - block.Words[first].End).IndexOfAny(Divisions) < 0;

    private static bool Is(Block block, int word, string text) =>
        word >= 0 && word < block.Words.Length && block.Prose.Text.AsSpan(block.Words[word].Start, block.Words[word].Length).Equals(text, StringComparison.OrdinalIgnoreCase);
}
