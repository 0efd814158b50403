using System.Collections.Concurrent;

namespace EditLint.Cli.Caching;

/// <summary>The hashes of the names in folders. Each listing is hashed once, since all articles of a folder may have looked at it. Thread-safe.</summary>
internal sealed class FolderHashes
{
    private readonly ConcurrentDictionary<IReadOnlySet<string>, UInt128> _hashes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The hash of a listing, which must not change.</summary>
    public UInt128 Of(IReadOnlySet<string> names) => _hashes.GetOrAdd(names, Hash);

    /// <summary>The hash of names, in whatever order they come.</summary>
    public static UInt128 Hash(IEnumerable<string> names)
    {
        var hasher = new ContentHasher();
        foreach (var name in names.Order(StringComparer.Ordinal))
            hasher.Append(name);
        return hasher.Finish();
    }
}
