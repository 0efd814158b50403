using System.Text.Json;

namespace EditLint.Tests.Cli;

public sealed class ConfigCommandTests : IDisposable
{
    private const string Rule = "extends: existence\nmessage: x\nlevel: warning\ntokens: [x]\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With(".git/HEAD")
        .With("styles/Acme/One.yml", Rule)
        .With("styles/Acme/Two.yml", Rule)
        .With("styles/Acme/Three.yml", Rule)
        .With("styles/config/vocabularies/House/accept.txt", "a\nb\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_options_of_the_rules_that_run_are_shown_with_their_values()
    {
        _folder.With("styles/Acme/Long.csx", "/*---\nmessage: x\noptions: { limit: 45, share: 0.5, strict: true, label: x, words: [the, a] }\n---*/\n")
            .With(".editlint.yml", "paths: styles\npacks: [Acme.Long]\nrules: { Acme.Long: { limit: 30 } }\n");

        CommandLineRun.In(_folder, "config", "a.md").Output.ShouldContain("""
            rule       option  value
            Acme.Long  limit   30
            Acme.Long  share   0.5
            Acme.Long  strict  true
            Acme.Long  label   x
            Acme.Long  words   [the, a]
            """);
        using var json = JsonDocument.Parse(CommandLineRun.In(_folder, "config", "a.md", "--format", "json").Output);
        json.RootElement.GetProperty("rules")[0].GetProperty("options").GetRawText().ReplaceLineEndings("").Replace(" ", "")
            .ShouldBe("""{"limit":30,"share":0.5,"strict":true,"label":"x","words":["the","a"]}""");
    }

    [Fact]
    public void What_applies_is_shown_with_the_line_that_says_so()
    {
        _folder.With(".editlint.yml", """
            paths: styles
            packs: [Acme]
            vocabularies: House
            rules:
              Acme.Two: error
              Acme.Three: off
            overrides:
              - files: drafts/
                minimum-level: error
                ignored-elements: [code, tt]
                rules:
                  Acme.Two: on

            """);

        CommandLineRun.In(_folder, "config", "a.md").Output.ShouldBe("""
            a.md
            configured by .editlint.yml

            setting        value                               said by
            minimum-level  suggestion                          default
            paths          styles                              .editlint.yml:1
            vocabularies   House                               .editlint.yml:3
            words          2 words accepted, 0 words rejected

            rule      level    turned on by     level by
            Acme.One  warning  .editlint.yml:2
            Acme.Two  error    .editlint.yml:5

            rule that is off  turned off by
            Acme.Three        .editlint.yml:6

            """);

        var draft = CommandLineRun.In(_folder, "config", "drafts/b.md");
        draft.ExitCode.ShouldBe(0);
        draft.Output.ShouldContain("\nminimum-level     error ");
        draft.Output.ShouldContain("\nignored-elements  code, tt ");
        draft.Output.ShouldContain("\nAcme.Two  error  .editlint.yml:12  .editlint.yml:5\n");
        draft.Output.ShouldContain("\nAcme.One          minimum-level\n");
    }

    [Fact]
    public void Programs_get_json()
    {
        _folder.With(".vale.ini", "StylesPath = styles\nVocab = House\n\n[*.md]\nBasedOnStyles = Acme\nAcme.One = NO\nAcme.Two = error\nTokenIgnores = (x+)\n");

        var root = JsonDocument.Parse(CommandLineRun.In(_folder, "config", "sub/a.md", "--format", "json").Output).RootElement;

        root.GetProperty("path").GetString().ShouldBe("sub/a.md");
        root.GetProperty("ignored").GetBoolean().ShouldBeFalse();
        root.GetProperty("configurations")[0].GetProperty("kind").GetString().ShouldBe("vale");
        Rule("Acme.One").ShouldBe(" 6");
        Rule("Acme.Two").ShouldBe("error 7");
        Rule("Acme.Three").ShouldBe("warning 5");
        root.GetProperty("rules").EnumerateArray().ShouldContain(r => r.GetProperty("rule").GetString() == "Integrity.Placeholder" && r.GetProperty("origin").ValueKind == JsonValueKind.Null);
        Setting("token-ignores").ShouldBe("(x+) 8");
        Setting("vocabularies").ShouldBe("House 2");

        string Rule(string id)
        {
            var rule = root.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("rule").GetString() == id);
            return $"{rule.GetProperty("severity").GetString()} {rule.GetProperty("origin").GetProperty("line")}";
        }

        string Setting(string name)
        {
            var setting = root.GetProperty("settings").EnumerateArray().Single(r => r.GetProperty("name").GetString() == name);
            return $"{setting.GetProperty("values")[0]} {setting.GetProperty("origin").GetProperty("line")}";
        }
    }

    [Fact]
    public void Without_a_configuration_the_default_is_shown()
    {
        var run = CommandLineRun.In(_folder, "config", "a.md");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("a.md\nno configuration file applies\n");
        run.Output.ShouldContain("\nIntegrity.Placeholder ");
        run.Output.ShouldNotContain("Acme");
    }

    [Fact]
    public void An_ignored_file_is_said_to_be_so()
    {
        _folder.With(".editlint.yml", "ignore: [drafts/]\n");

        var run = CommandLineRun.In(_folder, "config", "drafts/a.md");

        run.Output.ShouldContain("\nignored: it is not linted\n");
        run.Output.ShouldContain("\nignore         drafts/     .editlint.yml:1\n");
    }

    [Fact]
    public void Mistakes_are_shown_and_end_in_failure()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acne]\n");

        var run = CommandLineRun.In(_folder, "config", "a.md");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--> .editlint.yml:2:9");
        run.Error.ShouldContain("Did you mean 'Acme'?");
        CommandLineRun.In(_folder, "config", "styles").Error.ShouldBe("editlint: 'styles' is no file. Name an article; it need not be there yet.\n");
    }
}
