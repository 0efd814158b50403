using EditLint.Core.Documents;
using EditLint.Core.Language;

namespace EditLint.Core.Checks;

/// <summary>Counts the items that follow an announcement, by every way in which they may be counted. Used by one thread.</summary>
internal sealed class ListedItems
{
    private const int FewestItems = 2;

    // Lists that belong together are not farther apart than this many blocks.
    private const int Reach = 100;

    private readonly HashSet<int> _others = [];

    private ListedItems(Block first, int count)
    {
        First = first;
        Count = count;
    }

    /// <summary>The list, or the first of the paragraphs that are its items.</summary>
    public Block First { get; }

    /// <summary>How many items there are; at least two.</summary>
    public int Count { get; }

    /// <summary>True when there are so many items by any way to count them: with the lists that follow, or with the lists inside.</summary>
    public bool MayBe(Predicate<int> isMeant) => isMeant(Count) || _others.Any(count => isMeant(count));

    /// <summary>The items right behind the block at a place in <see cref="Document.AllBlocks"/>; null where there is no list.</summary>
    public static ListedItems? After(Document document, int index)
    {
        var blocks = document.AllBlocks;
        var end = blocks[index].Span.End;
        var next = index + 1;
        while (next < blocks.Length && (blocks[next].Span.Start < end || blocks[next].Kind == BlockKind.Section))
            next++;
        if (next == blocks.Length)
            return null;
        return blocks[next].Kind switch
        {
            BlockKind.List => InLists(document, next),
            BlockKind.Paragraph => InParagraphs(document, next),
            _ => null,
        };
    }

    private static ListedItems? InLists(Document document, int index)
    {
        var list = document.AllBlocks[index];
        var count = CountItems(list);
        if (count < FewestItems)
            return null;
        var items = new ListedItems(list, count);
        var (lists, sum) = (1, count);
        items._others.Add(CountLeaves(list));
        for (var i = index + 1; i < Math.Min(document.AllBlocks.Length, index + Reach) && document.AllBlocks[i].Kind != BlockKind.Heading; i++)
        {
            var block = document.AllBlocks[i];
            if (block.Kind != BlockKind.List || block.Span.Start < list.Span.End)
                continue;
            list = block;
            items._others.Add(sum += CountItems(list));
            items._others.Add(++lists);
        }
        return items;
    }

    private static int CountItems(Block list) => list.Children.Count(c => c.Kind == BlockKind.ListItem);

    private static int CountLeaves(Block list)
    {
        var count = 0;
        foreach (var item in list.Children)
            count += Math.Max(1, item.Children.Where(c => c.Kind == BlockKind.List).Sum(CountLeaves));
        return count;
    }

    // Plain text has no lists, only paragraphs that begin like items.
    private static ListedItems? InParagraphs(Document document, int index)
    {
        var first = document.AllBlocks[index];
        var count = 0;
        ListMarker? marker = null;
        for (var i = index; i < document.AllBlocks.Length && document.AllBlocks[i].Kind == BlockKind.Paragraph; i++)
        {
            var text = document.AllBlocks[i].Prose.Text;
            if (first.Prose.IsEmpty || text.Length < 3)
                break;
            if (IsBullet(first.Prose.Text))
            {
                if (text[0] != first.Prose.Text[0] || text[1] != first.Prose.Text[1])
                    break;
            }
            else if (ListMarker.At(text, 0) is not { } next || (marker is null ? next.Ordinal != 1 : next.Ordinal <= marker.Value.Ordinal))
            {
                break;
            }
            else
            {
                marker = next;
            }
            count++;
        }
        return count < FewestItems ? null : new ListedItems(first, count);
    }

    private static bool IsBullet(string text) => text.Length > 2 && (Marks.IsBullet(text[0]) || text[0] is '-' or '*' or '–' or '—') && text[1] is ' ' or '\t';
}
