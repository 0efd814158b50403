using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>
/// Folds findings in a copied passage into the findings in the original that they merely repeat: same rule, same words, at the place that
/// the copied place comes from, and with related places that come from the original's related places.
/// </summary>
internal static class DiagnosticFolder
{
    /// <summary>The same findings in the same order, those that repeat another marked as folded into it.</summary>
    /// <param name="diagnostics">The findings in one source, by place.</param>
    /// <param name="elsewhere">The findings in other sources, as far as they are at hand; these may repeat them too.</param>
    public static ImmutableArray<Diagnostic> Fold(ImmutableArray<Diagnostic> diagnostics, IReadOnlyDictionary<SourceText, ImmutableArray<Diagnostic>>? elsewhere = null)
    {
        var copies = new CopyMap(diagnostics.SelectMany(d => d.Copies));
        if (copies.IsEmpty)
            return diagnostics;

        var originals = new Dictionary<(SourceText, TextSpan, string), List<Diagnostic>>();
        foreach (var diagnostic in diagnostics)
            Add(originals, diagnostic);
        foreach (var source in copies.OriginalSources.Where(s => !ReferenceEquals(s, diagnostics[0].Location.Source)))
        {
            if (elsewhere is null || !elsewhere.TryGetValue(source, out var found))
                continue;
            foreach (var diagnostic in found)
                Add(originals, diagnostic);
        }

        // By place, so that an original is settled before the copies of it.
        var settled = new Dictionary<Diagnostic, Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in diagnostics)
            settled[diagnostic] = FindOriginal(diagnostic, copies, originals) is { } original
                ? diagnostic.FoldInto(settled.GetValueOrDefault(original, original) is var first && first.FoldedInto is { } root ? root : first)
                : diagnostic;
        return [.. diagnostics.Select(d => settled[d])];
    }

    private static void Add(Dictionary<(SourceText, TextSpan, string), List<Diagnostic>> originals, Diagnostic diagnostic)
    {
        var key = (diagnostic.Location.Source, diagnostic.Location.Span, diagnostic.RuleId);
        if (!originals.TryGetValue(key, out var list))
            originals.Add(key, list = []);
        list.Add(diagnostic);
    }

    private static Diagnostic? FindOriginal(Diagnostic diagnostic, CopyMap copies, Dictionary<(SourceText, TextSpan, string), List<Diagnostic>> originals)
    {
        if (diagnostic.FoldedInto is not null || !diagnostic.Copies.IsEmpty)
            return null;
        return copies.ToOriginal(diagnostic.Location) is { } place && originals.TryGetValue((place.Source, place.Span, diagnostic.RuleId), out var found)
            ? found.Find(original => IsRepeatedBy(original, diagnostic, copies))
            : null;
    }

    private static bool IsRepeatedBy(Diagnostic original, Diagnostic copy, CopyMap copies)
    {
        if (original.Match != copy.Match || original.Related.Length != copy.Related.Length)
            return false;
        for (var i = 0; i < copy.Related.Length; i++)
        {
            if (copies.ToOriginal(copy.Related[i].Location) is not { } place
                || !ReferenceEquals(place.Source, original.Related[i].Location.Source) || place.Span != original.Related[i].Location.Span)
                return false;
        }
        return true;
    }
}
