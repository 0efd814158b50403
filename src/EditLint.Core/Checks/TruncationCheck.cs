using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds paragraphs of prose that stop without an end mark. The finding is the last word. What is not running prose is left alone: lists, headings
/// in disguise, labels, verse, addresses, lines that lead on to a list, a quote or code.
/// </summary>
/// <remarks>Keys: <c>minimum-words</c>, the length from which a paragraph counts as prose.</remarks>
internal sealed class TruncationCheck : Analyzer
{
    private static readonly WordSet ListLeads = new(["are", "as", "be", "by", "can", "carry", "contain", "contains", "for", "follow", "following", "from", "has", "have",
        "include", "included", "includes", "including", "is", "like", "must", "of", "or", "say", "says", "should", "that", "to", "was", "were", "will", "with"]);

    // Longer than this, a line is no item of a list made by hand.
    private const int LongestItem = 18;

    private readonly int _minimumWords;

    private TruncationCheck(DiagnosticDescriptor descriptor, int minimumWords)
    {
        Descriptor = descriptor;
        _minimumWords = minimumWords;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new TruncationCheck(descriptor, options.GetInteger("minimum-words", 12));

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var blocks = context.Document.AllBlocks;
        Block? previous = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (IsProse(block) && !ParagraphEnd.IsComplete(block) && !RunningText.IsOther(block) && !IsListItem(previous, block) && !IsInOpenQuotation(context.Document, block))
            {
                var following = FollowingContent.After(context.Document, i);
                if (!LeadsOn(block, following) && !IsListItem(following.Block, block) && !IsWrapped(context.Document, following.Block))
                    context.Report(block, block.Words[^1]);
            }
            if (block.Ordinal >= 0)
                previous = block;
        }
    }

    private bool IsProse(Block block) =>
        block is { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede } && block.IsInRun && block.Words.Length >= _minimumWords
        && !StartsWithMarker(block.Prose.Text);

    // The quotation that is never closed tells of the same cut.
    private static bool IsInOpenQuotation(Document document, Block block)
    {
        var unpaired = document.Pairing.Unpaired.AsSpan();
        var low = 0;
        var high = unpaired.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (unpaired[middle].Block.Ordinal < block.Ordinal)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < unpaired.Length && unpaired[low].Block == block; low++)
        {
            if (unpaired[low].IsOpening)
                return true;
        }
        return false;
    }

    // "12. Meet the team": an item of a list in plain text.
    private static bool StartsWithMarker(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is > 0 and < 4 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    // A list may finish the sentence: "the ferry will carry", "tools such as". Code and quotes do so with hardly a sign.
    private static bool LeadsOn(Block block, FollowingContent following) => following.Block?.Kind switch
    {
        BlockKind.BlockQuote or BlockKind.Code or BlockKind.Table or BlockKind.TableCell => true,
        BlockKind.List => block.Prose.Text.AsSpan().TrimEnd().EndsWith(',') || ListLeads.Contains(block.Prose, block.Words[^1]) || StartsSmall(following.Block),
        _ => false,
    };

    // Plain text has line breaks that the reader could not tell from paragraphs; the text goes on in small letters behind one.
    private static bool IsWrapped(Document document, Block? following) =>
        document.Format == DocumentFormat.PlainText && following is not null && StartsSmall(following);

    private static bool StartsSmall(Block list)
    {
        var block = list;
        while (block.Prose.IsEmpty && !block.Children.IsEmpty)
            block = block.Children[0];
        return !block.Prose.IsEmpty && char.IsLower(block.Prose.Text[0]);
    }

    // Two short lines in a row without an end mark are items of a list that was made by hand.
    private static bool IsListItem(Block? neighbour, Block block) =>
        block.Sentences.Length == 1 && block.Words.Length <= LongestItem
        && neighbour is { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede, Sentences.Length: 1 }
        && neighbour.Parent == block.Parent && neighbour.Words.Length is > 3 and <= LongestItem && !ParagraphEnd.IsComplete(neighbour);
}
