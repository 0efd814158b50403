using System.Collections.Immutable;
using EditLint.Cli;
using EditLint.ValeConformance.Host;

namespace EditLint.ValeConformance.Cases;

/// <summary>Runs the scenarios and compares the lines with those that Vale prints.</summary>
internal static class CasesCommand
{
    /// <summary>Runs the scenarios and says of each which lines are wrong.</summary>
    /// <param name="folder">The folder with <c>cases.json</c>.</param>
    /// <param name="output">Takes the report.</param>
    public static CaseTotals Run(string folder, TextWriter output)
    {
        var (cases, wrongPlaces) = ValeCase.ReadAll(Path.Combine(folder, "cases.json"));
        var totals = new CaseTotals(0, 0, 0);
        foreach (var scenario in cases)
        {
            var lines = Run(scenario, folder, out var problems);
            var wanted = scenario.ExpectedLines.Select(line => AtTruePlace(line, scenario, wrongPlaces)).ToList();
            var missing = Without(wanted, lines);
            var surplus = Without(lines, wanted);
            totals = new CaseTotals(totals.Expected + wanted.Count, totals.Right + wanted.Count - missing.Count, totals.Extra + surplus.Count);
            output.WriteLine($"{(missing.Count + surplus.Count == 0 ? "ok  " : "FAIL")} {scenario.Name}: {wanted.Count - missing.Count} of {wanted.Count}");
            foreach (var line in missing)
                output.WriteLine($"     - {line}");
            foreach (var line in surplus)
                output.WriteLine($"     + {line}");
            if (missing.Count + surplus.Count > 0 && problems.Length > 0)
                output.WriteLine($"     ! {problems.Trim().ReplaceLineEndings("\n     ! ")}");
        }
        output.WriteLine($"{totals.Right} of {totals.Expected} lines, {totals.Extra} lines too many");
        return totals;
    }

    private static List<string> Run(ValeCase scenario, string folder, out string problems)
    {
        using var workspace = CaseFolder.Create(scenario, folder);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = scenario.StandardInputFile is { } file ? File.OpenRead(Path.Combine(workspace.Path, file)) : Stream.Null;
        try
        {
            using var host = new ValeHost(ValeOptions.Parse(scenario.Arguments), new Terminal { Input = input, Output = output, Error = error, WorkingFolder = workspace.Path });
            host.Run();
        }
        catch (Exception exception) when (exception is FormatException or UsageException)
        {
            error.WriteLine(exception.Message);
        }
        problems = error.ToString();
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string AtTruePlace(string line, ValeCase scenario, ImmutableArray<(string Folder, string Wrong, string True)> places)
    {
        foreach (var (folder, wrong, correct) in places)
        {
            if (scenario.Folder == folder && line.StartsWith(wrong, StringComparison.Ordinal))
                return correct + line[wrong.Length..];
        }
        return line;
    }

    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var rest = others.ToList();
        return [.. lines.Where(line => !rest.Remove(line))];
    }
}
