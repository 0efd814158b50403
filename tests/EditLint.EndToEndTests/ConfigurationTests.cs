namespace EditLint.EndToEndTests;

/// <summary>The built program in folders with configuration files.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private const string Wordy = "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\ntokens:\n  - utilize\n";
    private const string Weasel = "extends: existence\nmessage: \"'%s' is a weasel word!\"\nlevel: warning\nignorecase: true\ntokens:\n  - very\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With(".git/HEAD")
        .With("styles/Acme/Wordy.yml", Wordy)
        .With("styles/Acme/Weasel.yml", Weasel)
        .With("draft.md", "They utilize a very good map.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_with_a_Vale_configuration_and_its_styles_is_linted_with_no_other_word()
    {
        _folder.With(".vale.ini", "StylesPath = styles\nMinAlertLevel = warning\n\n[*.md]\nBasedOnStyles = Acme\n");

        var run = EditLintProcess.Run(_folder.Path, "check", ".");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("error Acme.Wordy: Avoid 'utilize'.\n --> draft.md:1:6\n");
        run.Output.ShouldContain("warning Acme.Weasel: 'very' is a weasel word!\n --> draft.md:1:16\n");
        run.Output.ShouldContain("Found 1 error and 1 warning in 1 file.");
    }

    [Fact]
    public void Our_configuration_wins_over_Vales()
    {
        _folder.With(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Acme\n")
            .With(".editlint.yml", "paths: styles\nrules:\n  Acme.Weasel: off\n");

        var run = Check();

        run.Output.ShouldBe("draft.md:1:6: error Acme.Wordy Avoid 'utilize'.\n");
        run.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_nested_configuration_is_for_the_files_beside_and_below_it()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\n")
            .With("notes/.editlint.yml", "extends: ../.editlint.yml\nrules:\n  Acme.Wordy: suggestion\n")
            .With("notes/deep/n.md", "They utilize it.\n");

        Check().Output.ShouldBe("""
            draft.md:1:6: error Acme.Wordy Avoid 'utilize'.
            draft.md:1:16: warning Acme.Weasel 'very' is a weasel word!
            notes/deep/n.md:1:6: suggestion Acme.Wordy Avoid 'utilize'.

            """);
    }

    [Fact]
    public void A_broken_configuration_is_told_in_its_file_and_what_it_says_elsewhere_holds()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nminimum-level: warnings\nrules:\n  Acme.Weasle: off\n");

        var run = Check();

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("""
            .editlint.yml:3:16: error EditLint.InvalidConfiguration 'minimum-level' must be one of suggestion, warning, error, not 'warnings'. Did you mean 'warning'?
            .editlint.yml:5:3: warning EditLint.SuspiciousConfiguration There is no rule 'Acme.Weasle', so the line has no effect. Did you mean 'Acme.Weasel'?
            draft.md:1:6: error Acme.Wordy Avoid 'utilize'.
            draft.md:1:16: warning Acme.Weasel 'very' is a weasel word!

            """);
    }

    [Fact]
    public void A_script_reads_a_file_as_it_is_configured_to_be_read()
    {
        _folder.With("house/House/Question.csx", "/*---\nmessage: A question.\nlevel: error\n---*/\ncontext.RegisterSentenceAction(s => { if (s.Sentence.Text.EndsWith('?')) s.Report(); });\n")
            .With(".editlint.yml", "paths: house\nformats: { note: md }\n")
            .With("a.note", "# Why?\n\n> Who?\n");

        Check("a.note").Output.ShouldBe("a.note:1:3: error House.Question A question.\na.note:3:3: error House.Question A question.\n");
    }

    [Fact]
    public void What_applies_to_a_file_is_shown_with_the_lines_that_say_so()
    {
        _folder.With(".editlint.yml", "paths: styles\npacks: [Acme]\nrules:\n  Acme.Weasel: off\n");

        var run = EditLintProcess.Run(_folder.Path, "config", "draft.md");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("\nAcme.Wordy  error  .editlint.yml:2\n");
        run.Output.ShouldContain("\nAcme.Weasel       .editlint.yml:4\n");
    }

    [Fact]
    public void The_schemas_stand_beside_the_program() =>
        new[] { "editlint.schema.json", "rule.schema.json" }.ShouldAllBe(name => File.Exists(Path.Combine(Path.GetDirectoryName(EditLintProcess.Program)!, "schemas", name)));

    private EditLintRun Check(params string[] paths) => EditLintProcess.Run(_folder.Path, ["check", "--format", "concise", .. paths]);
}
