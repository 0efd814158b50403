using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds quotations of a whole sentence in the running text of which nobody is said to be the speaker: neither in their paragraph nor in the one before
/// is a verb of saying outside of quotation marks, and no colon leads to them and no name follows. One finding a paragraph, the first words of the quotation.
/// </summary>
/// <remarks>Keys: <c>verbs</c>, the verbs of saying; <c>phrases</c>, words that name a source, such as "according to".</remarks>
internal sealed class UnattributedQuotationCheck : Analyzer
{
    private const int MinimumWords = 10;
    private const int ShownWords = 4;
    private const int CreditLength = 80;

    private readonly WordSet _verbs;
    private readonly ImmutableArray<string> _phrases;

    private UnattributedQuotationCheck(DiagnosticDescriptor descriptor, WordSet verbs, ImmutableArray<string> phrases)
    {
        Descriptor = descriptor;
        _verbs = verbs;
        _phrases = phrases;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static UnattributedQuotationCheck Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        var verbs = options.GetStrings("verbs");
        if (verbs.IsEmpty)
            options.AddError(options.Mapping.Span, "A rule for quotations without a speaker needs 'verbs', the verbs of saying, such as 'said'.");
        return new UnattributedQuotationCheck(descriptor, new WordSet(verbs), options.GetStrings("phrases"));
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var blocks = context.Document.ProseBlocks;
        Block? reported = null;
        foreach (var quotation in context.Document.Quotations)
        {
            var block = quotation.Block;
            if (block == reported || block is not { Kind: BlockKind.Paragraph, Role: BlockRole.Body or BlockRole.Lede } || !block.IsInRun || !IsSpeech(quotation))
                continue;
            reported = block;
            var end = quotation.EndBlock.Ordinal;
            if (IsLed(quotation) || IsCredited(quotation) || Enumerable.Range(block.Ordinal, end - block.Ordinal + 1).Any(i => NamesSpeaker(context.Document, blocks[i])))
                continue;
            if (block.Ordinal == 0 || !LeadsTo(context.Document, blocks[block.Ordinal - 1]))
                context.Report(block, FirstWords(quotation));
        }
    }

    // A sentence or more: words, a slogan and a title need no speaker.
    private static bool IsSpeech(Quotation quotation)
    {
        var text = quotation.Block.Prose.Text.AsSpan();
        var closing = quotation.EndBlock.Prose.Text.AsSpan(0, quotation.ClosingMark.Start);
        return quotation.Level == 1 && quotation.OpeningMark.End < text.Length && char.IsUpper(text[quotation.OpeningMark.End])
            && BeginsSentence(text[..quotation.OpeningMark.Start]) && closing.Length > 0 && closing[^1] is '.' or '!' or '?' or ',' or '…' && quotation.Text.AsSpan().Count(' ') >= MinimumWords - 1;
    }

    private static bool BeginsSentence(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '"' or '”';
    }

    private static bool IsLed(Quotation quotation) =>
        quotation.Block.Prose.Text.AsSpan(0, quotation.OpeningMark.Start).TrimEnd() is { IsEmpty: false } before && before[^1] is ':' or '>';

    // ” - Ana Ruiz, or (Ana Ruiz)
    private static bool IsCredited(Quotation quotation)
    {
        var after = quotation.EndBlock.Prose.Text.AsSpan(quotation.ClosingMark.End).Trim();
        return !after.IsEmpty && after.Length < CreditLength && after[0] is '-' or '–' or '—' or '―' or '(' or '~' or '[';
    }

    // The paragraph before: somebody speaks in it, or it announces the quotation, or it is a speaker's label.
    private bool LeadsTo(Document document, Block block) => block.Kind != BlockKind.Paragraph || block.Prose.Text.AsSpan().TrimEnd().EndsWith(':') || IsLineOfConversation(block) || NamesSpeaker(document, block);

    private static bool IsLineOfConversation(Block block)
    {
        var text = block.Prose.Text.AsSpan().Trim();
        return text.Length > 1 && text[0] is '"' or '“' && text[^1] is '"' or '”';
    }

    private bool NamesSpeaker(Document document, Block block)
    {
        var text = block.Prose.Text.AsSpan();
        foreach (var phrase in _phrases)
        {
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var word in block.Words)
        {
            if (_verbs.Contains(block.Prose, word) && !document.Pairing.IsQuoted(block.Prose.ToSource(word)))
                return true;
        }
        return false;
    }

    private static TextSpan FirstWords(Quotation quotation)
    {
        var words = quotation.Block.Words;
        var first = 0;
        while (words[first].Start < quotation.OpeningMark.End)
            first++;
        return TextSpan.FromBounds(quotation.OpeningMark.Start, words[Math.Min(first + ShownWords, words.Length) - 1].End);
    }
}
