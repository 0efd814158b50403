using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public sealed class YamlConfigurationReaderTests
{
    private static readonly DiagnosticDescriptor Placeholder = new("Integrity.Placeholder", "x", Severity.Error);
    private static readonly DiagnosticDescriptor Headline = new("Newsroom.QuestionHeadline", "x", Severity.Suggestion);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("packs:\nrules:\noverrides:\nsuppressions:\nextends:\n")]
    public void A_configuration_may_be_empty(string yaml)
    {
        var configuration = Read(yaml);

        configuration.Errors.ShouldBeEmpty();
        configuration.For("a.md").Settings.ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_is_read()
    {
        var configuration = Read("""
            root: true
            extends: [../house.yml, .vale.ini]
            paths: styles
            packs: [Integrity, Newsroom]
            minimum-level: warning
            vocabularies: [Acme]
            accept: EditLint
            reject: [utilise, "per se"]
            dictionaries: [en_GB, words.dic]
            whole-exceptions: true
            ignored-elements: [CODE]
            skipped-elements: [pre]
            ignored-classes: [lang]
            block-ignores: ['(?s){%.*?%}']
            token-ignores: ['\{\{.*?\}\}']
            comment-delimiters: ['{/*', '*/}']

            """);

        configuration.Errors.ShouldBeEmpty();
        configuration.IsRoot.ShouldBeTrue();
        configuration.Extends.Select(e => e.Value).ShouldBe(["../house.yml", ".vale.ini"]);
        configuration.RuleFolders.Single().Value.ShouldBe("styles");
        configuration.Vocabularies.Single().Value.ShouldBe("Acme");
        configuration.Words.Accepted.Single().Pattern.ShouldBe("EditLint");
        configuration.Words.Rejected.Select(w => w.Pattern).ShouldBe(["utilise", "per se"]);
        configuration.Words.Rejected[1].Origin.Start.Line.ShouldBe(8);
        configuration.Dictionaries.Select(d => d.Value).ShouldBe(["en_GB", "words.dic"]);
        configuration.WholeExceptions!.Value.ShouldBeTrue();
        var file = configuration.For("any/where.md");
        file.Settings.Select(s => s.Name).ShouldBe(["Integrity", "Newsroom"]);
        file.MinimumLevel.ShouldBe(Severity.Warning);
        file.Reading.IgnoredElements.ShouldBe(["code"]);
        file.Reading.SkippedElements.ShouldBe(["pre"]);
        file.Reading.IgnoredClasses.ShouldBe(["lang"]);
        file.Reading.BlockIgnores.Single().IsMatch("{% raw\n%}").ShouldBeTrue();
        file.Reading.TokenIgnores.Single().IsMatch("{{ x }}").ShouldBeTrue();
        file.Reading.CommentDelimiters.ShouldBe(("{/*", "*/}"));
    }

    [Fact]
    public void Rules_are_turned_on_off_and_to_levels()
    {
        var file = Read("packs: [Integrity, Newsroom]\nrules:\n  Newsroom: off\n  Newsroom.Q*: warning\n  Integrity.Placeholder: suggestion\n").For("a.md");

        file.LevelOf(Headline).ShouldBe(Severity.Warning);
        file.LevelOf(Placeholder).ShouldBe(Severity.Suggestion);
        file.LevelOf(new DiagnosticDescriptor("Newsroom.Other", "x", Severity.Error)).ShouldBeNull();
        file.DecidingSetting("Newsroom.QuestionHeadline")!.Origin!.Start.Line.ShouldBe(4);
        file.DecidingSetting("Newsroom.Other")!.Origin!.Start.Line.ShouldBe(3);
    }

    [Fact]
    public void A_rule_without_a_level_of_its_own_in_the_configuration_keeps_the_one_of_its_author() =>
        Read("rules: { Newsroom.QuestionHeadline: on }\n").For("a.md").LevelOf(Headline).ShouldBe(Severity.Suggestion);

    [Fact]
    public void Later_overrides_weigh_more()
    {
        var configuration = Read("""
            packs: [Integrity]
            overrides:
              - files: drafts/
                minimum-level: error
                rules: { Integrity.Placeholder: off }
              - files: ['*.txt', '!drafts/kept.txt']
                packs: [Newsroom]
                minimum-level: suggestion

            """);

        configuration.Errors.ShouldBeEmpty();
        configuration.For("a.md").LevelOf(Placeholder).ShouldBe(Severity.Error);
        configuration.For("drafts/deep/a.md").LevelOf(Placeholder).ShouldBeNull();
        configuration.For("drafts/a.txt").LevelOf(Headline).ShouldBe(Severity.Suggestion);
        configuration.For("drafts/a.txt").LevelOf(Placeholder).ShouldBeNull();
        configuration.For("drafts/kept.txt").LevelOf(Headline).ShouldBeNull();
        configuration.For("drafts/kept.txt").MinimumLevel.ShouldBe(Severity.Error);
    }

    [Fact]
    public void Files_are_ignored_and_taken_in_again()
    {
        var configuration = Read("ignore: [archive/, '*.{txt,html}', '!archive/best.md']\noverrides:\n  - { files: 'a.html', ignore: false }\n");

        Ignored("a.md", "archive/x/a.md", "archive/best.md", "b/a.txt", "b/b.html", "a.html")
            .ShouldBe(["archive/x/a.md", "b/a.txt", "b/b.html"]);

        IEnumerable<string> Ignored(params string[] paths) => paths.Where(p => configuration.For(p).IsIgnored);
    }

    [Fact]
    public void Files_are_read_as_other_formats()
    {
        var configuration = Read("formats: { mdx: md, .njk: .HTML }\noverrides:\n  - { files: notes/, format: txt }\n");

        configuration.For("a.mdx").Reading.Extension.ShouldBe(".md");
        configuration.For("x/a.njk").Reading.Extension.ShouldBe(".html");
        configuration.For("notes/a.mdx").Reading.Extension.ShouldBe(".txt");
        configuration.For("a.md").Reading.Extension.ShouldBeNull();
    }

    [Fact]
    public void Suppressions_are_for_their_files_only()
    {
        var configuration = Read("""
            suppressions:
              - files: [notes.txt]
                rule: Integrity.Placeholder
                match: TK
                lines: 3-9
                reason: quoted on purpose
                until: 2027-01-31
              - { files: '*.md', rule: Newsroom, lines: 4 }

            """);

        configuration.Errors.ShouldBeEmpty();
        var suppression = configuration.For("notes.txt").Suppressions.ShouldHaveSingleItem();
        suppression.Rule.ShouldBe("Integrity.Placeholder");
        suppression.Match.ShouldBe("TK");
        suppression.Reason.ShouldBe("quoted on purpose");
        suppression.Until.ShouldBe(new DateOnly(2027, 1, 31));
        suppression.Origin.Start.Line.ShouldBe(2);
        configuration.For("x/a.md").Suppressions.ShouldHaveSingleItem().Rule.ShouldBe("Newsroom");
        configuration.For("a.html").Suppressions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pakcs: [Integrity]", "1:1 warning Unknown key 'pakcs'. Did you mean 'packs'?")]
    [InlineData("overrides:\n  - files: a.md\n    rule: { A: on }", "3:5 warning Unknown key 'rule'. Did you mean 'rules'?")]
    [InlineData("rules: { Integrity.Placeholder: warn }", "1:33 error 'Integrity.Placeholder' must be one of on, off, suggestion, warning, error, not 'warn'. Did you mean 'warning'?")]
    [InlineData("rules: { A.B: eror }", "1:15 error 'A.B' must be one of on, off, suggestion, warning, error, not 'eror'. Did you mean 'error'?")]
    [InlineData("rules: [A.B]", "1:8 error 'rules' must be pairs, one a line: 'Integrity.Placeholder: warning'.")]
    [InlineData("minimum-level: warnings", "1:16 error 'minimum-level' must be one of suggestion, warning, error, not 'warnings'. Did you mean 'warning'?")]
    [InlineData("root: perhaps", "1:7 error 'root' must be true or false, not 'perhaps'.")]
    [InlineData("packs: { a: b }", "1:8 error 'packs' must be a list of texts.")]
    [InlineData("packs: ['']", "1:9 error Nothing stands here. Write a value, or take the line out.")]
    [InlineData("block-ignores: ['a(b']", "1:17 error A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("ignore: ['../a.md']", "1:10 error Patterns count from the folder of the configuration and cannot lead out of it.")]
    [InlineData("ignore: ['[a']", "1:10 error A '[' has no ']'.")]
    [InlineData("overrides: { files: a }", "1:12 error 'overrides' must be a list of items with keys: '- files: ['drafts/**']'.")]
    [InlineData("overrides:\n  - packs: [A]", "2:5 error An override is for some files. Write 'files:'")]
    [InlineData("overrides:\n  - file: a.md", "2:5 error Unknown key 'file'. Did you mean 'files'?")]
    [InlineData("suppressions:\n  - { files: a.md, rules: A.B }", "2:20 error Unknown key 'rules'. Did you mean 'rule'?")]
    [InlineData("rules:\n  A.B: off\n  A.B: error", "3:3 warning 'A.B' stands here a second time, and this pair counts. Keep one of the two.")]
    [InlineData("rules: [\n", "2:1 error This is not YAML: a value is missing here. Write it, or close the '[' or '{' that stands before.")]
    [InlineData("suppressions:\n  - files: a.md", "2:5 error The suppression names no rule.")]
    [InlineData("suppressions:\n  - { files: a.md, rule: A.B, until: soon }", "2:38 error 'soon' is no day. Write it as year, month and day: 'until: 2027-01-31'.")]
    [InlineData("suppressions:\n  - { files: a.md, rule: A.B, lines: 9-3 }", "2:38 error 'lines' must be a line or a range of lines")]
    [InlineData("comment-delimiters: ['<!--']", "1:22 error 'comment-delimiters' must be two texts")]
    [InlineData("packs: [A]\npacks: [B]", "2:1 error 'packs' stands here a second time. Keep one of the two.")]
    [InlineData("just text", "1:1 error A configuration is made of keys with values")]
    [InlineData("packs: [", "1:9 error This is not YAML: ")]
    public void A_mistake_is_told_at_its_place_with_what_to_write_instead(string yaml, string expected)
    {
        var error = Read(yaml).Errors.ShouldHaveSingleItem();

        error.Descriptor.ShouldBe(error.Severity == Severity.Error ? ToolDescriptors.InvalidConfiguration : ToolDescriptors.SuspiciousConfiguration);
        $"{error.Location.Start.Line}:{error.Location.Start.Column} {error.Severity.ToString().ToLowerInvariant()} {error.Message}".ShouldStartWith(expected);
    }

    [Fact]
    public void What_stands_beside_a_mistake_holds()
    {
        var configuration = Read("minimum-level: none\nnonsense: 1\npacks: [Integrity]\nrules: { A.B: what, Integrity.Placeholder: warning }\n");

        configuration.Errors.Length.ShouldBe(3);
        configuration.For("a.md").LevelOf(Placeholder).ShouldBe(Severity.Warning);
    }

    private static LintConfiguration Read(string yaml) => YamlConfigurationReader.Read(new SourceText(".editlint.yml", yaml));
}
