using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Cli.Git;

/// <summary>Where a text has changed. Stateless and thread-safe.</summary>
internal static class ChangedText
{
    /// <summary>The changed lines; where lines went, the lines around the gap.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="ranges">The changed lines.</param>
    public static ImmutableArray<TextSpan> LinesOf(string text, ImmutableArray<LineRange> ranges)
    {
        if (ranges.IsEmpty)
            return [];
        List<int> starts = [0];
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
            starts.Add(end + 1);
        return [.. ranges.Select(range => range.Count > 0
            ? TextSpan.FromBounds(StartOf(range.First - 1), StartOf((long)range.First - 1 + range.Count))
            : AroundGap(text, StartOf(range.First)))];

        int StartOf(long line) => line < starts.Count ? starts[(int)line] : text.Length;
    }

    /// <summary>The paragraphs, headings and whatever else holds text in which there is a changed line, and those lines.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ranges">The changed lines.</param>
    public static ImmutableArray<TextSpan> ParagraphsOf(Document document, ImmutableArray<LineRange> ranges)
    {
        var lines = LinesOf(document.Source.Text, ranges);
        return [.. lines, .. document.AllBlocks.Select(OwnSpan).Where(own => !own.IsEmpty && lines.Any(line => Touch(line, own)))];
    }

    // Of a block that holds others, only its own text: a list item is not all of the list below it.
    private static TextSpan OwnSpan(Block block) => block.Children.IsEmpty ? block.Span : block.Prose.SourceSpan;

    /// <summary>True when two spans share a unit, or one is a place in or at the end of the other.</summary>
    public static bool Touch(TextSpan first, TextSpan second) =>
        first.IsEmpty || second.IsEmpty ? first.Start <= second.End && second.Start <= first.End : first.OverlapsWith(second);

    // From the last unit before the gap that is no white space to the first one after it.
    private static TextSpan AroundGap(string text, int gap)
    {
        var start = gap;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        var end = gap;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;
        return TextSpan.FromBounds(Math.Max(0, start - 1), Math.Min(text.Length, end + 1));
    }
}
