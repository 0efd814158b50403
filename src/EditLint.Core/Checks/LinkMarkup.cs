using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>The links of a block as its prose has them. A block may have as many links as references, so neither is searched for the other. Immutable.</summary>
internal sealed class LinkMarkup
{
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

    /// <summary>True when what the words point to comes right behind them: "here: https://...", "here (example.org)", "here:" before a list of links.</summary>
    public bool HasTargetBehind(int end)
    {
        var index = _starts.BinarySearch(end);
        return _prose.Text.AsSpan(end).TrimStart() is [':', ..] || index >= 0 || (~index < _starts.Count && _starts[~index] <= end + 3);
    }
}
