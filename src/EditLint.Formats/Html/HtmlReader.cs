using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>
/// Reads HTML, whole pages and fragments, as a browser would show them. Scripts, drawings, form controls and hidden elements are left out;
/// navigation and the footer of the page have the role of boilerplate; the title, description and author in the head are front matter. Stateless and thread-safe; linear in the text.
/// </summary>
public sealed class HtmlReader : IDocumentReader
{
    public ImmutableArray<string> Extensions { get; } = [".html", ".htm", ".xhtml", ".shtml"];

    public Document Read(SourceText source, ReadingOptions? options = null)
    {
        var isXml = source.Path.EndsWith(".xhtml", StringComparison.OrdinalIgnoreCase) || source.Text.StartsWith("<?xml", StringComparison.Ordinal);
        options ??= ReadingOptions.Default;
        var others = DelimitedComments.Find(source, 0, options);
        var reader = new HtmlTreeReader(source, new TextSpan(0, source.Length), ElementFilter.Of(options), isXml, [.. others.Select(c => c.Span)]);
        var blocks = reader.Read();
        ImmutableArray<DocumentError> errors = reader.Unfinished is { } place
            ? [new DocumentError(place, $"\"{source[place]}\" begins something that never ends, so the page stops here for a browser, and nothing after it was checked. Write its end: \">\" for a tag, a closing quotation mark for an attribute, \"-->\" for a comment, the end tag for a script or a style.")]
            : [];
        return new Document(source, DocumentFormat.Html, [.. reader.Fields, .. blocks], errors, CommentsOf(source, reader, others), options);
    }

    private static ImmutableArray<Comment> CommentsOf(SourceText source, HtmlTreeReader reader, ImmutableArray<Comment> others)
    {
        if (others.IsEmpty)
            return [.. reader.Comments.Select(span => HtmlComments.At(source, span))];
        var bySpan = others.ToDictionary(c => c.Span);
        return [.. reader.Comments.Select(span => bySpan.GetValueOrDefault(span) ?? HtmlComments.At(source, span))];
    }
}
