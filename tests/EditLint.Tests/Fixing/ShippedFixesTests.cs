using EditLint.Core;
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_text_of_every_example_gets_no_worse(bool includeReview)
    {
        using var linter = CreateLinter();
        var examples = Catalog.Rules.SelectMany(r => r.Examples.Select(e => new SourceText($"{r.Id}.{e.Format}", e.Text))).ToList();

        examples.Count.ShouldBeGreaterThan(200);
        examples.Sum(source => Prove(linter, source, includeReview)).ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Published_articles_get_no_worse(bool includeReview)
    {
        if (SharedData.Find("articles") is not { } folder)
            return;
        using var linter = CreateLinter();

        Directory.EnumerateFiles(folder, "*.md").AsParallel().Select(path => SourceTextDecoder.TryDecode(Path.GetFileName(path), File.ReadAllBytes(path), out var source, out _) ? Prove(linter, source, includeReview) : 0)
            .Sum().ShouldBeGreaterThan(100);
    }

    private static int Prove(Linter linter, SourceText source, bool includeReview)
    {
        var before = linter.Lint(source).Diagnostics.CountBy(d => d.RuleId).ToDictionary();
        var options = new FixOptions(text => linter.Lint(text).Diagnostics, includeReview) { CanBeStored = text => StoredText.TryEncode(text) is not null };

        var result = FixLoop.Run(source, options);

        result.IsStable.ShouldBeTrue(source.Path);
        var after = linter.Lint(result.Source).Diagnostics;
        foreach (var (rule, count) in after.CountBy(d => d.RuleId))
            count.ShouldBeLessThanOrEqualTo(before.GetValueOrDefault(rule), $"{rule} in {source.Path}, which became:\n{result.Source.Text}");
        FixLoop.Run(result.Source, options).Source.Text.ShouldBe(result.Source.Text, source.Path);
        // What was left out is really worse, and what else could be fixed was.
        after.Count(d => FixSelector.BestFix(d, includeReview) is not null).ShouldBe(result.Refused.Length, source.Path);
        return result.Applied;
    }

    private static Linter CreateLinter() => new(DocumentReaders.All, Catalog, new InProcessScripts(Catalog.Rules));
}
