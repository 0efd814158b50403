using System.Globalization;

namespace EditLint.Core.Text;

/// <summary>Writes comparisons as lines of text: what differs is underlined with carets. Stateless and thread-safe.</summary>
public static class ComparisonText
{
    private const int WidestLine = 100;
    private const int Context = 40;
    private const string Ellipsis = "…";

    /// <summary>The lines of a comparison of two texts: <c>- </c> in front of what only the first has, <c>+ </c> of what only the second has.</summary>
    public static IEnumerable<string> Of(IEnumerable<ComparedLine> lines) => lines.SelectMany(line => line.Kind switch
    {
        ComparedLineKind.Removed => Underlined("- ", line),
        ComparedLineKind.Added => Underlined("+ ", line),
        ComparedLineKind.Omitted => ["  ..."],
        _ => [$"  {line.Text}".TrimEnd()],
    });

    /// <summary>Two texts of one line each, one below the other.</summary>
    /// <param name="firstLabel">What stands in front of the first; as wide as <paramref name="secondLabel"/>.</param>
    /// <param name="first">The first text.</param>
    /// <param name="secondLabel">What stands in front of the second.</param>
    /// <param name="second">The second text.</param>
    public static IEnumerable<string> Aligned(string firstLabel, string first, string secondLabel, string second)
    {
        var (before, after) = (VisibleText.Of(first), VisibleText.Of(second));
        var (changedBefore, changedAfter) = WordComparison.Compare(before, after);
        return
        [
            .. Underlined(firstLabel, new ComparedLine(ComparedLineKind.Removed, before, changedBefore)),
            .. Underlined(secondLabel, new ComparedLine(ComparedLineKind.Added, after, changedAfter)),
        ];
    }

    private static IEnumerable<string> Underlined(string label, ComparedLine line)
    {
        var text = line.Text;
        var start = 0;
        if (!line.Changed.IsEmpty && text.Length > WidestLine)
        {
            start = Math.Max(0, line.Changed[0].Start - Context);
            text = text[..Math.Min(text.Length, line.Changed[^1].End + Context)][start..];
            text = (start > 0 ? Ellipsis : "") + text + (start + text.Length < line.Text.Length ? Ellipsis : "");
            start -= start > 0 ? Ellipsis.Length : 0;
        }
        yield return (label + text).TrimEnd(' ');
        if (line.Changed.IsEmpty)
            yield break;
        var underline = "";
        foreach (var span in line.Changed)
            underline = underline.PadRight(Width(text[..(span.Start - start)])).PadRight(Width(text[..(span.End - start)]), '^');
        yield return new string(' ', label.Length) + underline;
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
