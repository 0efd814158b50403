using System.Collections.Immutable;

namespace EditLint.Core.Text;

/// <summary>Compares two short texts line by line, and the lines that stand for each other word by word, for people to read. Stateless and thread-safe.</summary>
public static class LineComparison
{
    // A line with less than this in common is another line; marking nearly all of it says nothing.
    private const double LeastInCommon = 0.3;

    /// <summary>The lines of both texts in order; of long stretches that both have, only the lines beside a change.</summary>
    /// <param name="first">The text before.</param>
    /// <param name="second">The text after.</param>
    public static ImmutableArray<ComparedLine> Compare(string first, string second)
    {
        var (before, after) = (SplitLines(first), SplitLines(second));
        var lines = new List<ComparedLine>();
        var (i, j) = (0, 0);
        foreach (var (commonBefore, commonAfter) in CommonSubsequence.Find(before, after).Append((before.Count, after.Count)))
        {
            AddChange(before[i..commonBefore], after[j..commonAfter], lines);
            if (commonBefore < before.Count)
                lines.Add(new ComparedLine(ComparedLineKind.Same, VisibleText.Of(WithoutEnd(before[commonBefore])), []));
            (i, j) = (commonBefore + 1, commonAfter + 1);
        }
        return Shorten(lines);
    }

    private static void AddChange(List<string> removed, List<string> added, List<ComparedLine> lines)
    {
        for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
        {
            var paired = i < removed.Count && i < added.Count;
            var showEnds = paired && WithoutEnd(removed[i]) == WithoutEnd(added[i]);
            var before = i < removed.Count ? Show(removed[i], showEnds) : "";
            var after = i < added.Count ? Show(added[i], showEnds) : "";
            var (changedBefore, changedAfter) = paired ? WordComparison.Compare(before, after) : ([], []);
            if (IsAnother(before, changedBefore) && IsAnother(after, changedAfter))
                (changedBefore, changedAfter) = ([], []);
            if (i < removed.Count)
                lines.Add(new ComparedLine(ComparedLineKind.Removed, before, changedBefore));
            if (i < added.Count)
                lines.Add(new ComparedLine(ComparedLineKind.Added, after, changedAfter));
        }
    }

    private static bool IsAnother(string line, ImmutableArray<TextSpan> changed) => line.Length - changed.Sum(s => s.Length) < LeastInCommon * line.Length;

    private static string Show(string line, bool withEnd) => VisibleText.Of(withEnd ? line : WithoutEnd(line));

    private static string WithoutEnd(string line) => line.TrimEnd('\r', '\n');

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end + 1;
            if (text[end - 1] == '\r' && end < text.Length && text[end] == '\n')
                end++;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }

    private static ImmutableArray<ComparedLine> Shorten(List<ComparedLine> lines)
    {
        var shown = ImmutableArray.CreateBuilder<ComparedLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsChange(i) || IsChange(i - 1) || IsChange(i + 1))
                shown.Add(lines[i]);
            else if (shown.Count == 0 || shown[^1].Kind != ComparedLineKind.Omitted)
                shown.Add(new ComparedLine(ComparedLineKind.Omitted, "", []));
        }
        return shown.ToImmutable();

        bool IsChange(int index) => index >= 0 && index < lines.Count && lines[index].Kind != ComparedLineKind.Same;
    }
}
