using System.Diagnostics;
using EditLint.Core.Protocol;

namespace EditLint.Benchmarks;

/// <summary>
/// What C# rules cost at the start: whole runs of the program over one article of 4 kB with 20 of them, compiled, from the cache, and without them, in
/// turn; and what a text of 1 MB costs on its way to the script host and back.
/// </summary>
internal static class ScriptStart
{
    private const int Scripts = 20;
    private const int Rounds = 15;
    private const string Header = "/*---\nmessage: Found {match}.\nlevel: suggestion\n---*/\n";

    // What rules are like: sentences, words, blocks, links, quotations, a pattern, the whole article.
    private static readonly string[] Bodies =
    [
        "const int Limit = 30 + NUMBER;\ncontext.RegisterSentenceAction(s =>\n{\n    if (s.Sentence.Words.Length > Limit)\n        s.Report();\n});",
        "context.RegisterBlockAction(BlockKind.Heading, h =>\n{\n    if (h.Prose.Text.EndsWith('?') && h.Prose.Length > NUMBER)\n        h.Report();\n});",
        "string[] unwanted = [\"utilize\", \"leverage\", \"synergyNUMBER\"];\ncontext.RegisterProseAction(p =>\n{\n    foreach (var word in p.Block.Words)\n        if (unwanted.Contains(p.Prose.ToString(word), StringComparer.OrdinalIgnoreCase))\n            p.Report(word, new() { Fixes = p.Replace(word, \"use\", \"Use the short word\") });\n});",
        "record Seen(string Text, Block Block);\ncontext.RegisterDocumentAction(d =>\n{\n    var links = new List<Seen>();\n    foreach (var link in d.Document.Links.Where(l => l.Text.Length > NUMBER))\n    {\n        if (links.Any(l => l.Text == link.Text))\n            d.Report(link.Block, link.ProseSpan, new() { Related = [d.Related(link.Block, \"the other\")] });\n        links.Add(new(link.Text, link.Block));\n    }\n});",
        "context.RegisterQuotationAction(q =>\n{\n    var words = q.Quotation.Text.Split(' ').GroupBy(w => w.ToLowerInvariant()).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();\n    if (words.Count > 100 + NUMBER)\n        q.Report(new() { Message = $\"{words[0].Key} {words.Count}\" });\n});",
    ];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="program">The program: <c>editlint.dll</c>, or a native <c>editlint</c>, with the folder <c>scripthost</c> beside it.</param>
    public static void Print(string program)
    {
        var folder = Directory.CreateTempSubdirectory("editlint-scripts-").FullName;
        try
        {
            Write(folder);
            string[] none = ["check", "article.md", "--no-config"];
            string[] warm = [.. none, "--rules", "House"];
            string[] cold = [.. warm, "--no-cache"];
            (string Name, string[] Arguments, List<double> Times)[] runs = [("without scripts", none, []), ("from the cache", warm, []), ("compiled", cold, [])];
            foreach (var (_, arguments, _) in runs)
                Run(program, arguments, folder);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (_, arguments, times) in runs)
                    times.Add(Run(program, arguments, folder));
            }

            Console.WriteLine($"one article of 4 kB, {Scripts} scripts, {Rounds} runs each in turn, whole process, wall time");
            Console.WriteLine($"{"",-18}{"least ms",10}{"median ms",11}{"more than without",19}{"ratio",8}");
            foreach (var (name, _, times) in runs)
                Console.WriteLine($"{name,-18}{times.Min(),10:0}{Median(times),11:0}{Median(times) - Median(runs[0].Times),19:0}{Median(times) / Median(runs[0].Times),8:0.00}");
            PrintBoundary();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder)
    {
        var pack = Directory.CreateDirectory(Path.Combine(folder, "House")).FullName;
        for (var i = 0; i < Scripts; i++)
            File.WriteAllText(Path.Combine(pack, $"Rule{i}.csx"), Header + Bodies[i % Bodies.Length].Replace("NUMBER", $"{i}", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "article.md"), Article(4_000));
    }

    private static string Article(int length)
    {
        const string Paragraph = "The council met on Tuesday and decided to [close the library](https://example.org/library) in the old town. \"We had no other choice,\" the mayor said. "
            + "Nobody in the room had expected that, and some of the members left before the vote. The house will be sold in the spring.\n\n";
        return "# The library closes\n\n" + string.Concat(Enumerable.Repeat(Paragraph, length / Paragraph.Length + 1))[..length];
    }

    private static double Run(string program, string[] arguments, string folder)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["EDITLINT_CACHE_DIR"] = Path.Combine(folder, "cache");
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = clock.Elapsed.TotalMilliseconds;
        // Duplicated paragraphs are findings; a broken rule would make the figures worthless.
        return process.ExitCode <= 1 ? elapsed : throw new InvalidOperationException(errors.Result);
    }

    /// <summary>The other side of the boundary: answers each message with an empty one.</summary>
    public static void Echo()
    {
        var channel = new MessageChannel(Console.OpenStandardInput(), Console.OpenStandardOutput());
        while (channel.Read() is { } message)
            channel.Write(new AnalyzeResponse(message.Id, []));
    }

    // What the boundary alone costs: the text as a message to another process, and an answer. The host reads the article once more, at the same time as the program.
    private static void PrintBoundary()
    {
        var text = Article(1_000_000);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(ScriptStart).Assembly.Location, "echo"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var channel = new MessageChannel(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        var ascii = new List<double>();
        var other = new List<double>();
        for (var round = 0; round < 2 * Rounds; round++)
        {
            ascii.Add(Ask(channel, new AnalyzeRequest(round, "article.txt", text, null, [], [], IsTraced: false)));
            other.Add(Ask(channel, new AnalyzeRequest(round, "article.txt", text.Replace('"', '\u201c'), null, [], [], IsTraced: false)));
        }
        process.Kill();
        Console.WriteLine();
        Console.WriteLine($"a text of 1 MB to another process, and the answer: first {ascii[0]:0.0} ms, median {Median(ascii):0.0} ms; with characters outside ASCII {other[0]:0.0} ms, {Median(other):0.0} ms");
    }

    private static double Ask(MessageChannel channel, Message request)
    {
        var clock = Stopwatch.StartNew();
        channel.Write(request);
        _ = channel.Read() ?? throw new InvalidOperationException("The other process has gone.");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
