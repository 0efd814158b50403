using System.Text;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>Writes how much was found. Stateless and thread-safe.</summary>
internal static class HtmlCounts
{
    /// <summary>The severities, worst first, with the class that their parts of the page have.</summary>
    public static readonly (Severity Severity, string Style)[] Severities = [(Severity.Error, "e"), (Severity.Warning, "w"), (Severity.Suggestion, "s")];

    /// <summary>Writes the numbers of a file.</summary>
    public static void Append(StringBuilder html, HtmlFileEntry file)
    {
        html.Append("<span class=\"counts\">");
        foreach (var (severity, style) in Severities)
        {
            if (file.Count(severity) > 0)
                html.Append($"<span class=\"n {style}\">{Count.Of(file.Count(severity), SeverityName.Of(severity))}</span> ");
        }
        if (file.Silenced > 0)
            html.Append($"<span class=\"n\">{file.Silenced} silenced</span> ");
        if (file.Baselined > 0)
            html.Append($"<span class=\"n\">{file.Baselined} in the baseline</span> ");
        html.Append("</span>");
    }
}
