using System.Collections.Frozen;
using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds links to files and to places in the article that are not there. In the sources of a site a relative target is often no file beside the article, so a
/// missing file counts only where something shows that files are meant: it is a source of Markdown, the article has no front matter, a folder of its path is
/// there, or another relative link of the article finds its file. Immutable and thread-safe.
/// </summary>
/// <param name="anchors">Places that the layout of a page has, so that no article needs to.</param>
/// <param name="files">The files around every article; null when each has its own.</param>
internal sealed class MissingTargets(IEnumerable<string> anchors, IArticleFiles? files)
{
    private static readonly FrozenSet<string> Sources = new[] { "md", "markdown", "mdx" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Images = new[] { "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "tif", "tiff" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Documents =
        new[] { "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "csv", "ppt", "pptx", "zip", "txt", "mp3", "mp4", "mov", "wav" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenSet<string> _anchors = anchors.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public void Analyze(DocumentAnalysisContext context)
    {
        if (context.Document.Format == DocumentFormat.PlainText)
            return;
        var around = files ?? context.Files;
        FragmentIds? ids = null;
        List<(Block Block, Inline Inline, string Path)>? relative = null;
        foreach (var (block, inline) in DocumentLinks.Of(context.Document))
        {
            if (inline.Target is not { Length: > 0 } text || inline.Kind == InlineKind.AutoLink || DocumentLinks.IsGenerated(context.Document, inline))
                continue;
            var target = LinkTarget.Parse(text);
            if (target.IsLocal)
                Report(context, block, inline, $"\"{inline.Target}\" is a file on the disk of one computer, where no reader can open it");
            else if (text[0] == '#' && target.Fragment is { Length: > 0 } fragment)
                AnalyzeFragment(context, block, inline, fragment, ref ids);
            else if (target.Path is { } path && around is not null && Extension(path).Length > 0)
                (relative ??= []).Add((block, inline, path));
        }
        if (relative is not null)
            AnalyzeFiles(context, around!, relative);
    }

    private void AnalyzeFragment(DocumentAnalysisContext context, Block block, Inline inline, string fragment, ref FragmentIds? ids)
    {
        if (_anchors.Contains(fragment) || fragment.AsSpan().IndexOfAny("/=:~!") >= 0 || IsNote(fragment))
            return;
        ids ??= FragmentIds.Of(context.Document);
        if (ids.AreKnown && !ids.Contains(fragment))
            Report(context, block, inline, $"The article has no heading or other place \"{inline.Target}\"");
    }

    // Generators name the places of footnotes in many ways.
    private static bool IsNote(string fragment) =>
        fragment.StartsWith("fn", StringComparison.OrdinalIgnoreCase) || fragment.Contains("note", StringComparison.OrdinalIgnoreCase) || fragment.Contains("ref", StringComparison.OrdinalIgnoreCase)
        || fragment.StartsWith("cite", StringComparison.OrdinalIgnoreCase) || fragment[^1] is >= '0' and <= '9' && fragment.Length <= 4;

    private static void AnalyzeFiles(DocumentAnalysisContext context, IArticleFiles files, List<(Block Block, Inline Inline, string Path)> links)
    {
        var document = context.Document;
        var isSite = document.Format != DocumentFormat.Markdown || document.Blocks.Any(b => b.Kind == BlockKind.FrontMatterField)
            || document.Source.Text.Contains("{%", StringComparison.Ordinal) || document.Source.Text.Contains("{{", StringComparison.Ordinal);
        var missing = links.Where(l => !RelativePath.ExistsAnywhere(files, l.Path)).ToImmutableArray();
        if (missing.IsEmpty)
            return;
        var hasFound = missing.Length < links.Count && links.Any(l => RelativePath.Exists(files, l.Path));
        foreach (var (block, inline, path) in missing)
        {
            if (IsMeantAsFile(document, Extension(path), isSite, hasEvidence: hasFound || RelativePath.StartsInFolder(files, path)))
                Report(context, block, inline, $"There is no file \"{inline.Target}\" near the article");
        }
    }

    private static bool IsMeantAsFile(Document document, string extension, bool isSite, bool hasEvidence)
    {
        if (document.Format == DocumentFormat.Markdown && Sources.Contains(extension))
            return true;
        if (Images.Contains(extension))
            return !isSite || hasEvidence;
        return hasEvidence && (Documents.Contains(extension) || (document.Format == DocumentFormat.Html && extension is "html" or "htm"));
    }

    private static string Extension(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? "" : name[(dot + 1)..].ToString();
    }

    private static void Report(DocumentAnalysisContext context, Block block, Inline inline, string problem)
    {
        var details = new DiagnosticDetails { Arguments = [new MessageArgument("target", inline.Target!), new MessageArgument("problem", problem)] };
        if (inline.TargetSpan is { IsEmpty: false } place)
            context.ReportSource(place, details);
        else
            DocumentLinks.Report(context, block, inline, details);
    }
}
