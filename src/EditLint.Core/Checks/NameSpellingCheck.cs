using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds one person's name spelt two ways: "Brian Whitmore" and later "Whitmoor", "Catherine Smith" and "Katherine Smith". The finding is the
/// form that is rarer, or the later one.
/// </summary>
/// <remarks>Keys: <c>verbs</c>, the verbs of saying; <c>exceptions</c>, names that are others' as well.</remarks>
internal sealed class NameSpellingCheck : Analyzer
{
    private readonly WordSet _verbs;
    private readonly WordSet _exceptions;

    private NameSpellingCheck(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        Descriptor = descriptor;
        _verbs = new WordSet(options.GetStrings("verbs"));
        _exceptions = new WordSet(options.GetStrings("exceptions"));
        options.AllowMessageHoles("other");
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new NameSpellingCheck(descriptor, options);

    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private void Analyze(DocumentAnalysisContext context)
    {
        var names = NameTable.Read(context.Document, _verbs);
        var people = names.FullNames.Where(n => n.IsPerson).ToList();
        if (people.Count == 0)
            return;
        CompareFullNames(context, names);
        CompareSingleNames(context, names, people);
    }

    private void CompareFullNames(DocumentAnalysisContext context, NameTable names)
    {
        foreach (var group in names.FullNames.GroupBy(n => n.First))
            Compare(context, [.. group], n => n.Last);
        foreach (var group in names.FullNames.GroupBy(n => n.Last))
            Compare(context, [.. group], n => n.First);
    }

    private void Compare(DocumentAnalysisContext context, List<FullName> names, Func<FullName, string> part)
    {
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                var (usual, variant) = names[i].Count >= names[j].Count ? (names[i], names[j]) : (names[j], names[i]);
                if (!(usual.IsPerson || variant.IsPerson) || !NearSpelling.IsSlip(part(usual), part(variant)) || _exceptions.Contains(part(variant)) || AreBeside(usual.Block, usual.Span, variant.Block, variant.Span))
                    continue;
                Report(context, variant.Block, variant.Span, usual, $"{usual.First} {usual.Last}");
            }
        }
    }

    private void CompareSingleNames(DocumentAnalysisContext context, NameTable names, List<FullName> people)
    {
        // "German Chancellor" is no given name, whatever follows.
        var parts = people.Select(p => (Part: p.Last, Person: p)).Concat(people.Where(p => GivenNames.Contains(p.First)).Select(p => (Part: p.First, Person: p))).DistinctBy(p => p.Part).ToList();
        // A slip leaves the first two letters or the last two as they are, so that a name need not be compared with all.
        var byOpening = parts.Where(p => p.Part.Length > 1).ToLookup(p => Opening(p.Part));
        var byEnding = parts.Where(p => p.Part.Length > 1).ToLookup(p => Ending(p.Part));
        foreach (var use in names.Uses)
        {
            if (use.Count is 0 or > 2 || use.IsInFullName || !use.IsName)
                continue;
            foreach (var (part, person) in byOpening[Opening(use.Name)].Concat(byEnding[Ending(use.Name)]))
            {
                if (!NearSpelling.IsSlip(part, use.Name) || names.CountOf(part) < use.Count + (use.IsSpeaker ? 0 : 1) || GivenNames.Contains(use.Name) || _exceptions.Contains(use.Name)
                    || AreBeside(person.Block, person.Span, use.Block!, use.Span) || IsCommonWord(context.Document, use.Name))
                    continue;
                Report(context, use.Block!, use.Span, person, part);
                break;
            }
        }
    }

    private static (char, char) Opening(string name) => (char.ToLowerInvariant(name[0]), char.ToLowerInvariant(name[1]));

    private static (char, char) Ending(string name) => (char.ToLowerInvariant(name[^2]), char.ToLowerInvariant(name[^1]));

    // Two forms in one sentence are two people, or a remark about the spelling.
    private static bool AreBeside(Block block, TextSpan span, Block other, TextSpan otherSpan) =>
        block == other && block.Sentences.Any(s => s.ProseSpan.Contains(span) && s.ProseSpan.Contains(otherSpan));

    private static bool IsCommonWord(Document document, string name)
    {
        var word = name.ToLowerInvariant();
        return document.ProseBlocks.Any(b => b.Prose.Text.Contains(word, StringComparison.Ordinal));
    }

    private static void Report(DocumentAnalysisContext context, Block block, TextSpan span, FullName usual, string other) =>
        context.Report(block, span, new DiagnosticDetails
        {
            Arguments = [new MessageArgument("other", other)],
            Related = [context.Related(usual.Block.Prose.ToSource(usual.Span), "the other spelling")],
        });
}
