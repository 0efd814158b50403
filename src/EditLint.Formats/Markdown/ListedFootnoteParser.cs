using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace EditLint.Formats.Markdown;

/// <summary>Parses footnotes and lists them all: the parser it extends drops those that nothing refers to. Stateless.</summary>
internal sealed class ListedFootnoteParser : FootnoteParser
{
    private static readonly object Key = typeof(ListedFootnoteParser);

    /// <summary>The footnotes of a parsed document, in the order of the source.</summary>
    public static IReadOnlyList<Footnote> FootnotesOf(MarkdownDocument document) =>
        document.GetData(Key) as List<Footnote> ?? [];

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is Footnote footnote)
        {
            if (processor.Document.GetData(Key) is not List<Footnote> footnotes)
            {
                footnotes = [];
                processor.Document.SetData(Key, footnotes);
            }
            footnotes.Add(footnote);
        }
        return base.Close(processor, block);
    }
}
