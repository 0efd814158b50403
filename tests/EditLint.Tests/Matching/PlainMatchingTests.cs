using EditLint.Core;
using EditLint.Core.Checks;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Matching;

/// <summary>The search for the patterns of all rules at once finds what each rule's regex finds by itself.</summary>
public sealed class PlainMatchingTests
{
    private const int ArticlesApart = 12;

    [Fact]
    public void The_search_for_all_patterns_at_once_finds_what_every_regex_over_every_text_finds()
    {
        using var quick = Create(matchesPlainly: false);
        using var plain = Create(matchesPlainly: true);
        foreach (var source in Sources())
            Findings(quick, source).ShouldBe(Findings(plain, source), source.Path);
    }

    private static string[] Findings(Linter linter, SourceText source) =>
        [.. linter.Lint(source).Diagnostics.Select(d => $"{d.RuleId} {d.Severity} {d.Location.Span} {d.Message} {string.Join(' ', d.Fixes.SelectMany(f => f.Changes).Select(c => $"{c.Span} {c.NewText}"))}")];

    private static Linter Create(bool matchesPlainly)
    {
        string?[] folders = [Path.Combine(Repository.Root, "rules"), SharedData.Find("vale-styles")];
        var packs = folders.OfType<string>().SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal).Select(pack => new RulePack(
            Path.GetFileName(pack),
            [.. Directory.GetFiles(pack, "*.yml").Order(StringComparer.Ordinal).Select(file => new SourceText(file, File.ReadAllText(file)))]));
        return new Linter(DocumentReaders.All, RuleCatalog.Load(packs, new RuleResources { MatchesPlainly = matchesPlainly }));
    }

    // Markdown, HTML and plain text; each article of the shared data as plain text too, in which a pattern may reach over all of it.
    private static IEnumerable<SourceText> Sources()
    {
        foreach (var seed in Directory.GetFiles(Path.Combine(Repository.Root, "seeds")).Order(StringComparer.Ordinal))
            yield return new SourceText(seed, File.ReadAllText(seed));
        if (SharedData.Find("articles") is not { } articles)
            yield break;
        foreach (var article in Directory.GetFiles(articles).Order(StringComparer.Ordinal).Where((_, i) => i % ArticlesApart == 0))
        {
            var text = File.ReadAllText(article);
            yield return new SourceText(article, text);
            yield return new SourceText(Path.ChangeExtension(article, ".txt"), text);
        }
    }
}
