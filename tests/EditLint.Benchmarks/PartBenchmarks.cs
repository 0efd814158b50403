using BenchmarkDotNet.Attributes;
using EditLint.Core;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Benchmarks;

/// <summary>The parts that every run has, over one seed: the shipped YAML rules loaded, sentences and words split, all patterns of one pack matched.</summary>
[MemoryDiagnoser]
public class PartBenchmarks : IDisposable
{
    private static readonly string[] Packs = ["Integrity", "Newsroom", "Prose", "Typography"];

    private RulePack[] _packs = null!;
    private Linter _linter = null!;
    private SourceText _source = null!;
    private Document _document = null!;

    [GlobalSetup]
    public void Setup()
    {
        var root = LintBenchmarks.FindRoot();
        _packs = [.. Packs.Select(p => new RulePack(p, [.. Directory.GetFiles(Path.Combine(root, "rules", p), "*.yml").Order(StringComparer.Ordinal).Select(f => new SourceText(f, File.ReadAllText(f)))]))];
        // Prose has patterns and phrases only.
        _linter = new Linter(DocumentReaders.All, RuleCatalog.Load([_packs[2]]));
        _source = new SourceText("river-crossing.md", File.ReadAllText(Path.Combine(root, "seeds", "river-crossing.md")));
        _document = _linter.Read(_source);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _linter.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public RuleCatalog LoadRules() => RuleCatalog.Load(_packs);

    // Blocks split when they are first asked, so each time it is read anew.
    [Benchmark]
    public int ReadAndSplit() => _linter.Read(_source).ProseBlocks.Sum(b => b.Sentences.Length + b.Words.Length);

    [Benchmark]
    public LintResult Match() => _linter.Lint(_document);
}
