using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Says by which words a finding differs from the place that it was meant to have. Stateless and thread-safe.</summary>
internal static class SpanComparison
{
    private const int LongestText = 40;

    /// <summary>A line for each end that is another; none when the two have nothing in common.</summary>
    /// <param name="expected">The marked place.</param>
    /// <param name="found">The place that was found.</param>
    /// <param name="source">The text of both.</param>
    public static IEnumerable<string> Describe(TextSpan expected, TextSpan found, SourceText source)
    {
        if (!expected.OverlapsWith(found))
            yield break;
        if (found.Start > expected.Start)
            yield return $"  The finding starts too late, without {Quote(expected.Start, found.Start)}.";
        else if (found.Start < expected.Start)
            yield return $"  The finding starts too early, with {Quote(found.Start, expected.Start)}.";
        if (found.End < expected.End)
            yield return $"  The finding ends too early, without {Quote(found.End, expected.End)}.";
        else if (found.End > expected.End)
            yield return $"  The finding ends too late, with {Quote(expected.End, found.End)}.";

        string Quote(int start, int end)
        {
            var text = source[TextSpan.FromBounds(start, end)].ToString().ReplaceLineEndings("⏎");
            return text.Length <= LongestText ? $"\"{text}\"" : $"{text.Length} characters";
        }
    }
}
