using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

/// <summary>The options of C# rules, as a configuration sets them.</summary>
public sealed class OptionSettingsTests
{
    private static readonly RuleCatalog Rules = RuleCatalog.Load([new RulePack("House",
    [
        new SourceText("House/Long.csx", "/*---\nmessage: Long.\noptions: { limit: 45, share: 0.5, strict: true, label: \"x\", words: [the, a] }\n---*/\n"),
        new SourceText("House/Plain.csx", "/*---\nmessage: Plain.\n---*/\n"),
        new SourceText("House/Yaml.yml", "extends: existence\nmessage: Wrong.\ntokens: [a]\n"),
    ])]);

    private static readonly Rule Long = Rules.Rules.Single(r => r.Name == "Long");

    [Fact]
    public void A_rule_keeps_its_defaults_where_nothing_is_said()
    {
        var configuration = Read("rules: { House.Long: warning }");
        configuration.For("a.md").OptionsOf(Long).IsEmpty.ShouldBeTrue();
        configuration.For("a.md").LevelOf(Long.Descriptor).ShouldBe(Severity.Warning);
    }

    [Fact]
    public void A_setting_gives_level_and_options()
    {
        var file = Read("rules: { House.Long: { level: error, limit: 30, Words: [an], share: 1, strict: false, label: 7 } }").For("a.md");
        file.LevelOf(Long.Descriptor).ShouldBe(Severity.Error);
        var options = Long.Options.With(file.OptionsOf(Long));
        options.GetInt32("limit").ShouldBe(30);
        options.GetStrings("words").ShouldBe(["an"]);
        options.GetDouble("share").ShouldBe(1);
        options.GetBoolean("strict").ShouldBeFalse();
        options.GetString("label").ShouldBe("7");
    }

    [Fact]
    public void Only_what_is_set_differs_from_the_defaults() =>
        Read("rules: { House.Long: { limit: 30 } }").For("a.md").OptionsOf(Long).All.Select(o => o.ToString()).ShouldBe(["limit: 30"]);

    [Fact]
    public void Options_without_a_level_turn_the_rule_on_at_its_own_level() =>
        Read("rules: { House.Long: { limit: 30 } }").For("a.md").LevelOf(Long.Descriptor).ShouldBe(Severity.Warning);

    [Fact]
    public void A_rule_with_options_may_be_off() =>
        Read("rules: { House.Long: { level: off, limit: 30 } }").For("a.md").LevelOf(Long.Descriptor).ShouldBeNull();

    [Fact]
    public void An_override_changes_single_options_for_its_files()
    {
        var configuration = Read("rules: { House.Long: { limit: 30, strict: false } }\noverrides:\n  - files: drafts/**\n    rules: { House.Long: { limit: 60 } }\n");
        configuration.For("a.md").OptionsOf(Long).All.Select(o => o.ToString()).ShouldBe(["limit: 30", "strict: false"]);
        configuration.For("drafts/a.md").OptionsOf(Long).All.Select(o => o.ToString()).ShouldBe(["limit: 60", "strict: false"]);
    }

    [Theory]
    [InlineData("rules: { House.Long: { [|limt|]: 30 } }", "House.Long has no option 'limt'. Did you mean 'limit'?")]
    [InlineData("rules: { House.Long: { [|levl|]: warning } }", "House.Long has no option 'levl'. Did you mean 'level'?")]
    [InlineData("rules: { House.Long: { [|size|]: 30 } }", "House.Long has no option 'size'. Its options are limit, share, strict, label, words.")]
    [InlineData("rules: { House.Long: { limit: [|many|] } }", "'limit' must be a whole number, as 45 is.")]
    [InlineData("rules: { House.Long: { limit: [|1.5|] } }", "'limit' must be a whole number, as 45 is.")]
    [InlineData("rules: { House.Long: { limit: [|99999999999|] } }", "'limit' must be a whole number, as 45 is.")]
    [InlineData("rules: { House.Long: { share: [|half|] } }", "'share' must be a number, as 0.5 is.")]
    [InlineData("rules: { House.Long: { strict: [|5|] } }", "'strict' must be true or false, as true is.")]
    [InlineData("rules: { House.Long: { label: [|[a]|] } }", "'label' must be a text, as x is.")]
    [InlineData("rules: { House.Long: { words: [|{ a: b }|] } }", "'words' must be a list of texts, as [the, a] is.")]
    [InlineData("rules: { House.Plain: { [|limit|]: 30 } }", "House.Plain has no option 'limit': it declares none. Only 'level' may stand here.")]
    [InlineData("rules: { House.Yaml: { [|limit|]: 30 } }", "House.Yaml has no option 'limit': a YAML rule has none. Only 'level' may stand here; to change what the rule finds, copy its file into a pack of your own.")]
    [InlineData("rules: { House: { [|limit|]: 30 } }", "Options belong to one rule, and 'House' may stand for several. Write the rule's whole name, Pack.Name.")]
    [InlineData("rules: { 'House.*': { [|limit|]: 30 } }", "Options belong to one rule, and 'House.*' may stand for several. Write the rule's whole name, Pack.Name.")]
    [InlineData("overrides: [{ files: a, rules: { House.Long: { [|limt|]: 30 } } }]", "House.Long has no option 'limt'. Did you mean 'limit'?")]
    public void A_mistake_is_named_at_its_place(string marked, string message)
    {
        var (yaml, spans) = ExampleMarkup.Parse(marked);
        var found = new List<Diagnostic>();
        OptionSettings.Check(Read(yaml), Rules.Rules, found.Add);
        var mistake = found.ShouldHaveSingleItem();
        mistake.Message.ShouldBe(message);
        mistake.Location.Span.ShouldBe(spans[0]);
        mistake.Descriptor.ShouldBe(ToolDescriptors.InvalidConfiguration);
    }

    [Theory]
    [InlineData("rules: { House.Yaml: { level: error } }")]
    [InlineData("rules: { House.Absent: { limit: 3 } }")]
    [InlineData("rules: { House: { level: error } }")]
    public void Nothing_is_said_of_what_is_sound_or_not_loaded(string yaml)
    {
        var found = new List<Diagnostic>();
        OptionSettings.Check(Read(yaml), Rules.Rules, found.Add);
        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rules: { A.B: { level: [|eror|] } }", "'A.B' must be one of on, off, suggestion, warning, error, not 'eror'. Did you mean 'error'?")]
    [InlineData("rules: { A.B: { level: [|[a]|] } }", "'level' must be one of on, off, suggestion, warning, error.")]
    [InlineData("rules: { A.B: [|[warning]|] }", "'A.B' must be one of on, off, suggestion, warning, error, or keys with values: '{ level: warning, limit: 30 }'.")]
    public void A_malformed_setting_is_named_when_the_file_is_read(string marked, string message)
    {
        var (yaml, spans) = ExampleMarkup.Parse(marked);
        var mistake = YamlConfigurationReader.Read(new SourceText(".editlint.yml", yaml)).Errors.ShouldHaveSingleItem();
        mistake.Message.ShouldBe(message);
        mistake.Location.Span.ShouldBe(spans[0]);
    }

    [Fact]
    public void An_option_that_is_wrong_leaves_the_default() =>
        Long.Options.With(Read("rules: { House.Long: { limit: many } }").For("a.md").OptionsOf(Long)).GetInt32("limit").ShouldBe(45);

    private static LintConfiguration Read(string yaml)
    {
        var configuration = YamlConfigurationReader.Read(new SourceText(".editlint.yml", yaml));
        configuration.Errors.ShouldBeEmpty();
        return configuration;
    }
}
