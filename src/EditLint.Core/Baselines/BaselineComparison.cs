using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Baselines;

/// <summary>
/// Compares the findings of a run with a baseline, file by file. <see cref="Compare"/> may be called by any number of threads, and again for a file whose findings
/// have changed: the last time counts. When all files are compared, <see cref="Settle"/> finds what went from one file to another.
/// </summary>
/// <param name="baseline">The baseline.</param>
/// <param name="fileExists">True for the path of a file of the baseline that is still there.</param>
public sealed class BaselineComparison(Baseline baseline, Predicate<string> fileExists)
{
    private readonly ConcurrentDictionary<string, FileState> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _moved = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, int Entry)> _taken = [];

    /// <summary>For each finding of a file whether the baseline knows it.</summary>
    /// <param name="diagnostics">The findings, in the order of their places.</param>
    /// <param name="path">How the baseline names the file.</param>
    public bool[] Compare(ImmutableArray<Diagnostic> diagnostics, string path)
    {
        ImmutableArray<FindingIdentity> identities = [.. diagnostics.Select(FindingIdentity.Of)];
        var entries = baseline.In(path);
        var matched = FindingMatcher.Match(identities, entries);
        var isUsed = new bool[entries.Length];
        var isKnown = new bool[identities.Length];
        var unknown = ImmutableArray.CreateBuilder<(int Finding, FindingIdentity Identity)>();
        for (var i = 0; i < matched.Length; i++)
        {
            // What is wrong with a rule or a file is never taken for an old finding.
            if (diagnostics[i].Descriptor.IsToolError)
                continue;
            isKnown[i] = matched[i] >= 0;
            if (isKnown[i])
                isUsed[matched[i]] = true;
            else
                unknown.Add((i, identities[i]));
        }
        // Where a rule failed, or the file was not read, nobody knows what is no longer there.
        if (diagnostics.Any(d => d.Descriptor == ToolDescriptors.RuleFailure || d.Descriptor == ToolDescriptors.UnreadableFile))
            Array.Fill(isUsed, true);
        _files[path] = new FileState(isUsed, unknown.ToImmutable());
        foreach (var moved in _moved.GetValueOrDefault(path) ?? [])
            isKnown[moved] = true;
        return isKnown;
    }

    /// <summary>Takes what is new in one file and gone from another for the same. Called once, by one thread.</summary>
    /// <returns>The paths whose results must be compared once more.</returns>
    public ImmutableArray<string> Settle()
    {
        var gone = new Dictionary<(string Rule, ulong Match), List<(string Path, int Entry)>>();
        foreach (var (path, entry) in Unused().Where(u => _files.ContainsKey(u.Path) || !fileExists(u.Path)))
        {
            var identity = baseline.In(path)[entry].Identity;
            if (!gone.TryGetValue((identity.Rule, identity.Match), out var same))
                gone.Add((identity.Rule, identity.Match), same = []);
            same.Add((path, entry));
        }
        foreach (var (path, state) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var (finding, identity) in state.Unknown)
            {
                if (!gone.TryGetValue((identity.Rule, identity.Match), out var same))
                    continue;
                var best = same.FindIndex(e => FindingMatcher.Compare(identity, baseline.In(e.Path)[e.Entry].Identity) == MatchCertainty.Same);
                // What is about an article as a whole, any other article may have too.
                if (best < 0 && !identity.IsAboutArticle)
                    best = same.FindIndex(e => FindingMatcher.Compare(identity, baseline.In(e.Path)[e.Entry].Identity) > MatchCertainty.None);
                if (best < 0)
                    continue;
                var (from, entry) = same[best];
                same.RemoveAt(best);
                // Not with the state of the other file, which may be compared once more itself.
                _taken.Add((from, entry));
                if (!_moved.TryGetValue(path, out var moved))
                    _moved.Add(path, moved = []);
                moved.Add(finding);
            }
        }
        return [.. _moved.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The entries that no finding needs any longer: of files that were compared, and of files that are gone.</summary>
    /// <param name="hasRun">True for a rule that ran: of the others nobody knows.</param>
    public ImmutableArray<(string Path, BaselineEntry Entry)> FindStale(Predicate<string> hasRun) =>
        [.. Unused().Where(u => (_files.ContainsKey(u.Path) || !fileExists(u.Path)) && !_taken.Contains(u))
            .Select(u => (u.Path, baseline.In(u.Path)[u.Entry])).Where(u => hasRun(u.Item2.Identity.Rule))];

    private IEnumerable<(string Path, int Entry)> Unused()
    {
        foreach (var (path, entries) in baseline.Files)
        {
            var state = _files.GetValueOrDefault(path);
            for (var i = 0; i < entries.Length; i++)
            {
                if (state is null || !state.IsUsed[i])
                    yield return (path, i);
            }
        }
    }

    private sealed record FileState(bool[] IsUsed, ImmutableArray<(int Finding, FindingIdentity Identity)> Unknown);
}
