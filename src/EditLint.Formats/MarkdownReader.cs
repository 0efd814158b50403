using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats.FrontMatter;
using EditLint.Formats.Markdown;

namespace EditLint.Formats;

/// <summary>
/// Reads Markdown: CommonMark with GitHub's tables, strikethrough, task lists, links and alerts, footnotes, mathematics between double
/// dollar signs, HTML, and front matter. The code of site generators (Liquid, Hugo, Kramdown) is not prose. Stateless and thread-safe.
/// </summary>
public sealed class MarkdownReader : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [".md", ".markdown", ".mdown", ".markdn", ".mdx"];

    public Document Read(SourceText source, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        var matter = FrontMatterReader.Read(source);
        var errors = new List<DocumentError>(matter.Errors);
        var body = ReadBody(source, matter.End, options, errors, out var comments, out var definitions);
        return new Document(source, DocumentFormat.Markdown, matter.Fields.AddRange(body), [.. errors], matter.Comments.AddRange(comments), options) { Definitions = definitions };
    }

    private static ImmutableArray<Block> ReadBody(SourceText source, int start, ReadingOptions options, List<DocumentError> errors,
        out ImmutableArray<Comment> comments, out ImmutableArray<LinkDefinition> definitions)
    {
        var markup = new MarkupText(source, start, options, DelimitedComments.Find(source, start, options), errors);
        if (MarkdownSyntax.TryParse(markup.Text, start, out var place) is { } document)
        {
            definitions = LinkDefinitions.Find(markup, document);
            var html = MarkdownComments.FindHtml(markup, document);
            var blocks = new BlockReader(markup).Read(document);
            comments = MarkdownComments.Find(markup, html, blocks);
            return IgnoredBlocks.Insert(markup, blocks);
        }
        comments = [];
        definitions = [];
        errors.Add(new DocumentError(
            new TextSpan(Math.Clamp(place, start, source.Length), 0),
            "The markup is nested too deep to be read as Markdown, so the text was read as plain paragraphs. Close or take out the nested markup."));
        return PlainParagraphs.Read(source, start);
    }
}
