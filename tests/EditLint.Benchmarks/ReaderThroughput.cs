using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace EditLint.Benchmarks;

/// <summary>
/// Reads the Markdown and plain text files of a folder again and again and prints, for each part of reading, MB of file per CPU second, its time beside
/// that of a pass that only tokenises and hashes and beside Markdig's, and the memory that it takes, in bytes a byte of file.
/// </summary>
internal sealed class ReaderThroughput
{
    private const int Rounds = 9;

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().Build();

    // What the reader of Markdown reads as well, by the parser's own means.
    internal static readonly MarkdownPipeline Extended = new MarkdownPipelineBuilder().UsePreciseSourceLocation()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseAutoLinks().UseTaskLists().UseAlertBlocks().UseFootnotes().UseMathematics().Build();

    private readonly List<Part> _parts = [];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="folder">Where the files are, in any folder below it; those whose names end in <c>.md</c> are Markdown, those in <c>.txt</c> plain text.</param>
    public static void Print(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path: f, Bytes: File.ReadAllBytes(f))).ToArray();
        var throughput = new ReaderThroughput();
        throughput.AddParts("Markdown", new MarkdownReader(), [.. files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal))]);
        throughput.AddParts("text", new PlainTextReader(), [.. files.Where(f => f.Path.EndsWith(".txt", StringComparison.Ordinal))]);
        throughput.Measure();
    }

    private void AddParts(string format, IDocumentReader reader, ImmutableArray<(string Path, byte[] Bytes)> files)
    {
        if (files.IsEmpty)
            return;
        ImmutableArray<SourceText> sources = [.. files.Select(f => Decode(f.Path, f.Bytes))];
        object[] Read() => [.. sources.Select(s => reader.Read(s))];
        var bytes = files.Sum(f => (long)f.Bytes.Length);
        var hash = Add(new Part($"{format}: tokenise and hash", bytes, () => [], _ => Each(sources, s => WordHash(s.Text))));
        Part? markdig = null;
        if (reader is MarkdownReader)
        {
            Add(new Part($"{format}: Markdig, CommonMark alone", bytes, () => [], _ => Each(sources, s => Markdown.Parse(s.Text, Plain).Count)) { Hash = hash });
            markdig = Add(new Part($"{format}: Markdig, what is read here", bytes, () => [], _ => Each(sources, s => Markdown.Parse(s.Text, Extended).Count)) { Hash = hash });
        }
        Add(new Part($"{format}: decoder", bytes, () => [], _ => files.Select(f => Decode(f.Path, f.Bytes))) { Hash = hash, Markdig = markdig });
        Add(new Part($"{format}: decoder and reader", bytes, () => [], _ => files.Select(f => reader.Read(Decode(f.Path, f.Bytes)))) { Hash = hash, Markdig = markdig });
        Add(new Part($"{format}: words", bytes, Read, documents => EachBlock(documents, b => b.Words.Length)) { Hash = hash, Markdig = markdig });
        Add(new Part($"{format}: sentences", bytes, Read, documents => EachBlock(documents, b => b.Sentences.Length)) { Hash = hash, Markdig = markdig });
        Add(new Part($"{format}: quotations", bytes, Read, documents => Each(documents, d => d.Pairing.Unpaired.Length)) { Hash = hash, Markdig = markdig });
        Add(new Part($"{format}: all of these", bytes, () => [], _ => files.Select(f => Ask(reader.Read(Decode(f.Path, f.Bytes))))) { Hash = hash, Markdig = markdig });
    }

    private Part Add(Part part)
    {
        _parts.Add(part);
        return part;
    }

    // All parts in each round, so that a busy moment of the machine is no part's own.
    private void Measure()
    {
        for (var round = 0; round < Rounds; round++)
            _parts.ForEach(p => p.Run());
        _parts.ForEach(p => p.Weigh());
        Console.WriteLine($"{"part",-36}{"MB/s",8}{"to hash",9}{"Markdig",9}{"taken",8}{"kept",7}");
        foreach (var part in _parts)
            Console.WriteLine($"{part.Name,-36}{part.Speed,8:0.0}{Ratio(part, part.Hash),9}{Ratio(part, part.Markdig),9}{part.Allocated,8:0.0}{part.Kept,7:0.0}");
    }

    private static string Ratio(Part part, Part? other) => other is null ? "" : $"{part.Seconds / other.Seconds:0.00}";

    private static SourceText Decode(string path, byte[] bytes) =>
        SourceTextDecoder.TryDecode(path, bytes, out var text, out var reason) ? text : throw new InvalidDataException($"{path}: {reason}");

    private static Document Ask(Document document)
    {
        foreach (var block in document.ProseBlocks)
            _ = block.Words.Length + block.Sentences.Length;
        _ = document.Pairing;
        return document;
    }

    private static object[] Each<T>(ImmutableArray<T> all, Func<T, int> count)
    {
        var sum = 0;
        foreach (var one in all)
            sum += count(one);
        return [sum];
    }

    private static object[] EachBlock(object[] documents, Func<Block, int> count)
    {
        var sum = 0;
        foreach (var document in documents)
        {
            foreach (var block in ((Document)document).ProseBlocks)
                sum += count(block);
        }
        return [sum];
    }

    private static object[] Each(object[] documents, Func<Document, int> count) => Each([.. documents.Cast<Document>()], count);

    // The limit of all that looks at each word: FNV-1a of the small letters of each run of letters and digits.
    private static int WordHash(ReadOnlySpan<char> text)
    {
        uint sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var hash = 2166136261u;
            var start = i;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
                hash = (hash ^ (text[i] < 128 ? text[i] | 0x20u : char.ToLowerInvariant(text[i]))) * 16777619u;
            if (i > start)
                sum = (sum << 1 | sum >> 31) ^ hash;
        }
        return (int)sum;
    }

    private sealed class Part(string name, long bytes, Func<object[]> prepare, Func<object[], IEnumerable<object>> run)
    {
        public string Name => name;

        public Part? Hash { get; init; }

        public Part? Markdig { get; init; }

        public double Seconds { get; private set; } = double.MaxValue;

        public double Allocated { get; private set; }

        public double Kept { get; private set; }

        public double Speed => bytes / 1e6 / Seconds;

        public void Run()
        {
            var given = prepare();
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            foreach (var result in run(given))
                GC.KeepAlive(result);
            Seconds = Math.Min(Seconds, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
            Allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)bytes;
            GC.KeepAlive(given);
        }

        // What stays in memory when all results are held.
        public void Weigh()
        {
            var given = prepare();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var results = run(given).ToArray();
            Kept = Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - before) / (double)bytes;
            GC.KeepAlive(results);
            GC.KeepAlive(given);
        }
    }
}
