using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>What became of one configured suppression in one document. Immutable.</summary>
/// <param name="Suppression">The suppression.</param>
/// <param name="State">What became of it.</param>
/// <param name="Message">What to tell its author; empty when it was used or could not be judged.</param>
public sealed record SuppressionUse(ConfiguredSuppression Suppression, SuppressionState State, string Message = "")
{
    /// <summary>The severity of what is told, or null when nothing is: there is nothing to tell, or the configuration of the document wants to hear nothing of it.</summary>
    public Severity? Level { get; init; }

    /// <summary>What is told, or null when there is nothing to tell.</summary>
    internal DiagnosticDescriptor? Notice => State switch
    {
        SuppressionState.Expired => ToolDescriptors.ExpiredSuppression,
        SuppressionState.Unknown => ToolDescriptors.InvalidSuppression,
        SuppressionState.Unused => ToolDescriptors.UnusedSuppression,
        _ => null,
    };

    /// <summary>
    /// What to report of the suppressions of a run, each at its origin, in the order of their origins: those that have expired, that name no rule, and that
    /// were used in none of the documents they apply to. One that could not be judged everywhere is not called unused. A configuration that several build
    /// on may have been read several times: what stands at one place is one suppression.
    /// </summary>
    /// <param name="uses">What became of them, document by document.</param>
    public static ImmutableArray<Diagnostic> Report(IEnumerable<SuppressionUse> uses)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        // Configurations that build on the same file have each read it.
        foreach (var one in uses.GroupBy(use => (use.Suppression.Origin.Source.Path, use.Suppression.Origin.Span)))
        {
            // Where only some know the rule, the others have nothing to say.
            ImmutableArray<SuppressionUse> known = [.. one.Where(use => use.State != SuppressionState.Unknown)];
            var first = known.IsEmpty ? one.First() : known[0];
            if (first is { Notice: { } notice, Level: { } level } && known.All(use => use.State == first.State))
                diagnostics.Add(notice.Report(first.Suppression.Origin, first.Message).WithSeverity(level));
        }
        return [.. diagnostics.OrderBy(d => d.Location.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Location.Span).ThenBy(d => d.Message, StringComparer.Ordinal)];
    }
}
