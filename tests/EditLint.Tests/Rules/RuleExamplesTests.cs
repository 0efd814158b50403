using EditLint.Core;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Rules;

public sealed class RuleExamplesTests
{
    public static TheoryData<string> RuleFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yml" or ".csx")
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RuleFiles))]
    public void Every_rule_keeps_what_its_file_promises(string path)
    {
        var source = new SourceText(path, File.ReadAllText(Path.Combine(Repository.Root, path)));
        var catalog = RuleCatalog.Load([new RulePack(path.Split('/')[1], [source])]);
        catalog.Errors.Select(e => $"{path}:{e.Location.Start.Line}:{e.Location.Start.Column}: {e.Message}").ShouldBeEmpty();
        var rule = catalog.Rules.Single();

        using var scripts = new InProcessScripts([rule]);
        scripts.Errors.Select(e => $"{path}:{e.Location.Start.Line}:{e.Location.Start.Column}: {e.Message}").ShouldBeEmpty();
        using var linter = new Linter(DocumentReaders.All, catalog, scripts);

        var failures = RuleExampleRunner.Run(rule, (used, texts) => used == rule ? TestRule.LintAll(linter, texts) : TestRule.LintAll(used, texts));

        failures.Select(f => $"{path}:{f.Location.Start.Line}:{f.Location.Start.Column}: {f.Message}").ShouldBeEmpty();
    }
}
