using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Diagnostics;

/// <summary>A cure for a finding: changes that are made together or not at all. Immutable.</summary>
public sealed class CodeFix
{
    /// <summary>Makes a fix.</summary>
    /// <param name="title">What it does, as an order: "Replace with 'use'".</param>
    /// <param name="safety">Whether it may be applied unseen.</param>
    /// <param name="changes">At least one; none may conflict with another. Offsets are those of the linted source.</param>
    /// <exception cref="ArgumentException">There is no title, no such safety or no change, a change has no text, or two changes conflict.</exception>
    public CodeFix(string title, FixSafety safety, params IEnumerable<TextChange> changes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        if (safety is not (FixSafety.Safe or FixSafety.Review))
            throw new ArgumentException($"There is no safety {(int)safety} of a fix. Write FixSafety.Safe or FixSafety.Review.", nameof(safety));
        Changes = [.. changes.OrderBy(c => c.Span)];
        if (Changes.IsEmpty)
            throw new ArgumentException("A fix needs at least one change.", nameof(changes));
        if (Changes.Any(c => c.NewText is null))
            throw new ArgumentException("A change has no new text. Write \"\" for a change that deletes.", nameof(changes));
        for (var i = 1; i < Changes.Length; i++)
        {
            if (Changes[i].Span.ConflictsWith(Changes[i - 1].Span))
                throw new ArgumentException($"The changes at {Changes[i - 1].Span} and {Changes[i].Span} conflict.", nameof(changes));
        }
        Title = title;
        Safety = safety;
    }

    /// <summary>What it does, as an order.</summary>
    public string Title { get; }

    /// <summary>Whether it may be applied unseen.</summary>
    public FixSafety Safety { get; }

    /// <summary>The changes in the order of their places.</summary>
    public ImmutableArray<TextChange> Changes { get; }
}
