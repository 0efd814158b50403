using System.Collections.Immutable;
using EditLint.Cli.Reporters;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>Shows which rules took the most time.</summary>
internal static class TimingTable
{
    private const int MostRules = 10;

    /// <summary>Writes a table, the slowest rule first. Times are sums over all threads.</summary>
    public static void Write(ImmutableArray<(DiagnosticDescriptor Descriptor, TimeSpan Elapsed)> timings, TextWriter output)
    {
        var total = timings.Sum(t => t.Elapsed.TotalMilliseconds);
        var table = new TextTable("rule", ">ms", ">share");
        foreach (var (descriptor, elapsed) in timings.OrderByDescending(t => t.Elapsed).Take(MostRules))
            table.Add(descriptor.Id, elapsed.TotalMilliseconds.ToString("0.0"), (elapsed.TotalMilliseconds / Math.Max(total, 0.001)).ToString("0%"));
        table.Write(output);
        if (timings.Length > MostRules)
            output.WriteLine($"and {Count.Of(timings.Length - MostRules, "faster rule")}");
    }
}
