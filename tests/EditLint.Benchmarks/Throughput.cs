using System.Diagnostics;
using System.Text;
using EditLint.Core;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Benchmarks;

/// <summary>
/// Lints 1, 10 and 100 MB of made-up text for duplicated passages, as one file and as a run of files of 10 kB, and prints MB/s for each: where the cost is
/// linear, the last column stays near 1.
/// </summary>
internal static class Throughput
{
    private static readonly int[] Megabytes = [1, 10, 100];

    /// <summary>Runs and prints a table.</summary>
    /// <param name="catalog">The rules to run.</param>
    public static void Print(RuleCatalog catalog)
    {
        using var linter = new Linter(DocumentReaders.All, catalog);
        Lint(linter, new GeneratedText(20_000, seed: 1), 1, 10_000);
        Console.WriteLine($"{"text",-36}{"MB",6}{"seconds",10}{"MB/s",9}{"findings",10}{"ratio",8}");
        foreach (var (name, words, fileLength) in new[] { ("20,000 words, files of 10 kB", 20_000, 10_000), ("20,000 words, one file", 20_000, int.MaxValue), ("twenty words, one file", 20, int.MaxValue) })
        {
            var first = 0.0;
            foreach (var megabytes in Megabytes)
            {
                var (findings, seconds) = Lint(linter, new GeneratedText(words, seed: megabytes), megabytes, fileLength);
                var speed = megabytes / seconds;
                first = first == 0 ? speed : first;
                Console.WriteLine($"{name,-36}{megabytes,6}{seconds,10:0.00}{speed,9:0.0}{findings,10}{speed / first,8:0.00}");
            }
        }
    }

    private static (int Findings, double Seconds) Lint(Linter linter, GeneratedText text, int megabytes, int fileLength)
    {
        var length = megabytes * 1_000_000;
        var sources = new List<SourceText>();
        for (var left = length; left > 0; left -= Math.Min(left, fileLength))
            sources.Add(new SourceText($"{sources.Count:000000}.txt", text.Next(Math.Min(left, fileLength))));
        var start = Stopwatch.GetTimestamp();
        var results = linter.LintSubmission([.. sources.AsParallel().AsOrdered().Select(s => linter.Lint(s))]);
        return (results.Sum(r => r.Diagnostics.Length), Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    // Words by Zipf's law in paragraphs of 30 to 90.
    private sealed class GeneratedText(int vocabulary, int seed)
    {
        private readonly Random _random = new(seed);
        private readonly double _range = Math.Log(vocabulary + 1);

        public string Next(int length)
        {
            var text = new StringBuilder(length + 16);
            while (text.Length < length)
            {
                for (var words = _random.Next(30, 90); words > 0; words--)
                    text.Append(Word((int)Math.Exp(_random.NextDouble() * _range))).Append(words == 1 ? ".\n\n" : " ");
            }
            return text.ToString(0, length);
        }

        private static string Word(int rank)
        {
            Span<char> letters = stackalloc char[12];
            var length = 0;
            for (var rest = rank + 30; rest > 0; rest /= 7)
            {
                letters[length++] = "bdklmnt"[rest % 7];
                letters[length++] = "aeiouyo"[rest / 7 % 7];
            }
            return letters[..length].ToString();
        }
    }
}
