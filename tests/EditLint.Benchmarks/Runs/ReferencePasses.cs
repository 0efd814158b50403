using System.Diagnostics;
using Markdig;

namespace EditLint.Benchmarks.Runs;

/// <summary>What a text costs at the least: a pass that splits it into words and looks each up, and its parse as Markdown by the parser alone. One core, in process.</summary>
internal static class ReferencePasses
{
    private const int Rounds = 5;
    private const int TableSize = 1 << 15;

    /// <summary>Seconds to split texts into words, hash each and look it up among 5,000.</summary>
    public static double Words(IReadOnlyList<string> texts, IEnumerable<string> triggers)
    {
        var table = new uint[TableSize];
        foreach (var trigger in triggers.Take(5_000))
        {
            var hash = Hash(trigger);
            var slot = hash % TableSize;
            while (table[slot] != 0)
                slot = (slot + 1) % TableSize;
            table[slot] = hash;
        }
        return Least(() => texts.Sum(t => Count(t, table)));
    }

    /// <summary>Seconds to parse texts as Markdown with places.</summary>
    public static double Markdown(IReadOnlyList<string> texts)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseAutoLinks().UseFootnotes().UseYamlFrontMatter().Build();
        return Least(() => texts.Sum(t => Markdig.Markdown.Parse(t, pipeline).Count));
    }

    private static double Least(Func<int> pass)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            if (pass() < 0)
                throw new InvalidOperationException();
            least = Math.Min(least, clock.Elapsed.TotalSeconds);
        }
        return least;
    }

    private static int Count(string text, uint[] table)
    {
        var found = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            var hash = Hash(text.AsSpan(start, i - start));
            for (var slot = hash % TableSize; table[slot] != 0; slot = (slot + 1) % TableSize)
            {
                if (table[slot] == hash)
                {
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var letter in word)
            hash = (hash ^ (letter < 128 ? (uint)letter | 0x20 : char.ToLowerInvariant(letter))) * 16777619;
        return hash | 1;
    }
}
