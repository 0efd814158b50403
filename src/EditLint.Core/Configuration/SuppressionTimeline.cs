namespace EditLint.Core.Configuration;

/// <summary>Which suppressions hold at which place of a document, for one rule and one sort of directive. Used by one thread at a time.</summary>
internal sealed class SuppressionTimeline
{
    private readonly List<int> _positions = [];

    // What holds from the position on; null when nothing does.
    private readonly List<Layer?> _states = [];

    private SuppressionTimeline()
    {
    }

    /// <summary>Makes a timeline; null when it would be empty.</summary>
    /// <param name="switches">The switches about the rule, in the order of their positions.</param>
    public static SuppressionTimeline? Build(IEnumerable<SuppressionSwitch> switches)
    {
        var timeline = new SuppressionTimeline();
        Layer? state = null;
        foreach (var one in switches)
        {
            state = one.Kind switch
            {
                SuppressionSwitchKind.Begin => new Layer(one.Suppression!, state),
                SuppressionSwitchKind.End => state?.Below,
                _ => null,
            };
            timeline._positions.Add(one.Position);
            timeline._states.Add(state);
        }
        return timeline._positions.Count == 0 ? null : timeline;
    }

    /// <summary>The suppression that holds at a place, or null; all that hold there count as used.</summary>
    public Suppression? Use(int position) => Use(StateAt(IndexOf(position)));

    /// <summary>The suppression that holds from a place to the end of the document, or null; all that hold there count as used.</summary>
    public Suppression? UseToEnd(int position)
    {
        var first = IndexOf(position);
        for (var i = first; i < _states.Count; i++)
        {
            if (StateAt(i) is null)
                return null;
        }
        return Use(StateAt(first));
    }

    private Layer? StateAt(int index) => index < 0 ? null : _states[index];

    // Of several switches at one place, the last.
    private int IndexOf(int position)
    {
        var low = 0;
        var high = _positions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_positions[middle] <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    private static Suppression? Use(Layer? state)
    {
        // What lies below a layer never changes: where one is marked, all below it are.
        for (var layer = state; layer is { IsUsed: false }; layer = layer.Below)
        {
            layer.IsUsed = true;
            layer.Suppression.IsUsed = true;
        }
        return state?.Suppression;
    }

    private sealed class Layer(Suppression suppression, Layer? below)
    {
        public Suppression Suppression { get; } = suppression;

        public Layer? Below { get; } = below;

        public bool IsUsed { get; set; }
    }
}
