using System.Text.Json;
using System.Text.RegularExpressions;

namespace EditLint.ValeConformance.Alerts;

/// <summary>Reads the alerts that Vale printed: one a line, with tabs between file, line, first and last column, rule, level, and the match as a JSON string.</summary>
internal static partial class ValeAlertFile
{
    public static IEnumerable<ValeAlert> Read(string path) =>
        from line in File.ReadLines(path).Skip(1)
        let cells = line.Split('\t', 7)
        select new ValeAlert(cells[0], int.Parse(cells[1]), int.Parse(cells[2]), int.Parse(cells[3]), cells[4], Normalize(JsonSerializer.Deserialize<string>(cells[6])!));

    /// <summary>The match with each run of white space as one blank: Vale makes blanks of its own around markup.</summary>
    public static string Normalize(string match) => Blanks().Replace(match, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
