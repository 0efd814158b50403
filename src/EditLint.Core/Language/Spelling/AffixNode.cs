namespace EditLint.Core.Language.Spelling;

/// <summary>A node of the tree in which affixes are looked up: those that end here, and the nodes of those that go on. Immutable and thread-safe.</summary>
internal sealed class AffixNode
{
    private readonly AffixGroup[] _groups;
    private readonly char[] _characters;
    private readonly AffixNode[] _next;

    /// <summary>Makes a node and all below it.</summary>
    /// <param name="affixes">The affixes that share their first characters, or for suffixes their last.</param>
    /// <param name="depth">How many characters they share.</param>
    /// <param name="isSuffixes">True to go through the texts backwards.</param>
    public AffixNode(IEnumerable<Affix> affixes, int depth, bool isSuffixes)
    {
        var groups = affixes.ToLookup(a => a.Text.Length == depth ? '\0' : isSuffixes ? a.Text[^(depth + 1)] : a.Text[depth]);
        _groups = [.. groups['\0'].Where(a => a.Text.Length == depth).GroupBy(a => a.Strip).Select(g => new AffixGroup(g.Key, [.. g]))];
        var longer = groups.Where(g => g.Any(a => a.Text.Length > depth)).ToArray();
        _characters = [.. longer.Select(g => g.Key)];
        _next = [.. longer.Select(g => new AffixNode(g.Where(a => a.Text.Length > depth), depth + 1, isSuffixes))];
    }

    /// <summary>The affixes that put exactly this on a stem, by what they take off it first.</summary>
    public ReadOnlySpan<AffixGroup> Groups => _groups;

    /// <summary>The node one character on, or null when no affix goes on so.</summary>
    public AffixNode? Next(char c)
    {
        var at = _characters.AsSpan().IndexOf(c);
        return at < 0 ? null : _next[at];
    }
}
