using BenchmarkDotNet.Attributes;
using EditLint.Core;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Benchmarks;

/// <summary>One seed from decoded text to diagnostics, and its reading alone.</summary>
[MemoryDiagnoser]
public class LintBenchmarks : IDisposable
{
    private Linter _linter = null!;
    private SourceText _source = null!;
    private Document _document = null!;

    [Params("missile-defense.txt", "river-crossing.md", "market-hall.html")]
    public string Seed { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var root = FindRoot();
        var files = Directory.GetFiles(Path.Combine(root, "rules", "Integrity"), "*.yml").Order(StringComparer.Ordinal);
        var catalog = RuleCatalog.Load([new RulePack("Integrity", [.. files.Select(f => new SourceText(f, File.ReadAllText(f)))])]);
        _linter = new Linter(DocumentReaders.All, catalog);
        _source = new SourceText(Seed, File.ReadAllText(Path.Combine(root, "seeds", Seed)));
        _document = _linter.Read(_source);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _linter.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public Document Read() => _linter.Read(_source);

    [Benchmark(Baseline = true)]
    public LintResult ReadAndLint() => _linter.Lint(_source);

    [Benchmark]
    public LintResult LintAgain() => _linter.Lint(_document);

    internal static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EditLint.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("EditLint.sln is not above the program.");
    }
}
