using System.Collections.Immutable;

namespace EditLint.ValeConformance.Alerts;

/// <summary>What two sets of alerts have in common. Alerts on one line by one rule with one match are told apart by their number only.</summary>
internal sealed class AlertComparison
{
    private AlertComparison(int valeCount, int ourCount, ImmutableArray<ValeAlert> missing, ImmutableArray<ValeAlert> extra)
    {
        ValeCount = valeCount;
        OurCount = ourCount;
        Missing = missing;
        Extra = extra;
    }

    public int ValeCount { get; }

    public int OurCount { get; }

    /// <summary>Vale's alerts that EditLint does not raise on the same line.</summary>
    public ImmutableArray<ValeAlert> Missing { get; }

    /// <summary>EditLint's alerts that Vale does not raise on the same line.</summary>
    public ImmutableArray<ValeAlert> Extra { get; }

    public double FoundShare => ValeCount == 0 ? 1 : 1 - (double)Missing.Length / ValeCount;

    public double ExtraShare => OurCount == 0 ? 0 : (double)Extra.Length / OurCount;

    public static AlertComparison Of(IReadOnlyCollection<ValeAlert> vale, IReadOnlyCollection<ValeAlert> ours) =>
        new(vale.Count, ours.Count, Without(vale, ours), Without(ours, vale));

    private static ImmutableArray<ValeAlert> Without(IEnumerable<ValeAlert> alerts, IEnumerable<ValeAlert> others)
    {
        var counts = others.CountBy(a => a.Key).ToDictionary();
        var left = ImmutableArray.CreateBuilder<ValeAlert>();
        foreach (var alert in alerts)
        {
            if (counts.GetValueOrDefault(alert.Key) is > 0 and var count)
                counts[alert.Key] = count - 1;
            else
                left.Add(alert);
        }
        return left.ToImmutable();
    }
}
