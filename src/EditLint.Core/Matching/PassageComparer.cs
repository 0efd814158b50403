using System.Collections.Immutable;

namespace EditLint.Core.Matching;

/// <summary>Compares the two sides of a passage word by word, between the runs that are known to be equal.</summary>
internal sealed class PassageComparer
{
    // Pure insertions and removals from this length on are told apart from changed words.
    private const int MinimumBlockOfWords = 8;

    // Larger gaps are taken as rewritten altogether instead of being aligned.
    private const int MaximumAlignedGap = 64;

    private readonly WordStream _stream;
    private readonly ImmutableArray<Range>.Builder _added = ImmutableArray.CreateBuilder<Range>();
    private readonly ImmutableArray<Range>.Builder _removed = ImmutableArray.CreateBuilder<Range>();
    private readonly ImmutableArray<(Range, Range)>.Builder _changed = ImmutableArray.CreateBuilder<(Range, Range)>();
    private int _changedWords;
    private bool _isReordered;

    private PassageComparer(WordStream stream) => _stream = stream;

    /// <summary>Compares a passage between the edges that are shown.</summary>
    public static PassageDifferences Compare(WordStream stream, CopiedPassage passage, PassageExtent original, PassageExtent copy)
    {
        var comparer = new PassageComparer(stream);
        var originalEnd = original.Start;
        var copyEnd = copy.Start;
        foreach (var run in passage.Runs)
        {
            if (run.Original < originalEnd)
            {
                comparer._isReordered = true;
                comparer.Compare(run.Original, run.Original, copyEnd, run.Copy);
            }
            else
            {
                comparer.Compare(originalEnd, run.Original, copyEnd, run.Copy);
            }
            originalEnd = run.OriginalEnd;
            copyEnd = run.CopyEnd;
        }
        if (originalEnd <= original.End && !comparer._isReordered)
            comparer.Compare(originalEnd, original.End, copyEnd, copy.End);
        return new PassageDifferences(comparer._added.ToImmutable(), comparer._removed.ToImmutable(), comparer._changed.ToImmutable(), comparer._changedWords, comparer._isReordered);
    }

    private void Compare(int originalStart, int originalEnd, int copyStart, int copyEnd)
    {
        if (originalStart == originalEnd && copyStart == copyEnd)
            return;
        if (originalStart == originalEnd && TrySlide(ref copyStart, ref copyEnd))
            _added.Add(copyStart..copyEnd);
        else if (copyStart == copyEnd && TrySlide(ref originalStart, ref originalEnd))
            _removed.Add(originalStart..originalEnd);
        else if (TrySplit(originalStart..originalEnd, copyStart..copyEnd, _added, (o, c) => Compare(o.Start.Value, o.End.Value, c.Start.Value, c.End.Value))
            || TrySplit(copyStart..copyEnd, originalStart..originalEnd, _removed, (c, o) => Compare(o.Start.Value, o.End.Value, c.Start.Value, c.End.Value)))
            return;
        else
            AddChanges(originalStart, originalEnd, copyStart, copyEnd);
    }

    // Words that only one side has can be placed in several ways when they begin like what follows them; whole paragraphs are what was pasted.
    private bool TrySlide(ref int start, ref int end)
    {
        const int farthest = 12;
        if (end - start < MinimumBlockOfWords && !_stream.IsWholeBlocks(start, end))
            return false;
        for (var back = 0; back <= farthest && start - back >= 0; back++)
        {
            if (back > 0 && !_stream.AreEqual(start - back, end - back))
                break;
            if (_stream.IsWholeBlocks(start - back, end - back))
            {
                start -= back;
                end -= back;
                return true;
            }
        }
        return true;
    }

    // Whole blocks inside a gap that the other side has no room for are additions; what is left around them is compared by itself.
    private bool TrySplit(Range small, Range large, ImmutableArray<Range>.Builder found, Action<Range, Range> compareRest)
    {
        var (smallLength, largeLength) = (small.End.Value - small.Start.Value, large.End.Value - large.Start.Value);
        if (largeLength < 2 * smallLength + MinimumBlockOfWords)
            return false;
        var first = _stream.BlockOf(large.Start.Value);
        var start = first.Start == large.Start.Value ? large.Start.Value : first.End;
        var last = _stream.BlockOf(large.End.Value - 1);
        var end = last.End == large.End.Value ? large.End.Value : last.Start;
        if (end - start < MinimumBlockOfWords || (start == large.Start.Value && end == large.End.Value && smallLength == 0))
            return false;
        found.Add(start..end);
        var before = Math.Min(smallLength, start - large.Start.Value);
        var middle = small.Start.Value + before;
        compareRest(small.Start.Value..middle, large.Start.Value..start);
        compareRest(middle..small.End.Value, end..large.End.Value);
        return true;
    }

    private void AddChanges(int originalStart, int originalEnd, int copyStart, int copyEnd)
    {
        if (originalEnd - originalStart > MaximumAlignedGap || copyEnd - copyStart > MaximumAlignedGap)
        {
            AddChange(originalStart..originalEnd, copyStart..copyEnd);
            return;
        }
        var lengths = CommonLengths(originalStart, originalEnd, copyStart, copyEnd);
        var (o, c) = (originalStart, copyStart);
        var (changedOriginal, changedCopy) = (o, c);
        while (o < originalEnd && c < copyEnd)
        {
            if (_stream.AreEqual(o, c))
            {
                AddChange(changedOriginal..o, changedCopy..c);
                (changedOriginal, changedCopy) = (++o, ++c);
            }
            else if (lengths[o - originalStart + 1, c - copyStart] >= lengths[o - originalStart, c - copyStart + 1])
            {
                o++;
            }
            else
            {
                c++;
            }
        }
        AddChange(changedOriginal..originalEnd, changedCopy..copyEnd);
    }

    private void AddChange(Range original, Range copy)
    {
        var words = Math.Max(original.End.Value - original.Start.Value, copy.End.Value - copy.Start.Value);
        if (words == 0)
            return;
        _changedWords += words;
        _changed.Add((original, copy));
    }

    // The longest common subsequence of each pair of tails.
    private int[,] CommonLengths(int originalStart, int originalEnd, int copyStart, int copyEnd)
    {
        var lengths = new int[originalEnd - originalStart + 1, copyEnd - copyStart + 1];
        for (var o = originalEnd - originalStart - 1; o >= 0; o--)
        {
            for (var c = copyEnd - copyStart - 1; c >= 0; c--)
            {
                lengths[o, c] = _stream.AreEqual(originalStart + o, copyStart + c)
                    ? lengths[o + 1, c + 1] + 1
                    : Math.Max(lengths[o + 1, c], lengths[o, c + 1]);
            }
        }
        return lengths;
    }
}
