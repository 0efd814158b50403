using System.Text.Json;
using System.Text.RegularExpressions;
using EditLint.Core.Checks;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Core.Yaml;
using EditLint.Tests.Support;

namespace EditLint.Tests;

/// <summary>The JSON Schemas say what the program reads, no more and no less.</summary>
public sealed partial class SchemaTests
{
    private static readonly JsonElement Configuration = Load("editlint.schema.json");
    private static readonly JsonElement RuleFile = Load("rule.schema.json");

    [Fact]
    public void The_keys_of_a_configuration_are_those_that_the_reader_asks_for()
    {
        Names(Configuration.GetProperty("properties")).ShouldBe(KeysOfConfiguration("zzzzzzzz: 1\n"), ignoreOrder: true);
        Names(Definition("override")).ShouldBe(KeysOfConfiguration("overrides:\n  - files: a\n    zzzzzzzz: 1\n"), ignoreOrder: true);
        Names(Definition("suppression")).ShouldBe(KeysOfConfiguration("suppressions:\n  - files: a\n    rule: A.B\n    zzzzzzzz: 1\n"), ignoreOrder: true);

        JsonElement Definition(string name) => Configuration.GetProperty("$defs").GetProperty(name).GetProperty("properties");
    }

    [Fact]
    public void The_keys_of_each_kind_of_rule_are_those_that_its_check_asks_for()
    {
        foreach (var kind in CheckKinds.All.Keys)
            KeysOf(kind).Where(key => !IsDeprecated(key)).ShouldBe(KeysThatAreAskedFor(kind), ignoreOrder: true, kind);
    }

    [Fact]
    public void The_keys_of_an_example_are_those_that_its_reader_asks_for()
    {
        var asked = KeysIn(TestRule.Errors("extends: existence\nmessage: x\ntokens: [a]\nexamples:\n  - bad: '[|a|]'\n    zzzzzzzz: 1\n").Select(e => e.Message));

        Names(RuleFile.GetProperty("$defs").GetProperty("example").GetProperty("properties")).ShouldBe(asked, ignoreOrder: true);
    }

    [Fact]
    public void Every_key_is_described_and_of_use()
    {
        var described = RuleFile.GetProperty("properties").EnumerateObject().ToList();

        described.Where(p => p.Value.GetProperty("description").GetString() is not { Length: > 0 }).Select(p => p.Name).ShouldBeEmpty();
        described.Select(p => p.Name).ShouldBe(Kinds.SelectMany(KeysOf).Distinct(), ignoreOrder: true);
        Configuration.GetProperty("properties").EnumerateObject().Where(p => p.Value.GetProperty("description").GetString() is not { Length: > 0 }).ShouldBeEmpty();
    }

    [Fact]
    public void The_shipped_rules_keep_to_the_schema()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.yml", SearchOption.AllDirectories))
            KeysOutside(path).ShouldBeEmpty(path);
    }

    [Fact]
    public void Published_rules_keep_to_the_schema()
    {
        if (SharedData.Find("vale-styles") is not { } styles)
            return;
        foreach (var path in Directory.EnumerateFiles(styles, "*.yml", SearchOption.AllDirectories))
            KeysOutside(path).ShouldBeEmpty(path);
    }

    [Fact]
    public void The_example_of_the_README_keeps_to_the_schema_and_is_sound()
    {
        var example = ConfigurationExample().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Groups[1].Value;

        example.ShouldNotBeEmpty();
        YamlConfigurationReader.Read(new SourceText(".editlint.yml", example)).Errors.ShouldBeEmpty();
        Mapping(example).Entries.Select(e => e.Key.Value).Except(Names(Configuration.GetProperty("properties"))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Kinds => RuleFile.GetProperty("properties").GetProperty("extends").GetProperty("enum").EnumerateArray().Select(k => k.GetString()!);

    private static IEnumerable<string> KeysOf(string kind) => RuleFile.GetProperty("allOf").EnumerateArray()
        .Single(c => c.GetProperty("if").GetProperty("properties").GetProperty("extends").GetProperty("const").GetString() == kind)
        .GetProperty("then").GetProperty("propertyNames").GetProperty("enum").EnumerateArray().Select(k => k.GetString()!);

    private static bool IsDeprecated(string key) => RuleFile.GetProperty("properties").GetProperty(key).TryGetProperty("deprecated", out _);

    private static IEnumerable<string> KeysOutside(string path)
    {
        var mapping = Mapping(File.ReadAllText(path));
        return mapping.Entries.Select(e => e.Key.Value).Except(KeysOf(((YamlScalar)mapping["extends"]!).Value));
    }

    // An unknown key is answered with all that are known.
    private static string[] KeysOfConfiguration(string yaml) =>
        KeysIn(YamlConfigurationReader.Read(new SourceText("a.yml", yaml)).Errors.Select(e => e.Message));

    private static IReadOnlyCollection<string> KeysThatAreAskedFor(string kind)
    {
        // The announced quotations are the ones with words of their own.
        var choice = kind == "quotation" ? "defect: missing\n" : "";
        var options = new CheckOptions(Mapping($"extends: {kind}\nmessage: x\n{choice}"));
        options.MarkKnown(RuleHeader.Keys);
        CheckKinds.All[kind](new DiagnosticDescriptor("Test.Rule", "x", Severity.Error), options);
        return options.KnownKeys;
    }

    private static string[] KeysIn(IEnumerable<string> messages) =>
        KeyList().Match(messages.Single(m => m.StartsWith("Unknown key", StringComparison.Ordinal))).Groups[1].Value.Split(", ");

    private static YamlMapping Mapping(string yaml) => (YamlMapping)YamlText.Read(new SourceText("a.yml", yaml), new TextSpan(0, yaml.Length), out _)!;

    private static IEnumerable<string> Names(JsonElement properties) => properties.EnumerateObject().Select(p => p.Name);

    private static JsonElement Load(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", name))).RootElement;

    [GeneratedRegex(@"may have: (.+)\.$")]
    private static partial Regex KeyList();

    [GeneratedRegex(@"(?s)## Configuration.*?```yaml\n(.*?)```")]
    private static partial Regex ConfigurationExample();
}
