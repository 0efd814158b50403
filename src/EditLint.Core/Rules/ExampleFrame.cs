using System.Globalization;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Shows a place of an example with carets under it. Stateless and thread-safe.</summary>
internal static class ExampleFrame
{
    private const int WidestLine = 100;
    private const int Context = 40;

    /// <summary>The first line of the place and what marks it; a caret alone marks an empty one. Of a long line only what stands around the place.</summary>
    public static IEnumerable<string> Lines(SourceText source, TextSpan span)
    {
        var line = source.GetLineSpan(source.GetLinePosition(span.Start).Line);
        var marked = TextSpan.FromBounds(span.Start, Math.Clamp(span.End, span.Start, Math.Max(line.End, span.Start)));
        var (before, after) = ("", "");
        if (line.Length > WidestLine)
        {
            var start = Math.Max(line.Start, marked.Start - Context);
            var end = Math.Min(line.End, Math.Max(start + WidestLine, marked.End + Context));
            (before, after) = (start > line.Start ? "…" : "", end < line.End ? "…" : "");
            line = TextSpan.FromBounds(start, end);
        }
        var indent = before.Length + Width(source[TextSpan.FromBounds(line.Start, marked.Start)]);
        yield return $"    {before}{source[line].ToString().Replace('\t', ' ')}{after}";
        yield return $"    {new string(' ', indent)}{new string('^', Math.Max(1, Width(source[marked])))}";
    }

    private static int Width(ReadOnlySpan<char> text) => new StringInfo(text.ToString()).LengthInTextElements;
}
