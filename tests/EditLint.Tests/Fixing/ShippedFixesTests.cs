using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Fixing;

/// <summary>What is promised of every fixed file, of all rules that ship: nothing new is found in it, and fixed again it stays as it is.</summary>
public sealed class ShippedFixesTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load([.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "rules")).Order(StringComparer.Ordinal)
        .Select(folder => new RulePack(Path.GetFileName(folder), [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => new SourceText(path, File.ReadAllText(path)))]))]);

    [Fact]
    public void The_text_of_every_example_gets_no_worse()
    {
        using var linter = CreateLinter();
        var examples = Catalog.Rules.SelectMany(r => r.Examples.Select(e => new SourceText($"{r.Id}.{e.Format}", e.Text))).ToList();

        examples.Count.ShouldBeGreaterThan(200);
        examples.Sum(source => Prove(linter, source)).ShouldBeGreaterThan(50);
    }

    [Fact]
    public void Published_articles_get_no_worse()
    {
        if (SharedData.Find("articles") is not { } folder)
            return;
        using var linter = CreateLinter();

        Directory.EnumerateFiles(folder, "*.md").AsParallel().Sum(path => SourceTextDecoder.TryDecode(Path.GetFileName(path), File.ReadAllBytes(path), out var source, out _) ? Prove(linter, source) : 0)
            .ShouldBeGreaterThan(100);
    }

    // With the safe fixes, and with all of them.
    private static int Prove(Linter linter, SourceText source)
    {
        var found = new Dictionary<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> Lint(SourceText text) => found.TryGetValue(text.Text, out var known) ? known : found[text.Text] = linter.Lint(text).Diagnostics;
        var options = new FixOptions(text => Lint(text), IncludeReview: false) { CanBeStored = text => StoredText.TryEncode(text) is not null };
        return Prove(source, options) + Prove(source, options with { IncludeReview = true });
    }

    private static int Prove(SourceText source, FixOptions options)
    {
        var before = options.Lint(source).CountBy(d => d.RuleId).ToDictionary();

        var result = FixLoop.Run(source, options);

        result.IsStable.ShouldBeTrue(source.Path);
        var after = options.Lint(result.Source).ToList();
        foreach (var (rule, count) in after.CountBy(d => d.RuleId))
            count.ShouldBeLessThanOrEqualTo(before.GetValueOrDefault(rule), $"{rule} in {source.Path}, which became:\n{result.Source.Text}");
        FixLoop.Run(result.Source, options).Source.Text.ShouldBe(result.Source.Text, source.Path);
        // What was left out is really worse, and what else could be fixed was.
        after.Count(d => FixSelector.BestFix(d, options.IncludeReview) is not null).ShouldBe(result.Refused.Length, source.Path);
        return result.Applied;
    }

    private static Linter CreateLinter() => new(DocumentReaders.All, Catalog, new InProcessScripts(Catalog.Rules));
}
