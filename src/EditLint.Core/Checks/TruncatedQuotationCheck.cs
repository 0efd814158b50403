using System.Buffers;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds quotations of a whole sentence that are closed and cut off before: the last word cannot end one, or an attribution follows and neither a
/// comma nor an end mark stands before it. The finding is the last word with the mark.
/// </summary>
/// <remarks>Keys: <c>endings</c>, the words that cannot end a sentence, such as "the".</remarks>
internal sealed class TruncatedQuotationCheck : Analyzer
{
    private const int MinimumWords = 4;
    private const int AttributionLength = 40;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \n—–-(");

    private readonly WordSet _endings;

    private TruncatedQuotationCheck(DiagnosticDescriptor descriptor, WordSet endings)
    {
        Descriptor = descriptor;
        _endings = endings;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static TruncatedQuotationCheck Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        var endings = options.GetStrings("endings");
        if (endings.IsEmpty)
            options.AddError(options.Mapping.Span, "A rule for truncated quotations needs 'endings', the words that cannot end a sentence, such as 'the'.");
        return new TruncatedQuotationCheck(descriptor, new WordSet(endings));
    }

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        foreach (var quotation in context.Document.Quotations)
        {
            if (quotation.EndBlock.Kind == BlockKind.Paragraph && ReferenceEquals(quotation.Block, quotation.EndBlock) && IsCut(quotation))
                context.Report(quotation.EndBlock, QuotationPlace.WithLastWord(quotation.EndBlock, quotation.ClosingMark));
        }
    }

    private bool IsCut(Quotation quotation)
    {
        var text = quotation.Block.Prose.Text.AsSpan();
        var quoted = text[quotation.OpeningMark.End..quotation.ClosingMark.Start];
        if (quoted.Length == 0 || !char.IsLetter(quoted[^1]) || !char.IsUpper(quoted[0]) || quoted.Count(' ') < MinimumWords - 1 || IsTitle(quoted))
            return false;
        var last = quoted[(quoted.LastIndexOfAny(Breaks) + 1)..];
        return _endings.Contains(last) || (IsSpeech(text[..quotation.OpeningMark.Start]) && IsAttributed(text[quotation.ClosingMark.End..]));
    }

    // A title of a book may end in "the" as well as in "Of".
    private static bool IsTitle(ReadOnlySpan<char> quoted)
    {
        var capitals = 0;
        var words = 0;
        foreach (var range in quoted.Split(' '))
        {
            var word = quoted[range];
            if (word.Length < 4)
                continue;
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        }
        return capitals * 5 >= words * 4;
    }

    // Speech begins a paragraph or a sentence, or stands behind "he said,". What stands behind other words may be a title.
    private static bool IsSpeech(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.IsEmpty || before[^1] is ',' or ':' or '.' or '!' or '?' or '"' or '”' or '’' or '—' or '–';
    }

    private static bool IsAttributed(ReadOnlySpan<char> after) =>
        after.Length > 2 && after[0] == ' ' && Attribution.FirstSpeaker(after[..Math.Min(after.Length, AttributionLength)], followsQuotation: true).IsFound && Attribution.IsNearStart(after);
}
