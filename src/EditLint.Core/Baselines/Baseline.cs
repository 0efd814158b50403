using System.Collections.Immutable;

namespace EditLint.Core.Baselines;

/// <summary>The findings that were there when a house began to lint, by file. Immutable.</summary>
/// <param name="Files">By the path of a file, from the folder of the baseline and with forward slashes, the findings in it.</param>
public sealed record Baseline(ImmutableSortedDictionary<string, ImmutableArray<BaselineEntry>> Files)
{
    /// <summary>Without any finding.</summary>
    public static readonly Baseline Empty = new(ImmutableSortedDictionary.Create<string, ImmutableArray<BaselineEntry>>(StringComparer.Ordinal));

    /// <summary>How many findings there are.</summary>
    public int Count => Files.Values.Sum(entries => entries.Length);

    /// <summary>The findings in a file; none when it has none.</summary>
    public ImmutableArray<BaselineEntry> In(string path) => Files.GetValueOrDefault(path, []);
}
