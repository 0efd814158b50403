using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Evaluation;

/// <summary>An article without planted defects, and what is found in it all the same.</summary>
internal sealed class CleanArticle
{
    public CleanArticle(Document document, ImmutableArray<Diagnostic> findings)
    {
        Document = document;
        Findings = findings;
        Paragraphs = [.. document.ProseBlocks.Where(b => b is { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede, IsInRun: true } && !b.Words.IsEmpty)];
    }

    public Document Document { get; }

    public SourceText Source => Document.Source;

    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The paragraphs of the running text, in order.</summary>
    public ImmutableArray<Block> Paragraphs { get; }

    /// <summary>What stands between two paragraphs of its format.</summary>
    public string ParagraphBreak => Document.Format != DocumentFormat.PlainText || Source.Text.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n";

    /// <summary>The paragraph that follows another with nothing between them, or null.</summary>
    public Block? ParagraphAfter(Block paragraph)
    {
        var next = paragraph.Ordinal + 1;
        var blocks = Document.ProseBlocks;
        return next < blocks.Length && Paragraphs.Contains(blocks[next]) && IsBlank(paragraph, blocks[next]) ? blocks[next] : null;
    }

    // Nothing but the tags around the two, in HTML: no image, no call of a template.
    private bool IsBlank(Block first, Block second)
    {
        var between = Source[TextSpan.FromBounds(first.Span.End, Math.Max(first.Span.End, second.Span.Start))];
        return between.IsWhiteSpace() || (Document.Format == DocumentFormat.Html && between.Trim() is ['<', ..] && !between.Contains("<img", StringComparison.OrdinalIgnoreCase));
    }
}
