using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>A text with some fixes made, to see whether they make it worse. Immutable.</summary>
/// <param name="Source">The text.</param>
/// <param name="Findings">What is found in it; nothing when it cannot be stored.</param>
/// <param name="Brought">Which of that was not there before.</param>
/// <param name="CanBeStored">False when the encoding of the source cannot hold the text.</param>
internal sealed record FixTrial(SourceText Source, ImmutableArray<Diagnostic> Findings, ImmutableArray<Diagnostic> Brought, bool CanBeStored)
{
    // A cure may bring a finding of another rule that has a cure as well, such as a mark that is not the article's kind of mark.
    private const int MostCuresInARow = 3;

    /// <summary>True when the text is better than before.</summary>
    public bool IsGood => CanBeStored && Brought.IsEmpty;

    /// <summary>Makes fixes, and cures what they bring where that has a cure.</summary>
    /// <param name="source">The text before.</param>
    /// <param name="findings">What is found in it.</param>
    /// <param name="fixes">The fixes; none conflicts with another.</param>
    /// <param name="options">How the text is linted.</param>
    public static FixTrial Make(SourceText source, ImmutableArray<Diagnostic> findings, IReadOnlyCollection<SelectedFix> fixes, FixOptions options)
    {
        var isFixed = fixes.Select(f => f.Finding).ToHashSet(ReferenceEqualityComparer.Instance);
        var comparison = FindingComparison.Start(findings, isFixed.Contains, options.IncludeReview);
        for (var cures = 0; ; cures++)
        {
            TextChange[] changes = [.. fixes.SelectMany(f => f.Fix.Changes).Select(c => LineEnds.Adapt(source.Text, c))];
            source = source.WithChanges(changes);
            if (!options.CanBeStored(source))
                return new FixTrial(source, [], [], CanBeStored: false);
            ImmutableArray<Diagnostic> after = [.. options.Lint(source)];
            comparison = comparison.After(new ChangeMap(changes));
            var brought = comparison.FindNew(after);
            if (brought.IsEmpty || cures == MostCuresInARow || brought.Any(d => FixSelector.BestFix(d, options.IncludeReview) is null))
                return new FixTrial(source, after, brought, CanBeStored: true);
            fixes = FixSelector.Select(brought, options.IncludeReview);
        }
    }
}
