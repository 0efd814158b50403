using EditLint.Core.Configuration;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public sealed class LintConfigurationTests
{
    [Theory]
    [InlineData("", "Integrity.X", true)]
    [InlineData("", "Newsroom.X", false)]
    [InlineData("packs: [Newsroom]", "Integrity.X", false)]
    [InlineData("packs: [Newsroom]", "Newsroom.X", true)]
    [InlineData("packs: []", "Integrity.X", false)]
    [InlineData("rules: { Integrity.X: off }", "Integrity.X", false)]
    [InlineData("rules: { Integrity.X: off }", "Integrity.Y", true)]
    [InlineData("rules: { Integrity.X: off }\noverrides: [{ files: a, rules: { Integrity.X: on } }]", "Integrity.X", true)]
    [InlineData("overrides: [{ files: a, rules: { Integrity: off } }]", "Integrity.X", true)]
    [InlineData("overrides: [{ files: a, packs: [Newsroom] }]", "Newsroom.X", true)]
    [InlineData("overrides: [{ files: a, packs: [Newsroom] }]", "Integrity.X", true)]
    [InlineData("rules: { '*': off }\noverrides: [{ files: a, packs: [Newsroom] }]", "Newsroom.X", false)]
    [InlineData("overrides: [{ files: a, packs: [Newsroom], rules: { Newsroom.X: off } }]", "Newsroom.X", false)]
    [InlineData("overrides: [{ files: a, packs: [Newsroom] }, { files: b, rules: { Newsroom.X: off } }]", "Newsroom.X", true)]
    public void Only_a_rule_that_some_section_turns_on_need_be_loaded(string yaml, string rule, bool expected) =>
        (Read(yaml) with { DefaultPacks = ["Integrity"] }).MayRun(rule).ShouldBe(expected);

    [Fact]
    public void Default_packs_run_until_a_section_that_applies_names_others()
    {
        var configuration = Read("overrides: [{ files: a.md, packs: [Newsroom] }]") with { DefaultPacks = ["Integrity", "House"] };

        configuration.For("b.md").Settings.Select(s => s.Name).ShouldBe(["Integrity", "House"]);
        configuration.For("b.md").Settings.ShouldAllBe(s => s.Origin == null);
        configuration.For("a.md").Settings.Select(s => s.Name).ShouldBe(["Newsroom"]);
    }

    [Fact]
    public void A_configuration_weighs_more_than_the_one_it_builds_on()
    {
        var basis = Read("paths: shared\nvocabularies: Base\nrules: { A.X: warning, A.Y: off }\nignore: [docs/old/]");
        var own = Read("paths: own\nvocabularies: Own\nrules: { A.X: error }");

        var both = own.Extend(basis, "docs/");

        both.RuleFolders.Select(f => f.Value).ShouldBe(["own", "shared"]);
        both.Vocabularies.Select(v => v.Value).ShouldBe(["Base", "Own"]);
        both.For("a.md").Settings.Select(s => s.Name).ShouldBe(["A.X", "A.Y", "A.X"]);
        both.For("old/a.md").IsIgnored.ShouldBeTrue();
        both.For("docs/old/a.md").IsIgnored.ShouldBeFalse();
    }

    private static LintConfiguration Read(string yaml)
    {
        var configuration = YamlConfigurationReader.Read(new SourceText(".editlint.yml", yaml));
        configuration.Errors.ShouldBeEmpty();
        return configuration;
    }
}
