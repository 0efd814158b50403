using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Matching;

/// <summary>A block whose words are part of a <see cref="WordStream"/>.</summary>
/// <param name="Document">The document of the block.</param>
/// <param name="Block">The block.</param>
/// <param name="Start">The place of its first word in the stream.</param>
/// <param name="End">The place just past its last word in the stream.</param>
/// <param name="Kept">Which of the block's words are in the stream; all of them when default.</param>
/// <param name="Context">What kind of text it is.</param>
internal sealed record StreamBlock(Document Document, Block Block, int Start, int End, ImmutableArray<int> Kept, PassageContext Context)
{
    private const double NearlyAll = 0.8;

    public int WordCount => End - Start;

    /// <summary>True for text of the story that stands in another article only when it was copied: not in lists, quoted documents, notes and headings.</summary>
    public bool IsOwnText => Context == PassageContext.Body;

    /// <summary>True when nearly all of the block is set in italics or bold, as display text and notes are.</summary>
    public bool IsEmphasised =>
        Block.Inlines.Any(inline => inline.Kind is InlineKind.Emphasis or InlineKind.Strong && inline.ProseSpan.Length >= NearlyAll * Block.Prose.Length);

    /// <summary>The place of a word in the prose of the block.</summary>
    /// <param name="word">Its place in the stream.</param>
    public TextSpan ProseSpan(int word) => Block.Words[Kept.IsDefault ? word - Start : Kept[word - Start]];

    /// <summary>The first word of the block, as a place in the stream, that starts at a prose offset or after it.</summary>
    public int WordFrom(int proseOffset)
    {
        var low = Start;
        var high = End;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (ProseSpan(middle).Start < proseOffset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
