using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>The links of a block as its prose has them. A block may have as many links as references, so neither is searched for the other. Immutable.</summary>
internal sealed class LinkMarkup
{
    private const int LongestAddition = 60;

    private readonly Prose _prose;

    // Rising, as the inlines are in order.
    private readonly List<int> _starts;

    public LinkMarkup(Block block)
    {
        _prose = block.Prose;
        Linked = InlineCoverage.Of(block, InlineKind.Link, InlineKind.AutoLink, InlineKind.Code);
        _starts = [.. block.Inlines.Where(i => i.Kind is InlineKind.Link or InlineKind.AutoLink).Select(i => i.ProseSpan.Start)];
    }

    /// <summary>The prose in which a reference is none, or has its link.</summary>
    public InlineCoverage Linked { get; }

    /// <summary>True when what the words point to comes behind them: "here: https://...", "here (example.org)", "here if you like: https://...".</summary>
    public bool HasTargetBehind(int end)
    {
        var rest = _prose.Text.AsSpan(end);
        if (rest.TrimStart() is [':', ..] || StartsLink(end, end + 3))
            return true;
        var colon = rest[..Math.Min(rest.Length, LongestAddition)].IndexOfAny(":.!?");
        return colon >= 0 && rest[colon] == ':' && StartsLink(end + colon, end + colon + 3);
    }

    private bool StartsLink(int first, int last)
    {
        var index = _starts.BinarySearch(first);
        return index >= 0 || (~index < _starts.Count && _starts[~index] <= last);
    }
}
