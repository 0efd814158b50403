using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds acronyms that leave the reader alone. <c>defect: unexplained</c>: one that nothing explains, or only later; <c>explained-twice</c>: one whose name is
/// written beside it again; <c>unused</c>: one that is introduced in brackets and never used. The finding is the letters.
/// </summary>
/// <remarks>Keys: <c>defect</c>; <c>emphasis</c>, words in capitals that are none; <c>exceptions</c>, acronyms that everybody knows.</remarks>
internal sealed class AcronymCheck : Analyzer
{
    private readonly string? _defect;
    private readonly AcronymReader _reader;
    private readonly WordSet _known;

    private AcronymCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _defect = options.GetChoice("defect", "unexplained", "explained-twice", "unused");
        if (_defect is null && options.GetNode("defect") is null)
            options.AddMissing("defect", "An 'acronym' rule needs 'defect': unexplained, explained-twice or unused.");
        _reader = new AcronymReader(new WordSet(options.GetStrings("emphasis")));
        _known = new WordSet(options.GetStrings("exceptions"));
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new AcronymCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(_defect switch
    {
        "explained-twice" => ReportExplainedTwice,
        "unused" => ReportUnused,
        _ => ReportUnexplained,
    });

    private void ReportUnexplained(DocumentAnalysisContext context)
    {
        var uses = new Dictionary<string, AcronymUse>(StringComparer.Ordinal);
        var explained = new Dictionary<string, AcronymUse>(StringComparer.Ordinal);
        foreach (var use in Read(context.Document, IsText))
        {
            uses.TryAdd(use.Acronym, use);
            if (!explained.ContainsKey(use.Acronym) && AcronymExplanation.IsBeside(use))
                explained.Add(use.Acronym, use);
        }
        var open = uses.Values.Where(use => !explained.TryGetValue(use.Acronym, out var place) || !IsBefore(use, place)).Select(u => u.Acronym).ToHashSet(StringComparer.Ordinal);
        if (open.Count == 0)
            return;
        var names = AcronymNames.Find(context.Document.ProseBlocks.Where(b => b.Kind != BlockKind.Heading), open);
        RemoveOrdinaryWords(context.Document, open);
        foreach (var use in uses.Values.Where(u => open.Contains(u.Acronym)))
        {
            if (names.Places.TryGetValue(use.Acronym, out var name) && (name.Block.Ordinal < use.Block.Ordinal || (name.Block == use.Block && IsSameOrEarlierSentence(use, name.Span))))
                continue;
            var later = explained.TryGetValue(use.Acronym, out var explanation) ? explanation.Block.Prose.ToSource(explanation.Span) : name.Block?.Prose.ToSource(name.Span);
            context.Report(use.Block, use.Span, later is not { } place ? null : new DiagnosticDetails
            {
                Message = "\"{match}\" is used before it is explained. Move the full name to the first mention.",
                Related = [context.Related(place, "the explanation")],
            });
        }
    }

    private void ReportExplainedTwice(DocumentAnalysisContext context)
    {
        var explained = new Dictionary<string, AcronymUse>(StringComparer.Ordinal);
        foreach (var use in Read(context.Document, IsText))
        {
            if (AcronymExplanation.IsAfterName(use) && !explained.TryAdd(use.Acronym, use))
                context.Report(use.Block, use.Span, new DiagnosticDetails { Related = Related(context, explained[use.Acronym], "the first explanation") });
        }
    }

    private void ReportUnused(DocumentAnalysisContext context)
    {
        var explained = new Dictionary<string, AcronymUse>(StringComparer.Ordinal);
        foreach (var use in Read(context.Document, IsText))
        {
            if (!_known.Contains(use.Acronym) && AcronymExplanation.IsAfterName(use))
                explained.TryAdd(use.Acronym, use);
        }
        if (explained.Count == 0)
            return;
        var counts = CountUses(context.Document, explained);
        foreach (var use in explained.Values.Where(use => counts[use.Acronym] < 2))
            context.Report(use.Block, use.Span);
    }

    private IEnumerable<AcronymUse> Read(Document document, Func<Block, bool> isRead) =>
        document.ProseBlocks.Where(isRead).SelectMany(_reader.Read).Where(use => _defect != "unexplained" || !_known.Contains(use.Acronym));

    // Anywhere, in headings, captions and code too, and as a part of a compound.
    private static Dictionary<string, int> CountUses(Document document, Dictionary<string, AcronymUse> wanted)
    {
        var counts = wanted.Keys.ToDictionary(acronym => acronym, _ => 0, StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var block in document.AllBlocks)
        {
            if (block.Kind == BlockKind.FrontMatterField)
                continue;
            foreach (var word in block.Words)
            {
                var text = block.Prose.Text.AsSpan(word.Start, word.Length);
                var capitals = text.IndexOfAnyExceptInRange('A', 'Z');
                if (lookup.TryGetValue(capitals < 0 ? text : text[..capitals], out var acronym, out var count))
                    counts[acronym] = count + 1;
            }
        }
        return counts;
    }

    private static bool IsText(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote
        && block.Role is not (BlockRole.Headline or BlockRole.Deck or BlockRole.Byline or BlockRole.Dateline or BlockRole.Caption or BlockRole.SignOff or BlockRole.Boilerplate);

    // A word that also stands in small letters is no acronym: its capitals are emphasis, or a name is written in capitals.
    private static void RemoveOrdinaryWords(Document document, HashSet<string> acronyms)
    {
        var lookup = acronyms.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> capitals = stackalloc char[AcronymReader.Longest];
        foreach (var block in document.ProseBlocks)
        {
            foreach (var word in block.Words)
            {
                if (word.Length > AcronymReader.Longest || !char.IsLower(block.Prose.Text[word.End - 1]))
                    continue;
                var text = block.Prose.Text.AsSpan(word.Start, word.Length);
                text.ToUpperInvariant(capitals);
                lookup.Remove(capitals[..word.Length]);
            }
        }
    }

    private static bool IsBefore(AcronymUse use, AcronymUse explanation) =>
        explanation.Block.Ordinal < use.Block.Ordinal || (explanation.Block == use.Block && IsSameOrEarlierSentence(use, explanation.Span));

    private static bool IsSameOrEarlierSentence(AcronymUse use, TextSpan place) =>
        place.Start < use.Span.Start || use.Block.Sentences.Any(s => s.ProseSpan.Contains(use.Span) && s.ProseSpan.Contains(place.Start));

    private static ImmutableArray<RelatedLocation> Related(DocumentAnalysisContext context, AcronymUse use, string message) =>
        [context.Related(use.Block.Prose.ToSource(use.Span), message)];
}
