using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>What became of one configured suppression in one document. Immutable.</summary>
/// <param name="Suppression">The suppression.</param>
/// <param name="State">What became of it.</param>
/// <param name="Message">What to tell its author; empty when it was used or could not be judged.</param>
public sealed record SuppressionUse(ConfiguredSuppression Suppression, SuppressionState State, string Message = "")
{
    /// <summary>
    /// What to report of the suppressions of a run, each at its origin, in the order of their origins: those that have expired, that name no rule, and that
    /// were used in none of the documents they apply to. One that could not be judged everywhere is not called unused.
    /// </summary>
    /// <param name="uses">What became of them, document by document.</param>
    public static ImmutableArray<Diagnostic> Report(IEnumerable<SuppressionUse> uses)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        // Configurations that build on the same file have each read it.
        foreach (var one in uses.GroupBy(use => (use.Suppression.Origin.Source.Path, use.Suppression.Origin.Span)))
        {
            var first = one.First();
            var descriptor = first.State switch
            {
                SuppressionState.Expired => ToolDescriptors.ExpiredSuppression,
                SuppressionState.Unknown => ToolDescriptors.InvalidSuppression,
                _ when one.All(use => use.State == SuppressionState.Unused) => ToolDescriptors.UnusedSuppression,
                _ => null,
            };
            if (descriptor is not null)
                diagnostics.Add(descriptor.Report(first.Suppression.Origin, first.Message));
        }
        return [.. diagnostics.OrderBy(d => d.Location.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span).ThenBy(d => d.Message, StringComparer.Ordinal)];
    }
}
