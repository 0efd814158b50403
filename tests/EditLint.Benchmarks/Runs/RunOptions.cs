using System.Globalization;

namespace EditLint.Benchmarks.Runs;

/// <summary>What whole runs to time.</summary>
/// <param name="Program">The program: <c>editlint.dll</c>, or an executable with <c>rules</c> beside it.</param>
/// <param name="Articles">A folder of Markdown articles.</param>
/// <param name="Styles">A folder of styles in Vale's format.</param>
/// <param name="Megabytes">The sizes of the larger submissions.</param>
/// <param name="Longest">Rows that would take longer than so many seconds, judged by the row of the size before, are left out, and said to be.</param>
/// <param name="IsQuick">True for fewer rounds, and none of the rows that take minutes.</param>
internal sealed record RunOptions(string Program, string Articles, string Styles, int[] Megabytes, double Longest, bool IsQuick)
{
    public int Rounds => IsQuick ? 3 : 9;

    /// <summary>Reads <c>[--program PATH] [--articles FOLDER] [--styles FOLDER] [--size 5,50,500] [--longest SECONDS] [--quick]</c>.</summary>
    public static RunOptions Parse(string[] arguments)
    {
        var root = LintBenchmarks.FindRoot();
        var data = Path.GetFullPath(Path.Combine(root, "..", "shared", "data"));
        var options = new RunOptions(Path.Combine(root, "artifacts", "bin", "EditLint.Cli", "release", "editlint.dll"), Path.Combine(data, "articles"), Path.Combine(data, "vale-styles"), [5, 50, 500], Longest: 120, IsQuick: false);
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--program" => options with { Program = Path.GetFullPath(arguments[++i]) },
                "--articles" => options with { Articles = Path.GetFullPath(arguments[++i]) },
                "--styles" => options with { Styles = Path.GetFullPath(arguments[++i]) },
                "--size" => options with { Megabytes = [.. arguments[++i].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)] },
                "--longest" => options with { Longest = double.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--quick" => options with { IsQuick = true },
                var other => throw new ArgumentException($"'{other}' is no option. There are --program PATH, --articles FOLDER, --styles FOLDER, --size 5,50,500, --longest SECONDS and --quick."),
            };
        }
        return options;
    }
}
