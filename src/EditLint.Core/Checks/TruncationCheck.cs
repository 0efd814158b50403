using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds paragraphs of prose that stop without an end mark. The finding is the last word. What is not running prose is left alone: lists, headings
/// in disguise, labels, verse, addresses, lines that lead on to a list, a quote or code. The shorter a paragraph, the more its words must show that it
/// is a sentence: see <see cref="UnfinishedSentence"/>.
/// </summary>
/// <remarks>
/// Keys: <c>minimum-words</c>, the length from which any paragraph counts as prose; <c>open-endings</c>, <c>weak-endings</c>, <c>clause-words</c>,
/// <c>questions</c> and <c>openers</c>, by which shorter ones are told.
/// </remarks>
internal sealed class TruncationCheck : Analyzer
{
    private static readonly WordSet ListLeads = new(["are", "as", "be", "by", "can", "carry", "contain", "contains", "for", "follow", "following", "from", "has", "have",
        "include", "included", "includes", "including", "is", "like", "must", "of", "or", "say", "says", "should", "that", "to", "was", "were", "will", "with"]);

    // Longer than this, a line is no item of a list made by hand.
    private const int LongestItem = 18;

    // An author who leaves the mark off so often means it: labels, slogans, lines of a dialogue.
    private const int Habit = 3;

    private const int FewestHeadings = 2;

    private readonly int _minimumWords;
    private readonly UnfinishedSentence _sentence;

    private TruncationCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _minimumWords = options.GetInteger("minimum-words", 12);
        _sentence = new UnfinishedSentence(
            new WordSet(options.GetStrings("open-endings")),
            new WordSet(options.GetStrings("weak-endings")),
            new WordSet(options.GetStrings("clause-words")),
            new WordSet(options.GetStrings("questions")),
            new WordSet(options.GetStrings("openers")));
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new TruncationCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var blocks = context.Document.AllBlocks;
        List<Block>? doubtful = null;
        Block? previous = null;
        bool? hasHeadings = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            // A quotation that is never closed tells of the same cut.
            if (IsParagraph(block) && !ParagraphEnd.IsComplete(block) && !context.Document.Pairing.IsLeftOpen(block))
            {
                switch (Judge(context.Document, i, previous, hasHeadings ??= HasHeadings(context.Document)))
                {
                    case SentenceEnding.Cut:
                        context.Report(block, block.Words[^1]);
                        break;
                    case SentenceEnding.Doubtful:
                        (doubtful ??= []).Add(block);
                        break;
                }
            }
            if (block.Ordinal >= 0)
                previous = block;
        }
        if (doubtful is not { Count: < Habit })
            return;
        foreach (var block in doubtful)
            context.Report(block, block.Words[^1]);
    }

    private static bool IsParagraph(Block block) =>
        block is { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede or BlockRole.Boilerplate, Words.Length: > 1 } && block.IsInRun
        && !StartsWithMarker(block.Prose.Text);

    private SentenceEnding Judge(Document document, int index, Block? previous, bool hasHeadings)
    {
        var block = document.AllBlocks[index];
        var ending = _sentence.Judge(block, hasHeadings);
        if (block.Role == BlockRole.Boilerplate && ending != SentenceEnding.Open)
            return SentenceEnding.Whole;
        if (ending != SentenceEnding.Open && block.Words.Length >= _minimumWords && !RunningText.IsOther(block) && !IsPullQuote(block))
            ending = SentenceEnding.Cut;
        if (ending == SentenceEnding.Whole || (ending == SentenceEnding.Doubtful && previous is null) || (ending != SentenceEnding.Open && IsListItem(previous, block)))
            return SentenceEnding.Whole;
        if (Verse.Contains(document, block))
            return SentenceEnding.Whole;
        var following = FollowingContent.After(document, index);
        if (LeadsOn(block, following, ending) || IsWrapped(document, following.Block) || (ending != SentenceEnding.Open && IsListItem(following.Block, block)))
            return SentenceEnding.Whole;
        return ending == SentenceEnding.Open ? SentenceEnding.Cut : ending;
    }

    // Bold from end to end and quoted, it is display text.
    private static bool IsPullQuote(Block block) =>
        RunningText.IsMarkedUp(block) && block.Prose.Text.AsSpan().Trim() is ['"' or '“' or '‘' or '«', ..];

    private static bool HasHeadings(Document document)
    {
        var count = 0;
        foreach (var block in document.ProseBlocks)
            count += block.Kind == BlockKind.Heading ? 1 : 0;
        return count >= FewestHeadings;
    }

    // "12. Meet the team": an item of a list in plain text.
    private static bool StartsWithMarker(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is > 0 and < 4 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    // A list may finish the sentence: "the ferry will carry", "tools such as". Code and quotes do so with hardly a sign, a quote below several
    // sentences only with one.
    private static bool LeadsOn(Block block, FollowingContent following, SentenceEnding ending) => following.Block?.Kind switch
    {
        BlockKind.BlockQuote or BlockKind.Table or BlockKind.TableCell when block.Sentences.Length > 1 => EndsInComma(block) || ListLeads.Contains(block.Prose, block.Words[^1]),
        BlockKind.BlockQuote or BlockKind.Code or BlockKind.Table or BlockKind.TableCell => ending != SentenceEnding.Open || ListLeads.Contains(block.Prose, block.Words[^1]),
        BlockKind.List => EndsInComma(block) || ListLeads.Contains(block.Prose, block.Words[^1]) || StartsSmall(following.Block),
        _ => false,
    };

    private static bool EndsInComma(Block block) => block.Prose.Text.AsSpan().TrimEnd().EndsWith(',');

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
        && neighbour.Parent == block.Parent && neighbour.Words.Length is > 3 and <= LongestItem && !ParagraphEnd.IsComplete(neighbour) && !RunningText.IsMarkedUp(neighbour);
}
