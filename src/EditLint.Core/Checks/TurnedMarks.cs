using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds curly marks that are turned the wrong way: ”so” and “so“ in an article that writes “so” elsewhere, and more often. Where they are the rule, as in
/// Swedish, they are right. Stateless and thread-safe.
/// </summary>
internal static class TurnedMarks
{
    /// <summary>The marks, in order.</summary>
    /// <param name="document">The article.</param>
    /// <param name="opening">True for closing marks that open, false for opening marks that close.</param>
    public static IEnumerable<(Block Block, TextSpan Mark)> Find(Document document, bool opening)
    {
        var proper = 0;
        var turned = ImmutableArray.CreateBuilder<Quotation>();
        foreach (var quotation in document.Quotations)
        {
            if (OpeningChar(quotation) is not ('“' or '”') || ClosingChar(quotation) is not ('“' or '”'))
                continue;
            if (OpeningChar(quotation) != ClosingChar(quotation))
                proper++;
            else if (OpeningChar(quotation) == '”' == opening)
                turned.Add(quotation);
        }
        return proper > turned.Count ? turned.Select(q => opening ? (q.Block, q.OpeningMark) : (q.EndBlock, q.ClosingMark)) : [];
    }

    private static char OpeningChar(Quotation quotation) => quotation.Block.Prose.Text[quotation.OpeningMark.Start];

    private static char ClosingChar(Quotation quotation) => quotation.EndBlock.Prose.Text[quotation.ClosingMark.Start];
}
