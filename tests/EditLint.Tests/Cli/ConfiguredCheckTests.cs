using System.Text.Json;

namespace EditLint.Tests.Cli;

/// <summary><c>editlint check</c> with configuration files.</summary>
public sealed class ConfiguredCheckTests : IDisposable
{
    private const string Wordy = "extends: existence\nmessage: 'Avoid \"%s\".'\nlevel: error\ntokens: [utilize]\n";
    private const string Very = "extends: existence\nmessage: 'Avoid \"%s\".'\nlevel: suggestion\ntokens: [very]\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With(".git/HEAD")
        .With("styles/Acme/Wordy.yml", Wordy)
        .With("styles/Acme/Very.yml", Very)
        .With("styles/Broken/Bad.yml", "extends: [")
        .With("a.md", "They utilize a very good map.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_packs_of_the_configured_folders_run()
    {
        _folder.With("styles/Broken/Bad.yml", Very).With(".editlint.yml", "paths: styles\n");

        Findings().ShouldBe(["a.md:1:6 Acme.Wordy", "a.md:1:16 Acme.Very", "a.md:1:16 Broken.Bad"]);
    }

    [Fact]
    public void A_pack_that_is_not_turned_on_disturbs_nobody()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nrules: { Acme.Wordy: warning }\n");

        var run = Check();

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("a.md:1:6: warning Acme.Wordy Avoid \"utilize\".\na.md:1:16: suggestion Acme.Very Avoid \"very\".\n");
    }

    [Fact]
    public void A_rule_that_is_turned_off_is_not_read()
    {
        _folder.With("styles/Acme/Bad.yml", "extends: [").With(".editlint.yml", "paths: styles\npacks: [Acme]\nrules: { Acme.Bad: off, Acme.Very: off }\n");

        Check().Output.ShouldBe("a.md:1:6: error Acme.Wordy Avoid \"utilize\".\n");
    }

    [Fact]
    public void An_option_that_a_rule_does_not_have_is_a_mistake_in_the_configuration()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nrules:\n  Acme.Wordy: { level: warning, limit: 3 }\n");

        var run = Check();

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("a.md:1:6: warning Acme.Wordy");
        (run.Output + run.Error).ShouldContain(".editlint.yml:4:33: error EditLint.InvalidConfiguration Acme.Wordy has no option 'limit': a YAML rule has none.");
    }

    [Fact]
    public void A_Vale_configuration_and_its_styles_are_all_it_takes()
    {
        _folder.With(".vale.ini", "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*.md]\nBasedOnStyles = Acme\nAcme.Very = warning\n")
            .With("b.txt", "They utilize it, here and here and here.\n");

        Check().Output.ShouldBe("a.md:1:6: error Acme.Wordy Avoid \"utilize\".\na.md:1:16: warning Acme.Very Avoid \"very\".\n");
    }

    [Fact]
    public void The_rules_of_a_style_are_found_in_all_folders_below_it_and_only_yml()
    {
        _folder.With("styles/Acme/deep/Map.yml", Wordy.Replace("utilize", "map")).With("styles/Acme/Other.yaml", "extends: [").With("styles/Acme/README.md", "They utilize it.\n")
            .With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Acme\ndeep.Map = YES\n");

        Findings().ShouldBe(["a.md:1:6 Acme.Wordy", "a.md:1:16 Acme.Very", "a.md:1:26 deep.Map"]);
    }

    [Fact]
    public void Ours_wins_where_both_are_there()
    {
        _folder.With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Acme\n").With(".editlint.yml", "paths: styles\nrules: { '*': off, Acme.Very: on }\n");

        Findings().ShouldBe(["a.md:1:16 Acme.Very"]);
    }

    [Fact]
    public void Ours_may_build_on_Vales()
    {
        _folder.With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Acme\n").With("house/House/Map.yml", Wordy.Replace("utilize", "map"))
            .With(".editlint.yml", "extends: .vale.ini\npaths: house\nrules: { Acme.Very: off }\n");

        Findings().ShouldBe(["a.md:1:6 Acme.Wordy", "a.md:1:26 House.Map"]);
    }

    [Fact]
    public void Each_file_goes_by_the_nearest_configuration_and_the_report_is_one()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\n")
            .With("b/.editlint.yml", "paths: ../styles\nrules: { '*': off, Acme.Very: error }\n").With("b/x.md", "They utilize a very good map.\n")
            .With("c.md", "They utilize a very good map.\n");

        Findings().ShouldBe(["a.md:1:6 Acme.Wordy", "a.md:1:16 Acme.Very", "b/x.md:1:16 Acme.Very", "c.md:1:6 Acme.Wordy", "c.md:1:16 Acme.Very"]);
        Check("--jobs", "1").ShouldBe(Check("--jobs", "7"));
    }

    [Fact]
    public void A_named_configuration_is_used_for_all_and_none_when_it_is_off()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\n").With("house/only.yml", "paths: ../styles\nrules: { '*': off, Acme.Very: on }\n");

        Findings("--config", "house/only.yml").ShouldBe(["a.md:1:16 Acme.Very"]);
        Findings("--no-config").ShouldBeEmpty();
        Check("--config", "gone.yml").Error.ShouldBe("editlint: --config names the configuration 'gone.yml', and there is no such file.\n");
        Check("--config", "house/only.yml", "--no-config").Error.ShouldBe("editlint: --config and --no-config say opposite things. Leave one of them out.\n");
    }

    [Fact]
    public void The_command_line_selects_in_place_of_the_configuration_and_keeps_its_levels()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nrules: { Acme.Very: off, Acme.Wordy: warning }\n").With("more/More/Map.yml", Wordy.Replace("utilize", "map"));

        Check("--select", "Acme").Output.ShouldBe("a.md:1:6: warning Acme.Wordy Avoid \"utilize\".\na.md:1:16: suggestion Acme.Very Avoid \"very\".\n");
        Check("--ignore", "Wordy").Error.ShouldBe("editlint: no rule is left to run. Look at --select and --ignore.\n");
        Findings("--rules", "more").ShouldBe(["a.md:1:6 Acme.Wordy", "a.md:1:26 More.Map"]);
        Check("--select", "Acme.Wrody").Error.ShouldBe("editlint: there is no rule or pack 'Acme.Wrody'. Did you mean 'Acme.Wordy'?\n");
    }

    [Fact]
    public void Ignored_files_are_left_out_and_a_named_one_is_told()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nignore:\n  - drafts/\n").With("drafts/d.md", "They utilize it.\n");

        Findings().ShouldNotContain("drafts/d.md:1:6 Acme.Wordy");
        var run = CommandLineRun.In(_folder, "check", "drafts/d.md");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("");
        run.Error.ShouldBe("editlint: 'drafts/d.md' is not checked: line 4 of .editlint.yml ignores it.\n");
    }

    [Fact]
    public void What_stands_in_the_folders_of_packs_is_no_article_unless_it_is_named()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nvocabularies: House\n")
            .With("styles/Acme/README.md", "They utilize it.\n").With("styles/config/vocabularies/House/accept.txt", "utilize it\n");

        Files().ShouldBe(["a.md"]);
        Files("styles/Acme/README.md").ShouldBe(["styles/Acme/README.md"]);

        IEnumerable<string?> Files(params string[] paths) =>
            JsonDocument.Parse(CommandLineRun.In(_folder, ["check", "--format", "json", .. paths]).Output).RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString());
    }

    [Fact]
    public void Files_of_a_mapped_extension_are_found_and_read_as_configured()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nformats: { mdx: md }\n").With("b.mdx", "`utilize` and utilize\n").With("c.foo", "utilize\n");

        Findings().Where(f => !f.StartsWith("a.md", StringComparison.Ordinal)).ShouldBe(["b.mdx:1:15 Acme.Wordy"]);
    }

    [Fact]
    public void Standard_input_goes_by_the_configuration_of_its_name()
    {
        _folder.With("sub/.editlint.yml", "paths: ../styles\npacks: [Acme]\n");

        CommandLineRun.Of(_folder, "They utilize it.", [], "check", "-", "--stdin-filename", "sub/x.md", "--format", "concise").Output.ShouldBe("sub/x.md:1:6: error Acme.Wordy Avoid \"utilize\".\n");
        CommandLineRun.Of(_folder, "They utilize it.", [], "check", "-", "--format", "concise").Output.ShouldBe("");
    }

    [Fact]
    public void Accepted_words_pass_wherever_they_are_kept()
    {
        _folder.With("styles/config/vocabularies/House/accept.txt", "# ours\nutilize\n");

        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nvocabularies: [House]\n");
        Findings().ShouldBe(["a.md:1:16 Acme.Very"]);
        _folder.With("words/accept.txt", "very\n").With(".editlint.yml", "paths: styles\npacks: [Acme]\nvocabularies: [words]\naccept: [utilize]\n");
        Findings().ShouldBeEmpty();
    }

    [Fact]
    public void Suppressed_findings_are_not_reported()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nsuppressions:\n  - { files: '*.md', rule: Acme.Wordy, lines: 1-3, reason: quoted on purpose }\n");

        Findings().ShouldBe(["a.md:1:16 Acme.Very"]);
    }

    [Theory]
    [InlineData("dictionaries: [xx_YY]\n", ".editlint.yml:1:16: error EditLint.InvalidConfiguration There is no dictionary 'xx_YY', that is, no file xx_YY.dic. ")]
    [InlineData("paths: stiles\n", ".editlint.yml:1:8: error EditLint.InvalidConfiguration There is no folder 'stiles'. Paths count from the folder of this configuration.")]
    [InlineData("packs: [Diction]\n", ".editlint.yml:1:9: error EditLint.InvalidConfiguration There is no pack 'Diction' among those that came with EditLint. Write 'paths: FOLDER', with the folder that it is in.")]
    [InlineData("paths: styles\npacks: []\nsuppressions: [{ files: a.md, rule: Acme.Wrody }]\n", ".editlint.yml:3:16: warning EditLint.SuspiciousConfiguration There is no rule 'Acme.Wrody', so the line has no effect. Did you mean 'Acme.Wordy'?")]
    [InlineData("packs: []\nsuppressions: [{ files: gone.md, rule: Integrity }]\n", ".editlint.yml:2:16: warning EditLint.UnusedSuppression No file that is checked matches 'gone.md', so there is nothing to silence.")]
    [InlineData("paths: styles\npacks: [Acne]\n", ".editlint.yml:2:9: error EditLint.InvalidConfiguration There is no pack 'Acne' in 'styles' or among those that came with EditLint. Did you mean 'Acme'?")]
    [InlineData("paths: styles\npacks: [Acme, Acme.Wrody]\n", ".editlint.yml:2:15: error EditLint.InvalidConfiguration There is no rule 'Acme.Wrody' in 'styles' or among those that came with EditLint. Did you mean 'Acme.Wordy'?")]
    [InlineData("paths: styles\npacks: [Acme]\nrules:\n  Acme.Wrody: off\n", ".editlint.yml:4:3: warning EditLint.SuspiciousConfiguration There is no rule 'Acme.Wrody', so the line has no effect. Did you mean 'Acme.Wordy'?")]
    [InlineData("paths: styles\npacks: [Acme]\nrules:\n  Wordy: off\n", ".editlint.yml:4:3: warning EditLint.SuspiciousConfiguration There is no pack 'Wordy', so the line has no effect. Did you mean 'Acme.Wordy'?")]
    [InlineData("paths: styles\npacks: [Acme]\nrules: { 'X*': off }\n", ".editlint.yml:3:10: warning EditLint.SuspiciousConfiguration 'X*' matches no rule, so the line has no effect.")]
    [InlineData("packs: []\nvocabularies: [Hose]\npaths: styles\n", ".editlint.yml:2:16: error EditLint.InvalidConfiguration There is no vocabulary 'Hose'. Did you mean 'House'?")]
    [InlineData("packs: []\nformats: { foo: mdd }\n", ".editlint.yml:2:12: warning EditLint.SuspiciousConfiguration EditLint does not read 'mdd', so such files are read as plain text. Did you mean 'md'?")]
    [InlineData("extends: gone.yml\n", ".editlint.yml:1:10: error EditLint.InvalidConfiguration There is no file 'gone.yml'. Paths count from the folder of this configuration.")]
    [InlineData("extends: .editlint.yml\n", ".editlint.yml:1:10: error EditLint.InvalidConfiguration '.editlint.yml' builds on this file already, so this file cannot build on it. Take one of the two lines out.")]
    [InlineData("pakcs: [Acme]\n", ".editlint.yml:1:1: warning EditLint.SuspiciousConfiguration Unknown key 'pakcs'. Did you mean 'packs'?")]
    public void A_mistake_in_a_configuration_is_told_in_its_file_and_the_articles_are_linted(string yaml, string expected)
    {
        _folder.With("styles/config/vocabularies/House/accept.txt", "x\n").With(".editlint.yml", yaml);

        var run = Check();

        run.Output.Split('\n').Where(l => l.StartsWith(".editlint.yml", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith(expected);
        run.ExitCode.ShouldBe(expected.Contains(": error ") || run.Output.Contains("error Acme") ? (expected.Contains(": error ") ? 2 : 1) : 0);
    }

    [Fact]
    public void A_style_that_a_Vale_configuration_names_and_is_not_there_is_told_at_its_name()
    {
        _folder.With(".vale.ini", "StylesPath = styles\n\n[*]\nBasedOnStyles = Acme, Gogle\nAcme.Wrody = NO\n").With("styles/Google/X.yml", Very);

        var run = Check();

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain(".vale.ini:4:23: error EditLint.InvalidConfiguration There is no pack 'Gogle' in 'styles' or among those that came with EditLint. Did you mean 'Google'?\n");
        run.Output.ShouldContain(".vale.ini:5:1: warning EditLint.SuspiciousConfiguration There is no rule 'Acme.Wrody', so the line has no effect. Did you mean 'Acme.Wordy'?\n");
        run.Output.ShouldContain("a.md:1:6: error Acme.Wordy");
    }

    [Fact]
    public void A_broken_configuration_is_told_once_however_many_files_it_is_for()
    {
        _folder.With(".editlint.yml", "packs: [").With("b.md", "b\n").With("c.md", "c\n");

        var run = Check();

        run.ExitCode.ShouldBe(2);
        run.Output.Split('\n').Count(l => l.StartsWith(".editlint.yml:1:9: error EditLint.InvalidConfiguration This is not YAML", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void What_no_file_needs_stands_in_the_one_entry_of_its_configuration()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nrulez: {}\nsuppressions: [{ files: '*.md', rule: Acme.Very, match: fairly }]\n");

        var run = CommandLineRun.In(_folder, "check", "--format", "json");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray()
            .Select(f => $"{f.GetProperty("path")} {f.GetProperty("diagnostics").GetArrayLength()}").ShouldBe([".editlint.yml 2", "a.md 2"]);
    }

    [Fact]
    public void A_suppression_for_files_that_the_run_does_not_see_is_not_called_unused()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nsuppressions: [{ files: '*.md', rule: Acme.Very }, { files: a.md, rule: Acme.Wordy }]\n").With("sub/b.md", "They use it.\n");

        CommandLineRun.At(_folder.PathOf("sub"), "", [], "check", "--format", "concise").Output.ShouldBe("");
        Check().Output.ShouldBe("");
    }

    [Fact]
    public void Mistakes_are_shown_in_the_order_of_their_places_by_other_commands_too()
    {
        _folder.With(".editlint.yml", "paths: stiles\nrulez: {}\n");

        var error = CommandLineRun.In(_folder, "config", "a.md").Error;

        error.IndexOf("stiles", StringComparison.Ordinal).ShouldBeLessThan(error.IndexOf("rulez", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ring_of_configurations_is_told_where_it_closes()
    {
        _folder.With(".editlint.yml", "extends: sub/b.yml\npaths: styles\npacks: [Acme]\n").With("sub/b.yml", "extends: ../.editlint.yml\nrules: { Acme.Very: off }\n");

        var run = Check();

        run.Output.ShouldContain("sub/b.yml:1:10: error EditLint.InvalidConfiguration '../.editlint.yml' builds on this file already");
        run.Output.ShouldContain("a.md:1:6: error Acme.Wordy");
        run.Output.ShouldNotContain("Acme.Very");
    }

    [Fact]
    public void The_users_own_Vale_file_and_those_of_packages_lie_beneath_the_projects()
    {
        _folder.With("xdg/vale/.vale.ini", "MinAlertLevel = warning\n")
            .With("styles/.vale-config/0-Acme.ini", "[*.md]\nBasedOnStyles = Acme\nAcme.Very = error\nAcme.Wordy = NO\n")
            .With(".vale.ini", "StylesPath = styles\n[*.md]\nAcme.Wordy = warning\n");

        CommandLineRun.Of(_folder, "", new() { ["XDG_CONFIG_HOME"] = _folder.PathOf("xdg") }, "check", "a.md", "--format", "concise").Output
            .ShouldBe("a.md:1:6: warning Acme.Wordy Avoid \"utilize\".\na.md:1:16: error Acme.Very Avoid \"very\".\n");
    }

    [Fact]
    public void Other_commands_see_the_rules_of_the_configuration()
    {
        _folder.With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Acme\nAcme.Very = NO\n");

        var rules = CommandLineRun.In(_folder, "rules", "--select", "Acme", "--format", "json");
        JsonDocument.Parse(rules.Output).RootElement.GetProperty("rules").EnumerateArray().Select(r => $"{r.GetProperty("rule")} {r.GetProperty("default")}").ShouldBe(["Acme.Very False", "Acme.Wordy True"]);
        CommandLineRun.In(_folder, "explain", "Acme.Wordy").ExitCode.ShouldBe(0);
        CommandLineRun.In(_folder, "explain", "Acme.Wordy", "--no-config").ExitCode.ShouldBe(2);
        CommandLineRun.In(_folder, "test", "Acme").Output.ShouldContain("failed Acme.Wordy\n");
    }

    [Fact]
    public void The_examples_of_a_spelling_rule_are_proved_by_the_dictionaries_of_the_house()
    {
        _folder.With("styles/config/dictionaries/fr.dic", "2\nbonjour\nmonde\n")
            .With("house/House/Spelling.yml", "extends: spelling\nmessage: \"'%s' is misspelt.\"\ndictionaries: [fr]\ndocs: French.\nexamples:\n  - bad: bonjour [|mnode|]\n  - good: bonjour monde\n")
            .With(".editlint.yml", "paths: [styles, house]\npacks: [House]\n");

        CommandLineRun.In(_folder, "test", "House").Output.ShouldBe("1 rule, 2 examples passed\n");
    }

    [Fact]
    public void A_vocabulary_that_is_named_as_an_article_has_one_entry()
    {
        _folder.With("styles/config/vocabularies/House/accept.txt", "(broken\n").With(".editlint.yml", "paths: styles\npacks: [Acme]\nvocabularies: House\n");

        var run = CommandLineRun.In(_folder, "check", "--format", "json", "styles/config/vocabularies/House/accept.txt");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray().Single().GetProperty("diagnostics").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void Only_a_rule_is_offered_to_be_explained()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nfoo: 1\n");

        CommandLineRun.In(_folder, "check").Output.ShouldContain("Run 'editlint explain Acme.Wordy'");
    }

    private CommandLineRun Check(params string[] arguments) => CommandLineRun.In(_folder, ["check", "--format", "concise", .. arguments]);

    private IEnumerable<string> Findings(params string[] arguments)
    {
        var run = CommandLineRun.In(_folder, ["check", "--format", "json", .. arguments]);
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray().SelectMany(f => f.GetProperty("diagnostics").EnumerateArray().Select(d =>
        {
            var start = d.GetProperty("range").GetProperty("start");
            return $"{f.GetProperty("path")}:{start.GetProperty("line")}:{start.GetProperty("column")} {d.GetProperty("rule")}";
        }))];
    }
}
