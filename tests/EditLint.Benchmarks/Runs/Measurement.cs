namespace EditLint.Benchmarks.Runs;

/// <summary>What one run of a program took.</summary>
/// <param name="Cpu">Processor time of it and of the processes it started, in seconds.</param>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Memory">The most it had resident, in megabytes of a million bytes.</param>
/// <param name="Succeeded">True when it ended as a linter ends that found something, or nothing.</param>
internal sealed record Measurement(double Cpu, double Wall, double Memory, bool Succeeded)
{
    /// <summary>The medians of several runs.</summary>
    public static Measurement MedianOf(IReadOnlyCollection<Measurement> runs) =>
        new(Median(runs.Select(r => r.Cpu)), Median(runs.Select(r => r.Wall)), runs.Max(r => r.Memory), runs.All(r => r.Succeeded));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
