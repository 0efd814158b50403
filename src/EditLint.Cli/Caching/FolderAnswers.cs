using System.Collections;

namespace EditLint.Cli.Caching;

/// <summary>What was asked about one folder: whether some names are in it, or more than that. Used by one thread at a time.</summary>
/// <param name="names">The names in the folder.</param>
internal sealed class FolderAnswers(IReadOnlySet<string> names) : IReadOnlySet<string>
{
    private readonly SortedDictionary<string, bool> _asked = new(StringComparer.Ordinal);

    /// <summary>The names that were asked for, and whether they are there.</summary>
    public IReadOnlyDictionary<string, bool> Asked => _asked;

    /// <summary>True when somebody has looked at all names, so that any change in the folder counts.</summary>
    public bool AreAllSeen { get; private set; }

    public int Count => All.Count;

    private IReadOnlySet<string> All
    {
        get
        {
            AreAllSeen = true;
            return names;
        }
    }

    public bool Contains(string item) => _asked[item] = names.Contains(item);

    public IEnumerator<string> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool IsProperSubsetOf(IEnumerable<string> other) => All.IsProperSubsetOf(other);

    public bool IsProperSupersetOf(IEnumerable<string> other) => All.IsProperSupersetOf(other);

    public bool IsSubsetOf(IEnumerable<string> other) => All.IsSubsetOf(other);

    public bool IsSupersetOf(IEnumerable<string> other) => All.IsSupersetOf(other);

    public bool Overlaps(IEnumerable<string> other) => All.Overlaps(other);

    public bool SetEquals(IEnumerable<string> other) => All.SetEquals(other);
}
