using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: quotation-style</c>: straight and curly double quotation marks in one document. Those that the document has fewer of are reported, the two
/// marks of a quotation as one finding; of as many each, those that came later. The fix knows which end of a quotation a mark is; where that is
/// not certain, there is none. Block quotes and embedded posts are others' texts, and are left out.
/// </summary>
internal sealed class QuotationStyleCheck : Analyzer
{
    private readonly FixSafety _safety;

    private QuotationStyleCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _safety = options.FixSafety ?? FixSafety.Review;
        options.AllowMessageHoles("kind", "other", "count");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new QuotationStyleCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var blocks = context.Document.ProseBlocks;
        if (!blocks.Any(b => b.Prose.Text.Contains('"')) || !blocks.Any(b => b.Prose.Text.AsSpan().ContainsAny('“', '”')))
            return;
        var marks = Marks(context.Document);
        var straight = marks.Count(m => m.IsStraight);
        if (straight == 0 || straight == marks.Count)
            return;
        var curly = marks.Count - straight;
        var wrong = straight == curly ? !marks[0].IsStraight : straight < curly;
        var right = marks.First(m => m.IsStraight != wrong);
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i].IsStraight != wrong)
                continue;
            var closes = i + 1 < marks.Count && marks[i].IsOpening == true && marks[i + 1].IsOpening == false && marks[i + 1].IsStraight == wrong && marks[i + 1].Block == marks[i].Block;
            Report(context, closes ? [marks[i], marks[i + 1]] : [marks[i]], right, Math.Max(straight, curly));
            i += closes ? 1 : 0;
        }
    }

    private void Report(DocumentAnalysisContext context, ImmutableArray<Mark> marks, Mark right, int count)
    {
        var isStraight = marks[0].IsStraight;
        context.Report(marks[0].Block, marks[0].Span, new DiagnosticDetails
        {
            Arguments =
            [
                new MessageArgument("kind", isStraight ? "straight" : "curly"),
                new MessageArgument("other", isStraight ? "curly" : "straight"),
                new MessageArgument("count", count.ToString(CultureInfo.InvariantCulture)),
            ],
            Related = [context.Related(right.Block.Prose.ToSource(right.Span), "the other kind")],
            Fixes = CreateFixes(marks),
        });
    }

    private ImmutableArray<CodeFix> CreateFixes(ImmutableArray<Mark> marks)
    {
        if (!marks.All(m => m.IsOpening is not null && m.Block.Prose.IsContiguous(m.Span)))
            return [];
        var changes = marks.Select(m => new TextChange(m.Block.Prose.ToSource(m.Span), !m.IsStraight ? "\"" : m.IsOpening == true ? "“" : "”"));
        return [new CodeFix($"Make it {(marks[0].IsStraight ? "curly" : "straight")}", _safety, changes)];
    }

    private static List<Mark> Marks(Document document)
    {
        var ends = EndsOfQuotations(document);
        var marks = new List<Mark>();
        var found = new List<QuotationMark>();
        foreach (var block in document.ProseBlocks.Where(b => !b.IsSkipped && b.Kind != BlockKind.BlockQuote && !b.IsInside(BlockKind.BlockQuote)))
        {
            found.Clear();
            QuotationMarkScanner.Scan(block, found);
            foreach (var mark in found.Where(m => m.Span.Length == 1 && block.Prose.Text[m.Span.Start] is '"' or '“' or '”'))
            {
                var isPaired = ends.TryGetValue(block.Prose.ToSource(mark.Span).Start, out var opens);
                // Inches, and marks of which nothing is certain.
                if (!isPaired && mark.MayBeOther)
                    continue;
                bool? isOpening = isPaired ? opens : mark.Side == QuotationMarkSide.Either ? null : mark.Side == QuotationMarkSide.Opening;
                marks.Add(new Mark(block, mark.Span, mark.Shape == QuotationMarkShape.Straight, isOpening));
            }
        }
        return marks;
    }

    private static Dictionary<int, bool> EndsOfQuotations(Document document)
    {
        var ends = new Dictionary<int, bool>();
        foreach (var quotation in document.Quotations)
        {
            ends[quotation.Block.Prose.ToSource(quotation.OpeningMark).Start] = true;
            ends[quotation.EndBlock.Prose.ToSource(quotation.ClosingMark).Start] = false;
        }
        return ends;
    }

    private readonly record struct Mark(Block Block, TextSpan Span, bool IsStraight, bool? IsOpening);
}
