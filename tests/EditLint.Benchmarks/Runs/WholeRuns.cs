using System.Globalization;

namespace EditLint.Benchmarks.Runs;

/// <summary>Times whole runs of the built program and prints a table in Markdown: medians of runs in turn, beside what the text costs at the least.</summary>
internal sealed class WholeRuns : IDisposable
{
    private const double Megabyte = 1e6;
    private const double MostCpu = 20;

    private static readonly string[] AllPacks = ["Integrity", "Newsroom", "Prose", "Typography"];
    private static readonly int[] RuleCounts = [0, 30, 113, 226, 1000];

    private readonly RunOptions _options;
    private readonly string _folder = Directory.CreateTempSubdirectory("editlint-runs-").FullName;
    private readonly ArticleCorpus _corpus;
    private readonly RuleSets _rules;
    private readonly Dictionary<string, double> _wallPerMegabyte = [];
    private double _wordsPerMegabyte;
    private double _markdownPerMegabyte;

    private WholeRuns(RunOptions options)
    {
        _options = options;
        _corpus = new ArticleCorpus(options.Articles);
        _rules = new RuleSets(options.Styles, _corpus.WordCounts(), _folder);
    }

    /// <summary>Measures and prints.</summary>
    public static void Print(RunOptions options)
    {
        if (!Directory.Exists(options.Articles))
        {
            Console.WriteLine($"There is no folder of articles '{options.Articles}'. Name one with --articles.");
            return;
        }
        using var runs = new WholeRuns(options);
        runs.Print();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Print()
    {
        Console.WriteLine($"{_options.Program}, {Environment.ProcessorCount} cores, {DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; medians of {_options.Rounds} runs in turn, of one where it takes more than {MostCpu} s");
        Console.WriteLine($"0 rules is reading alone. There are {_rules.Published} rules of published styles: 30 are drawn from them; 113, 226 and 1000 are made up with the same rules again, with other words.");
        Console.WriteLine("Each row is 'check PATH --config FILE --format json'. All packs: Integrity, Newsroom, Prose and Typography but for their C# rules.");
        PrintReferences();
        var article = Directory.EnumerateFiles(_options.Articles, "*.md").OrderBy(f => Math.Abs(new FileInfo(f).Length - 4_000)).ThenBy(f => f, StringComparer.Ordinal).First();
        var articles = Directory.EnumerateFiles(_options.Articles).Sum(f => new FileInfo(f).Length);
        Table($"one article of {new FileInfo(article).Length:#,0} bytes, and {_corpus.Count} of them");
        PrintRows("article", article, new FileInfo(article).Length, isMarkdown: true);
        PrintRows($"{articles / Megabyte:0.0} MB Markdown", _options.Articles, articles, isMarkdown: true);
        PrintPeers(article, articles);
        foreach (var megabytes in _options.Megabytes)
            PrintSubmissions(megabytes);
        PrintSingleFiles();
    }

    private void PrintReferences()
    {
        List<string> markdown = Texts(isMarkdown: true);
        List<string> plain = Texts(isMarkdown: false);
        _wordsPerMegabyte = ReferencePasses.Words(plain, _corpus.WordCounts().Keys) / (Bytes(plain) / Megabyte);
        _markdownPerMegabyte = ReferencePasses.Markdown(markdown) / (Bytes(markdown) / Megabyte);
        Console.WriteLine($"Words split, hashed and looked up: {1 / _wordsPerMegabyte:0} MB/s; Markdig alone: {1 / _markdownPerMegabyte:0.0} MB/s; one core, in process.");
    }

    private List<string> Texts(bool isMarkdown)
    {
        var folder = Path.Combine(_folder, "reference");
        _corpus.Write(folder, 5_000_000, isMarkdown);
        List<string> texts = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Directory.Delete(folder, recursive: true);
        return texts;
    }

    private static double Bytes(List<string> texts) => texts.Sum(t => System.Text.Encoding.UTF8.GetByteCount(t));

    private void PrintSubmissions(int megabytes)
    {
        foreach (var isMarkdown in (bool[])[true, false])
        {
            var folder = Path.Combine(_folder, "submission");
            var bytes = _corpus.Write(folder, megabytes * 1_000_000L, isMarkdown);
            Table($"{megabytes} MB of {(isMarkdown ? "Markdown" : "plain text")} in {Directory.EnumerateFiles(folder).Count():#,0} files");
            PrintRows($"{megabytes} MB", folder, bytes, isMarkdown);
            Directory.Delete(folder, recursive: true);
        }
    }

    private void PrintSingleFiles()
    {
        Table("one file of plain text");
        foreach (var bytes in (long[])[10_000, 100_000, 1_000_000, 10_000_000, 50_000_000])
        {
            if (_options.IsQuick && bytes > 1_000_000)
                continue;
            var file = Path.Combine(_folder, "single.txt");
            var written = _corpus.WriteSingle(file, bytes);
            PrintGroup($"{written / Megabyte:0.00} MB", file, written, isMarkdown: false, [("Integrity", _rules.Write(0, "Integrity")), .. Styles()]);
            File.Delete(file);
        }
    }

    private IEnumerable<(string Name, string Configuration)> Styles() =>
        _rules.Published > 0 ? [($"{_rules.Published} rules of the styles", _rules.Write(_rules.Published))] : [];

    private void PrintRows(string text, string path, long bytes, bool isMarkdown)
    {
        List<(string Name, string Configuration)> sets = [];
        foreach (var count in RuleCounts.Where(c => c == 0 || _rules.Published > 0))
            sets.Add(($"{count} rules", _rules.Write(count)));
        sets.Add(("Integrity", _rules.Write(0, "Integrity")));
        sets.Add(("styles and all packs", _rules.Write(_rules.Published, AllPacks)));
        PrintGroup(text, path, bytes, isMarkdown, sets);
    }

    private void PrintGroup(string text, string path, long bytes, bool isMarkdown, IReadOnlyList<(string Name, string Configuration)> sets)
    {
        List<(string Name, string[] Command, List<Measurement> Runs)> rows =
            [.. sets.Select(s => (s.Name, (string[])[_options.Program, "check", path, "--config", s.Configuration, "--format", "json"], new List<Measurement>()))];
        var isExpensive = rows.Select(r => r.Name).Where(n => _wallPerMegabyte.GetValueOrDefault(Kind(n, isMarkdown)) * bytes / Megabyte > _options.Longest).ToHashSet();
        rows.RemoveAll(r => isExpensive.Contains(r.Name));
        Measure(rows);
        foreach (var (name, _, runs) in rows)
        {
            var median = Measurement.MedianOf(runs);
            // What is short is mostly start-up and tells nothing of what is long.
            if (bytes > Megabyte)
                _wallPerMegabyte[Kind(name, isMarkdown)] = median.Wall / (bytes / Megabyte);
            PrintRow(text, name, bytes, isMarkdown, median);
        }
        foreach (var name in isExpensive)
            Console.WriteLine($"| {text} | {name}: left out, it would take more than {_options.Longest} s | | | | | | |");
    }

    private static string Kind(string rules, bool isMarkdown) => $"{rules} {isMarkdown}";

    private void Measure(List<(string Name, string[] Command, List<Measurement> Runs)> rows)
    {
        foreach (var (_, command, runs) in rows)
            runs.Add(MeasuredCommand.Run(command, _folder, watchesMemory: true));
        // The first told the memory; it also warmed the caches.
        var memory = rows.Select(r => r.Runs[0].Memory).ToArray();
        foreach (var (_, _, runs) in rows.Where(r => r.Runs[0].Wall < MostCpu))
            runs.Clear();
        for (var round = 0; round < _options.Rounds; round++)
        {
            foreach (var (row, index) in rows.Select((row, index) => (row, index)))
            {
                if (row.Runs is not [{ Wall: >= MostCpu }])
                    row.Runs.Add(MeasuredCommand.Run(row.Command, _folder) with { Memory = memory[index] });
            }
        }
    }

    private void PrintPeers(string article, long articles)
    {
        var configuration = Path.Combine(_folder, "vale.ini");
        var styles = Directory.Exists(_options.Styles) ? Directory.EnumerateDirectories(_options.Styles).Select(d => Path.GetFileName(d)) : [];
        File.WriteAllText(configuration, $"StylesPath = {_options.Styles}\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = {string.Join(", ", styles)}\n");
        foreach (var (name, command) in PeerPrograms.Find([article], configuration))
        {
            List<(string Name, string[] Command, List<Measurement> Runs)> rows = [(name, command, []), (name, [.. command[..^1], .. name == "write-good" ? Directory.EnumerateFiles(_options.Articles) : [_options.Articles]], [])];
            Measure(rows);
            PrintRow("article", name, new FileInfo(article).Length, isMarkdown: true, Measurement.MedianOf(rows[0].Runs));
            PrintRow($"{articles / Megabyte:0.0} MB Markdown", name, articles, isMarkdown: true, Measurement.MedianOf(rows[1].Runs));
        }
    }

    private static void Table(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"{title}:");
        Console.WriteLine();
        Console.WriteLine("| text | rules | CPU s | wall s | peak MB | MB/s a core | × words | × Markdig |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    private void PrintRow(string text, string rules, long bytes, bool isMarkdown, Measurement run)
    {
        var size = bytes / Megabyte;
        var ratio = isMarkdown ? $"{run.Cpu / (size * _markdownPerMegabyte):0.0}" : "";
        Console.WriteLine($"| {text} | {rules}{(run.Succeeded ? "" : " (failed)")} | {run.Cpu:0.000} | {run.Wall:0.000} | {run.Memory:0} | {size / run.Cpu:0.00} | {run.Cpu / (size * _wordsPerMegabyte):0.0} | {ratio} |");
    }
}
