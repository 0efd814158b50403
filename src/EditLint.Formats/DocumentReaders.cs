using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Formats.Html;

namespace EditLint.Formats;

/// <summary>The readers of all formats.</summary>
public static class DocumentReaders
{
    /// <summary>The readers; the first reads what has an extension that none of them names.</summary>
    public static readonly ImmutableArray<IDocumentReader> All = [new PlainTextReader(), new MarkdownReader(), new HtmlReader()];
}
