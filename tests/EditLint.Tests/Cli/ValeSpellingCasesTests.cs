using System.Collections.Immutable;
using System.Text.Json;
using EditLint.Cli.Rules;
using EditLint.Core;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Cli;

/// <summary>The spelling rules of Vale's own scenarios, with the dictionaries that lie beside them, give the lines that Vale gives.</summary>
public sealed class ValeSpellingCasesTests
{
    [Theory]
    [InlineData("Spelling", "fixtures/spelling", "test.dic.md", "Spelling.Test")]
    [InlineData("Spelling", "fixtures/spelling", "test.html", "Spelling.Ignores")]
    [InlineData("Spelling", "fixtures/spelling", "test.md", "Spelling.Ignore")]
    [InlineData("Spelling", "fixtures/spelling", "test.txt", "Spelling.GB")]
    [InlineData("v3.0 Spelling", "fixtures/spellingv3", "test.html", "Vale.Spelling")]
    [InlineData("v3.0 Spelling", "fixtures/spellingv3", "test.md", "Vale.Spelling")]
    [InlineData("v3.0 Spelling", "fixtures/spellingv3", "test.dic.md", "Vale.Spelling")]
    [InlineData("External config (direct)", "fixtures/formats", "test.md", "demo.Spellcheck")]
    [InlineData("External config (direct)", "fixtures/formats", "test.md", "demo.Filters")]
    [InlineData("HTML with Ignored Classes", "fixtures/patterns", "test3.html", "Vale.Spelling")]
    public void A_rule_finds_what_Vale_finds(string name, string folder, string file, string rule)
    {
        // The dictionary beside the cases is smaller than Vale's own.
        if (SharedData.Find("vale-cases") is not { } data || (rule.StartsWith("demo.", StringComparison.Ordinal) && new DictionaryFiles("/", []).Default.IsEmpty))
            return;
        var source = new SourceText(file, File.ReadAllText(Path.Combine(data, folder, file)));

        Lines(source, Load(data, rule)).ShouldBe(Expected(data, name).Where(l => l.StartsWith($"{file}:", StringComparison.Ordinal) && l.Contains($":{rule}:", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_built_in_rule_works_without_a_folder_of_styles()
    {
        if (SharedData.Find("vale-cases") is not { } data || new DictionaryFiles("/", []).Default.IsEmpty)
            return;
        const string Name = "Missing StylesPath (only Vale)";
        var text = Cases(data).Single(c => c.GetProperty("name").GetString() == Name).GetProperty("files").GetProperty("test.md").GetString()!;

        Lines(new SourceText("test.md", text), Load(null, "Vale.Spelling")).ShouldBe(Expected(data, Name));
    }

    private static Rule Load(string? data, string id)
    {
        var styles = data is null ? [] : ImmutableArray.Create(Path.Combine(data, "styles"));
        var (pack, name) = (id.Split('.')[0], id.Split('.')[1]);
        var path = Path.Combine(pack == "Vale" ? Path.Combine(Repository.Root, "rules") : styles[0], pack, name + ".yml");
        var words = data is null ? [] : File.ReadAllLines(Path.Combine(data, "styles/config/vocabularies/Cap/accept.txt"));
        var origin = new Location(new SourceText("accept.txt", ""), default);
        var resources = new RuleResources
        {
            Spelling = new DictionaryFiles("/", styles),
            Vocabulary = new Vocabulary(pack == "Vale" ? [.. words.Where(w => w.Trim().Length > 0).Select(w => new VocabularyEntry(w.Trim(), origin))] : [], []),
        };
        var catalog = RuleCatalog.Load([new RulePack(pack, [new SourceText(path, File.ReadAllText(path))])], resources);
        catalog.Errors.Where(e => e.Severity == Severity.Error).ShouldBeEmpty();
        return catalog.Rules.Single();
    }

    private static string[] Lines(SourceText source, Rule rule)
    {
        using var linter = new Linter(DocumentReaders.All, new RuleCatalog([rule], []));
        return [.. linter.Lint(source).Diagnostics.Select(d => $"{source.Path}:{d.Location.Start.Line}:{d.Location.Start.Column}:{d.RuleId}:{d.Message}")];
    }

    private static IEnumerable<string> Expected(string data, string name) =>
        Cases(data).Single(c => c.GetProperty("name").GetString() == name).GetProperty("expected_lines").EnumerateArray().Select(l => l.GetString()!);

    private static JsonElement.ArrayEnumerator Cases(string data) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "cases.json"))).RootElement.GetProperty("cases").EnumerateArray();
}
