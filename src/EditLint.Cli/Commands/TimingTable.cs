using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>Shows which rules took the most time.</summary>
internal static class TimingTable
{
    private const int MostRules = 10;

    /// <summary>Writes a table, the slowest rule first. Times are sums over all threads and all linters.</summary>
    public static void Write(IEnumerable<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> timings, TextWriter output)
    {
        var rules = timings.GroupBy(t => t.Descriptor.Id, (id, times) => (Id: id, Elapsed: new TimeSpan(times.Sum(t => t.Elapsed.Ticks)))).ToList();
        var total = rules.Sum(t => t.Elapsed.TotalMilliseconds);
        var table = new TextTable("rule", ">ms", ">share");
        foreach (var (id, elapsed) in rules.OrderByDescending(t => t.Elapsed).Take(MostRules))
            table.Add(id, elapsed.TotalMilliseconds.ToString("0.0"), (elapsed.TotalMilliseconds / Math.Max(total, 0.001)).ToString("0%"));
        table.Write(output);
        if (rules.Count > MostRules)
            output.WriteLine($"and {Count.Of(rules.Count - MostRules, "faster rule")}");
    }
}
