using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Evaluation.Planting;

/// <summary>Tells the paragraphs that announce somebody's words from those that announce a list, an example or code.</summary>
internal static class LeadIns
{
    private static readonly ImmutableArray<string> Verbs =
        ["said", "says", "say", "told", "tells", "asked", "asks", "wrote", "writes", "explained", "explains", "added", "adds", "noted", "notes", "tweeted", "replied", "recalled", "stated", "states", "put it", "words"];

    public static bool IsOne(Block paragraph)
    {
        if (!paragraph.Prose.Text.AsSpan().TrimEnd().EndsWith(':'))
            return false;
        var sentence = paragraph.Sentences[^1].Text;
        return Verbs.Any(verb => $" {sentence} ".Contains($" {verb} ", StringComparison.OrdinalIgnoreCase) || sentence.Contains($" {verb}:", StringComparison.OrdinalIgnoreCase));
    }
}
