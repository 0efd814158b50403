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
        Write(rules, t => t.Elapsed, new TextTable("rule", ">ms", ">share"), (t, ms, share) => [t.Id, ms, share], output);
    }

    /// <summary>Writes a table of tested rules, the slowest first.</summary>
    public static void Write(IReadOnlyList<(string Id, int Examples, TimeSpan Elapsed)> rules, TextWriter output) =>
        Write(rules, t => t.Elapsed, new TextTable("rule", ">examples", ">ms", ">share"), (t, ms, share) => [t.Id, t.Examples.ToString(), ms, share], output);

    private static void Write<T>(IReadOnlyList<T> rules, Func<T, TimeSpan> elapsed, TextTable table, Func<T, string, string, string[]> row, TextWriter output)
    {
        var total = Math.Max(0.001, rules.Sum(t => elapsed(t).TotalMilliseconds));
        foreach (var rule in rules.OrderByDescending(elapsed).Take(MostRules))
        {
            var milliseconds = elapsed(rule).TotalMilliseconds;
            table.Add(row(rule, milliseconds.ToString("0.0"), (milliseconds / total).ToString("0%")));
        }
        table.Write(output);
        if (rules.Count > MostRules)
            output.WriteLine($"and {Count.Of(rules.Count - MostRules, "faster rule")}");
    }
}
