using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds percentages of one whole that sum to more than it. Answers to a survey may overlap, so only those count that a sentence makes
/// parts of one whole (<see cref="SharedWhole"/>). The finding is the stretch from the first part to the last.
/// </summary>
/// <remarks>Keys: <c>additions</c>, <c>rests</c>, <c>divisions</c>, <c>votes</c>, <c>leads</c>, <c>opposites</c>; <c>changes</c>, words that make a percentage the measure of a change or of another time or place.</remarks>
internal sealed class PercentageSumCheck : Analyzer
{
    // Parts are rounded, each by half a percent at most.
    private const double Rounding = 0.5;

    private readonly SharedWhole _whole;
    private readonly WordSet _changes;

    private PercentageSumCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        var opposites = new HashSet<(string, string)>();
        foreach (var (key, value) in options.GetPairs("opposites"))
        {
            opposites.Add((key.Value, value.Value));
            opposites.Add((value.Value, key.Value));
        }
        _whole = new SharedWhole(Words("additions"), Words("rests"), Words("divisions"), Words("votes"), Words("leads"), opposites);
        _changes = Words("changes");
        options.AllowMessageHoles("sum");

        WordSet Words(string key) => new(options.GetStrings(key));
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new PercentageSumCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterProseAction(Analyze);

    private void Analyze(BlockAnalysisContext context)
    {
        var block = context.Block;
        if (block.Kind == BlockKind.Heading || !HasSign(block.Prose.Text))
            return;
        var text = block.MaskedText;
        var word = 0;
        var words = block.Words;
        foreach (var sentence in block.Sentences)
        {
            var first = word;
            while (word < words.Length && words[word].Start < sentence.ProseSpan.End)
                word++;
            var shares = PercentageReader.Read(text, words, first, word);
            if (shares.Count < 2 || shares.Exists(s => s.Value > 100) || _changes.ContainsAny(block, first, word))
                continue;
            var parts = _whole.PartsIn(block, sentence.ProseSpan, shares);
            var sum = parts.Sum(p => p.Value);
            if (sum > 100 + Math.Max(1, parts.Count * Rounding) + 0.001)
                Report(context, parts, sum);
        }
    }

    // A search for one of several texts, one of which is a single character, is much slower than one search each.
    private static bool HasSign(string text) =>
        text.Contains('%') || (text.Contains("cent", StringComparison.Ordinal) && text.AsSpan().ContainsAny(PercentageReader.Signs));

    private static void Report(BlockAnalysisContext context, List<Percentage> parts, double sum) =>
        context.Report(TextSpan.FromBounds(parts[0].Span.Start, parts[^1].Span.End), new DiagnosticDetails
        {
            Arguments = [new MessageArgument("sum", sum.ToString("0.##", CultureInfo.InvariantCulture))],
        });
}
