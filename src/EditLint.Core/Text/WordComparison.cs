using System.Collections.Immutable;

namespace EditLint.Core.Text;

/// <summary>Finds the words in which two lines differ. Stateless and thread-safe.</summary>
internal static class WordComparison
{
    /// <summary>The stretches of each line that the other does not have, in UTF-16 offsets; touching ones are one.</summary>
    public static (ImmutableArray<TextSpan> First, ImmutableArray<TextSpan> Second) Compare(string first, string second)
    {
        var firstParts = Split(first);
        var secondParts = Split(second);
        var common = CommonSubsequence.Find([.. firstParts.Select(s => first.Substring(s.Start, s.Length))], [.. secondParts.Select(s => second.Substring(s.Start, s.Length))]);
        return (Without(firstParts, common.Select(c => c.First)), Without(secondParts, common.Select(c => c.Second)));
    }

    // Words whole, so that "use" in place of "utilize" is one change, and what stands for an invisible character; all else by characters.
    private static List<TextSpan> Split(string line)
    {
        var parts = new List<TextSpan>();
        for (var start = 0; start < line.Length;)
        {
            var end = start + Math.Max(1, VisibleText.EscapeLength(line.AsSpan(start)));
            if (IsWord(line[start]))
            {
                while (end < line.Length && IsWord(line[end]))
                    end++;
            }
            else if (char.IsHighSurrogate(line[start]) && end < line.Length)
            {
                end++;
            }
            parts.Add(TextSpan.FromBounds(start, end));
            start = end;
        }
        return parts;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static ImmutableArray<TextSpan> Without(List<TextSpan> parts, IEnumerable<int> common)
    {
        var isCommon = new bool[parts.Count];
        foreach (var index in common)
            isCommon[index] = true;
        var changed = new List<TextSpan>();
        foreach (var part in parts.Where((_, i) => !isCommon[i]))
        {
            if (changed.Count > 0 && changed[^1].End == part.Start)
                changed[^1] = changed[^1].Union(part);
            else
                changed.Add(part);
        }
        return [.. changed];
    }
}
