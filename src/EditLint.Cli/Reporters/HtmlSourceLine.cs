using System.Text;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Writes the source around a place that no reader of the article sees, such as the target of a link. Stateless and thread-safe.</summary>
internal static class HtmlSourceLine
{
    private const int Around = 60;
    private const int MostMarked = 160;

    /// <summary>Writes a finding in its line.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="source">The source.</param>
    /// <param name="file">The identity of its file in the page.</param>
    /// <param name="place">The finding.</param>
    public static void Append(StringBuilder html, SourceText source, string file, HtmlPlace place)
    {
        var position = source.GetLinePosition(place.Span.Start);
        var line = source.GetLineSpan(position.Line);
        var start = Math.Min(place.Span.Start, line.End);
        var end = Math.Clamp(place.Span.End, start, line.End);
        var style = place.Severity switch
        {
            Severity.Error => "e",
            Severity.Warning => "w",
            _ => "s",
        };
        var number = place.Number;
        html.Append($"<p class=\"src\"><span class=\"line\">line {position.Line + 1}</span> <code>");
        AppendEnd(html, source.Text.AsSpan(line.Start, start - line.Start));
        html.Append($"<mark class=\"{style}{(start == end ? " point" : "")}\"><a id=\"{HtmlAnchor.OfMark(file, number)}\" href=\"#{HtmlAnchor.OfFinding(file, number)}\" aria-describedby=\"{HtmlAnchor.OfFinding(file, number)}\">");
        AppendShort(html, source.Text.AsSpan(start, end - start));
        html.Append("</a></mark>");
        AppendStart(html, source.Text.AsSpan(end, line.End - end));
        html.Append("</code></p>\n");
    }

    /// <summary>Writes text that may be long: its start and its end.</summary>
    public static void AppendShort(StringBuilder html, ReadOnlySpan<char> text)
    {
        if (text.Length <= MostMarked)
        {
            html.AppendVisible(text.ToString());
            return;
        }
        html.AppendVisible(HtmlText.Start(text, MostMarked / 2).ToString()).Append('…');
        html.AppendVisible(HtmlText.End(text, MostMarked / 2).ToString());
    }

    private static void AppendStart(StringBuilder html, ReadOnlySpan<char> text)
    {
        var start = HtmlText.Start(text, Around);
        html.AppendVisible(start.ToString()).Append(start.Length < text.Length ? LineWindow.Ellipsis : "");
    }

    private static void AppendEnd(StringBuilder html, ReadOnlySpan<char> text)
    {
        var end = HtmlText.End(text, Around);
        html.Append(end.Length < text.Length ? LineWindow.Ellipsis : "").AppendVisible(end.ToString());
    }
}
