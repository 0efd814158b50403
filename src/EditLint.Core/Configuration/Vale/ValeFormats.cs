using System.Collections.Frozen;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>Reads the section that says which extensions are read as which others.</summary>
internal static class ValeFormats
{
    // Vale lints the comments of these, and those of them that are mapped to markup as that markup.
    private static readonly FrozenSet<string> Code =
        ["c", "h", "cc", "cpp", "hpp", "cs", "css", "clj", "go", "hs", "java", "jl", "js", "jsx", "less", "lua", "php", "pl", "pm", "proto", "ps1", "py", "r", "rb", "rs", "sass", "scala", "swift", "ts", "tsx"];

    private static readonly FrozenSet<string> Data = ["json", "toml", "yaml", "yml"];

    private static readonly FrozenSet<string> Markup =
        ["adoc", "asc", "asciidoc", "dita", "htm", "html", "markdn", "markdown", "md", "mdown", "mdx", "org", "rest", "rst", "shtml", "xhtml", "xml"];

    /// <summary>The extensions of a section, each without the dot, and what to read them as.</summary>
    public static IEnumerable<(string Extension, Configured<string> ReadAs)> Read(SourceText source, IniSection section, DiagnosticBag report)
    {
        foreach (var entry in section.Entries.DistinctBy(e => e.Key))
        {
            var from = entry.Key.TrimStart('.');
            var to = entry.Value.Text.Trim().TrimStart('.');
            if (from.Length == 0 || to.Length == 0)
                report.AddSuspicious(entry.Span, "This line names no format. Write 'extension = extension', such as 'mdx = md'.");
            else if (Markup.Contains(to) && Code.Contains(from))
                report.AddSuspicious(entry.Span, $"EditLint does not read the comments of code as markup: '.{from}' files are read as before.");
            else if (Markup.Contains(to) && Data.Contains(from))
                report.AddSuspicious(entry.Span, $"EditLint does not read the values of data files as markup: '.{from}' files are read as before.");
            else
                yield return (from, new Configured<string>("." + to, new Location(source, entry.Span)));
        }
    }
}
