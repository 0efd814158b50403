using System.Security.Cryptography;
using System.Text;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Writes what stands around the files of the HTML report. The page loads nothing: its style and its script stand in it, and it forbids all others.
/// Stateless and thread-safe.
/// </summary>
internal static class HtmlPage
{
    private const int MostFilesUnfolded = 30;

    private static readonly string Style = Resource("HtmlReport.css");
    private static readonly string Script = Resource("HtmlReport.js");

    /// <summary>Writes the page up to its first file.</summary>
    /// <param name="html">Where to write.</param>
    /// <param name="summary">The numbers of the run.</param>
    /// <param name="files">All files, in their order.</param>
    /// <param name="rules">The rules that found something, in their order, each with how often.</param>
    public static void AppendStart(StringBuilder html, LintSummary summary, IReadOnlyList<HtmlFileEntry> files, IEnumerable<(string Rule, int Findings)> rules)
    {
        var (found, where) = Totals(summary);
        html.Append($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{found} – EditLint</title>
            <style>{Style}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the findings</a>
            <header class="head">
            <div class="meta" id="meta" hidden><button type="button" id="theme">Theme: system</button><button type="button" id="help" aria-haspopup="dialog">Keys</button></div>
            <p class="name">EditLint</p>
            <h1>{found}</h1>
            <p class="where">{where}</p>

            """);
        AppendNotes(html, summary, files);
        AppendTools(html, summary, rules);
        html.Append("</header>\n");
        AppendFiles(html, files);
        html.Append("<main id=\"main\" tabindex=\"-1\" aria-label=\"Findings\">\n");
    }

    /// <summary>Ends the files and starts the rules.</summary>
    public static void AppendRulesStart(StringBuilder html) => html.Append("</main>\n<section class=\"rules\" id=\"rules\" aria-labelledby=\"rules-title\"><h2 id=\"rules-title\">Rules</h2>\n");

    /// <summary>Ends the page.</summary>
    public static void AppendEnd(StringBuilder html, bool hasRules)
    {
        html.Append(hasRules ? "</section>\n" : "</main>\n");
        html.Append($"""
            <dialog id="keys" aria-labelledby="keys-title">
            <h2 id="keys-title">Keys</h2>
            <dl>
            <div><dt><kbd>n</kbd> <kbd>j</kbd></dt><dd>next finding</dd></div>
            <div><dt><kbd>p</kbd> <kbd>k</kbd></dt><dd>previous finding</dd></div>
            <div><dt><kbd>Enter</kbd></dt><dd>on a mark: its finding; on a rule: why it is there</dd></div>
            <div><dt><kbd>Esc</kbd></dt><dd>back to the mark, then out of the finding</dd></div>
            <div><dt><kbd>/</kbd></dt><dd>filter the files</dd></div>
            <div><dt><kbd>?</kbd></dt><dd>these keys</dd></div>
            </dl>
            <p><label><input type="checkbox" id="keys-on" checked> Single letters are keys</label></p>
            <p><button type="button" id="keys-close">Close</button></p>
            </dialog>
            <script>{Script}</script>
            </body>
            </html>

            """);
    }

    private static (string Found, string Where) Totals(LintSummary summary)
    {
        (int Number, string Noun)[] all = [(summary.Errors, "error"), (summary.Warnings, "warning"), (summary.Suggestions, "suggestion")];
        string[] counts = [.. all.Where(c => c.Number > 0).Select(c => Count.Of(c.Number, c.Noun))];
        if (counts.Length == 0)
            return ("Nothing found", $"in {Count.Of(summary.Files, "file")}");
        return (Count.List(counts), summary.FilesWithFindings == summary.Files ? $"in {Count.Of(summary.Files, "file")}" : $"in {summary.FilesWithFindings} of {Count.Of(summary.Files, "file")}");
    }

    private static void AppendNotes(StringBuilder html, LintSummary summary, IReadOnlyList<HtmlFileEntry> files)
    {
        var hidden = summary.Findings - files.Sum(f => f.Findings);
        (int Number, string Text)[] notes =
        [
            (hidden, "left out by the limit of this run"),
            (summary.Folded, summary.Folded == 1 ? "in copied text that only repeats another" : "in copied text that only repeat others"),
            (summary.Baselined, "known to the baseline"),
            (files.Sum(f => f.Silenced), "silenced"),
        ];
        string[] parts = [.. notes.Where(n => n.Number > 0).Select(n => $"{n.Number} {n.Text}")];
        if (parts.Length > 0)
            html.Append($"<p class=\"quiet\">Besides these: {Count.List(parts)}.</p>\n");
    }

    // What works only with the script is not there without it.
    private static void AppendTools(StringBuilder html, LintSummary summary, IEnumerable<(string Rule, int Findings)> rules)
    {
        html.Append("<form class=\"tools\" id=\"tools\" aria-label=\"Filters\" hidden>\n<fieldset><legend>Severity</legend>");
        foreach (var (severity, style) in HtmlCounts.Severities)
        {
            var name = SeverityName.Of(severity);
            var number = severity switch
            {
                Severity.Error => summary.Errors,
                Severity.Warning => summary.Warnings,
                _ => summary.Suggestions,
            };
            html.Append($"<label class=\"pick {style}\"><input type=\"checkbox\" name=\"severity\" value=\"{style}\" checked> {name}s <span class=\"quiet\">{number}</span></label> ");
        }
        html.Append("</fieldset>\n<label class=\"field\">Rule <select id=\"rule\"><option value=\"\">all rules</option>");
        foreach (var (rule, findings) in rules)
            html.Append("<option value=\"").AppendVisible(rule).Append("\">").AppendVisible(rule).Append($" ({findings})</option>");
        html.Append("""
            </select></label>
            <label class="field">File <input type="search" id="path" placeholder="part of a path" autocomplete="off" spellcheck="false"></label>
            <p class="status" id="status" role="status"></p>
            <span class="buttons"><button type="button" id="previous">Previous</button><button type="button" id="next">Next</button></span>
            </form>

            """);
    }

    private static void AppendFiles(StringBuilder html, IReadOnlyList<HtmlFileEntry> files)
    {
        html.Append("<nav class=\"files\" aria-label=\"Files\">\n");
        var shown = files.Where(f => f.HasSection).ToList();
        if (shown.Count > 1)
        {
            html.Append($"<details{(shown.Count <= MostFilesUnfolded ? " open" : "")}><summary>{Count.Of(shown.Count, "file")} with findings</summary><ol>\n");
            foreach (var file in shown)
            {
                html.Append($"<li><a href=\"#{HtmlAnchor.OfFile(file.Path)}\">").AppendVisible(file.Path).Append("</a> ");
                HtmlCounts.Append(html, file);
                html.Append("</li>\n");
            }
            html.Append("</ol></details>\n");
        }
        if (shown.Count < files.Count)
        {
            html.Append($"<details><summary>{Count.Of(files.Count - shown.Count, "file")} without findings</summary><ol>\n");
            foreach (var file in files.Where(f => !f.HasSection))
            {
                html.Append($"<li id=\"{HtmlAnchor.OfFile(file.Path)}\" tabindex=\"-1\">").AppendVisible(file.Path).Append(' ');
                HtmlCounts.Append(html, file);
                html.Append("</li>\n");
            }
            html.Append("</ol></details>\n");
        }
        html.Append("</nav>\n");
    }

    private static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program has no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
