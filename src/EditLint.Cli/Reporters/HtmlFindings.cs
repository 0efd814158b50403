using System.Collections.Immutable;
using System.Text;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Writes the list of findings of one file, each with its place, what is said, its cures and the places that it speaks of. Used by one thread.</summary>
/// <param name="result">The file.</param>
/// <param name="frames">Where to write.</param>
/// <param name="file">The identity of the file in the page.</param>
internal sealed class HtmlFindings(LintResult result, HtmlFrameWriter frames, string file)
{
    private const int MostChanges = 4;

    private StringBuilder Html => frames.Html;

    /// <summary>Writes the list.</summary>
    /// <param name="shown">The findings.</param>
    /// <param name="marked">What is marked in the article: a finding by its number and 0, a place that it speaks of by both numbers.</param>
    public void Write(ImmutableArray<Diagnostic> shown, HashSet<(int Number, int Related)> marked)
    {
        if (shown.IsEmpty)
            Html.Append("<p class=\"quiet\">Nothing but what is silenced.</p>\n");
        else
            Html.Append("<ol>\n");
        foreach (var (index, diagnostic) in shown.Index())
        {
            var number = index + 1;
            WriteHead(diagnostic, number, marked.Contains((number, 0)));
            foreach (var fix in diagnostic.Fixes)
                WriteFix(fix);
            WriteRelated(diagnostic, related => marked.Contains((number, related)) ? HtmlAnchor.OfMark(file, number, related) : null);
            if (diagnostic.FoldedInto is { } original)
            {
                Html.Append("<p class=\"quiet\">Repeats ");
                WriteReference(original.Location);
                Html.Append(" in copied text, so it does not count.</p>");
            }
            Html.Append("</li>\n");
            frames.Pass();
        }
        if (!shown.IsEmpty)
            Html.Append("</ol>\n");
        WriteNotes(shown);
    }

    private void WriteHead(Diagnostic diagnostic, int number, bool isMarked)
    {
        var style = HtmlCounts.Severities.First(s => s.Severity == diagnostic.Severity).Style;
        Html.Append($"<li class=\"f {style}\" id=\"{HtmlAnchor.OfFinding(file, number)}\" tabindex=\"-1\" data-r=\"").AppendVisible(diagnostic.RuleId).Append("\"><p class=\"top\">");
        Html.Append($"<b class=\"sev\">{SeverityName.Of(diagnostic.Severity)}</b> ");
        Html.Append($"<a class=\"rule\" href=\"#{HtmlAnchor.OfRule(diagnostic.RuleId)}\">").AppendVisible(diagnostic.RuleId).Append("</a> ");
        var start = diagnostic.Location.Start;
        if (isMarked)
            Html.Append($"<a class=\"at\" href=\"#{HtmlAnchor.OfMark(file, number)}\" title=\"line {start.Line}, column {start.Column}\">{start.Line}:{start.Column}</a>");
        Html.Append("</p><p class=\"msg\">").AppendVisible(diagnostic.Message).Append("</p>");
    }

    private void WriteFix(CodeFix fix)
    {
        Html.Append("<div class=\"fix\"><p>").AppendVisible(fix.Title).Append(fix.Safety == FixSafety.Safe ? " <span class=\"quiet\">(safe)</span>" : " <span class=\"quiet\">(to be reviewed)</span>").Append("</p>");
        foreach (var change in fix.Changes.Take(MostChanges))
        {
            Html.Append("<p class=\"change\">");
            WriteChange(change);
            Html.Append("</p>");
        }
        if (fix.Changes.Length > MostChanges)
            Html.Append($"<p class=\"quiet\">and {Count.Of(fix.Changes.Length - MostChanges, "more change")}</p>");
        Html.Append("</div>");
    }

    private void WriteChange(TextChange change)
    {
        if (!change.Span.IsEmpty)
            AppendSide("del", result.Source[change.Span]);
        if (!change.Span.IsEmpty && change.NewText.Length > 0)
            Html.Append(" <span aria-hidden=\"true\">→</span> ");
        if (change.NewText.Length > 0)
            AppendSide("ins", change.NewText);
    }

    private void AppendSide(string element, ReadOnlySpan<char> text)
    {
        const int most = 120;
        Html.Append('<').Append(element).Append('>');
        if (text.Length <= most)
            Html.AppendExact(text.ToString());
        else
            Html.AppendExact(HtmlText.Start(text, most / 2).ToString()).Append('…').AppendExact(HtmlText.End(text, most / 2).ToString());
        Html.Append("</").Append(element).Append('>');
    }

    private void WriteRelated(Diagnostic diagnostic, Func<int, string?> markOf)
    {
        if (diagnostic.Related.IsEmpty)
            return;
        Html.Append("<ul class=\"places\">");
        foreach (var (index, related) in diagnostic.Related.Index())
        {
            Html.Append("<li>").AppendVisible(related.Message).Append(": ");
            if (markOf(index + 1) is { } mark)
                Html.Append($"<a href=\"#{mark}\">line {related.Location.Start.Line}</a>");
            else
                WriteReference(related.Location);
            // Of a file that was set aside the text may be gone.
            var (source, span) = related.Location;
            if (span.End <= source.Length && source[span].Trim() is { IsEmpty: false } text)
            {
                Html.Append(" <q>");
                HtmlSourceLine.AppendShort(Html, text);
                Html.Append("</q>");
            }
            Html.Append("</li>");
        }
        Html.Append("</ul>");
    }

    private void WriteReference(Location location)
    {
        var start = location.Start;
        var label = location.Source.Path == result.Source.Path ? $"line {start.Line}" : $"{location.Source.Path}:{start.Line}";
        frames.Add(HtmlFrameKind.Reference, new HtmlReference(location.Source.Path, start.Line, label).WriteTo);
    }

    private void WriteNotes(ImmutableArray<Diagnostic> shown)
    {
        if (result.Diagnostics.Length - shown.Length is > 0 and var folded)
            Html.Append($"<p class=\"quiet\">{Count.Of(folded, "more finding")} in copied text {(folded == 1 ? "repeats one" : "repeat some")} that {(folded == 1 ? "is" : "are")} shown.</p>\n");
        if (result.Baselined.Count(d => d.FoldedInto is null) is > 0 and var known)
            Html.Append($"<p class=\"quiet\">{Count.Of(known, "finding")} that the baseline knows {(known == 1 ? "is" : "are")} left out.</p>\n");
        if (result.Suppressed.IsEmpty)
            return;
        Html.Append($"<details class=\"silenced\"><summary>{Count.Of(result.Suppressed.Length, "silenced finding")}</summary><ul>\n");
        foreach (var (diagnostic, origin, reason, isInSource) in result.Suppressed)
        {
            Html.Append($"<li><p class=\"top\"><b class=\"sev\">{SeverityName.Of(diagnostic.Severity)}</b> <span class=\"rule\">").AppendVisible(diagnostic.RuleId);
            Html.Append($"</span> <span class=\"at\">{diagnostic.Location.Start.Line}:{diagnostic.Location.Start.Column}</span></p><p class=\"msg\">").AppendVisible(diagnostic.Message).Append("</p><p class=\"quiet\">");
            Html.Append(reason is null ? "No reason is given" : "Reason: ").AppendVisible(reason ?? "");
            Html.Append(" (").AppendVisible(isInSource ? $"line {origin.Start.Line}" : $"{origin.Source.Path}:{origin.Start.Line}").Append(")</p></li>\n");
            frames.Pass();
        }
        Html.Append("</ul></details>\n");
    }
}
