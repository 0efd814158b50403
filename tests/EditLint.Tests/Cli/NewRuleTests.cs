namespace EditLint.Tests.Cli;

public sealed class NewRuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("house.Wordy", "house/Wordy.yml")]
    [InlineData("house/Wordy", "house/Wordy.yml")]
    [InlineData("house/Wordy.yaml", "house/Wordy.yaml")]
    [InlineData("house/Wordy.yml --yaml", "house/Wordy.yml")]
    [InlineData("rules/house/Wordy", "rules/house/Wordy.yml")]
    [InlineData("./house/Wordy", "house/Wordy.yml")]
    [InlineData("plain-words.Long_Word2", "plain-words/Long_Word2.yml")]
    [InlineData("house.Wordy --rules styles", "styles/house/Wordy.yml")]
    [InlineData("house.Wordy --rules styles/house", "styles/house/Wordy.yml")]
    [InlineData("house.Wordy --kind existence", "house/Wordy.yml")]
    [InlineData("house.Wordy --kind Occurrence", "house/Wordy.yml")]
    public void A_rule_is_written_that_passes_its_test(string arguments, string path)
    {
        var run = CommandLineRun.In(_folder, ["new", "rule", .. arguments.Split(' ')]);

        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith($"{path}\n");
        Files().ShouldBe([path]);
        var test = CommandLineRun.In(_folder, "test", path);
        test.Output.ShouldBe("1 rule, 2 examples passed\n");
        test.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void What_to_do_next_is_told_as_it_can_be_typed()
    {
        CommandLineRun.In(_folder, "new", "rule", "house.Wordy").Output.ShouldBe("""
            house/Wordy.yml

            Prove it:     editlint test house/Wordy.yml
            Watch it:     editlint test house/Wordy.yml --watch
            Use it:       editlint check . --rules house

            """);
        _folder.With("draft.md", "They utilize it.\n");
        CommandLineRun.In(_folder, "check", ".", "--rules", "house").Output.ShouldContain("house.Wordy");
    }

    [Fact]
    public void A_pack_that_the_configuration_names_is_found()
    {
        _folder.With(".editlint.yml", "paths: [styles]\npacks: [Integrity, house]\n").With("styles/house/Other.yml", "extends: existence\nmessage: x\ntokens: [a]\n");

        var run = CommandLineRun.In(_folder, "new", "rule", "house.Wordy");

        run.Output.ShouldStartWith("styles/house/Wordy.yml\n");
        run.Output.ShouldContain("editlint check . --select house.Wordy\n");
        File.Exists(_folder.PathOf("styles/house/Wordy.yml")).ShouldBeTrue();
    }

    [Fact]
    public void A_name_has_a_length_that_can_be_read()
    {
        CommandLineRun.In(_folder, "new", "rule", $"house.{new string('a', 101)}").Error
            .ShouldBe("editlint: a part of a rule's name has at most 100 letters, and 'aaaaaaaaaaaaaaaaaaaa…' has 101. Choose a shorter name.\n");
        CommandLineRun.In(_folder, "new", "rule", $"house.{new string('a', 100)}").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("Wordy", "'Wordy' does not name a pack and a rule in it. Write both, as in 'house.Wordy'.")]
    [InlineData("house", "'house' does not name a pack and a rule in it. Write both, as in 'house.Wordy'.")]
    [InlineData("a.b.c", "'a.b.c' does not name a pack and a rule in it. Write both, as in 'aBC.Wordy'.")]
    [InlineData("house.Plain words!", "'Plain words!' cannot be a part of a rule's name, which has letters from A to Z, digits, '-' and '_', and starts with a letter. Write 'PlainWords' instead.")]
    [InlineData("house.Größe", "'Größe' cannot be a part of a rule's name, which has letters from A to Z, digits, '-' and '_', and starts with a letter. Choose another name.")]
    [InlineData("house/1st", "'1st' cannot be a part of a rule's name, which has letters from A to Z, digits, '-' and '_', and starts with a letter. Write 'Rule1st' instead.")]
    [InlineData("EditLint.Mine", "a pack cannot be called 'EditLint': EditLint itself reports under that name. Choose another name than 'EditLint.Mine'.")]
    [InlineData("a/editlint/Mine", "a pack cannot be called 'editlint': EditLint itself reports under that name. Choose another name than 'a/editlint/Mine'.")]
    [InlineData("house/..", "'..' cannot be a part of a rule's name, which has letters from A to Z, digits, '-' and '_', and starts with a letter. Choose another name.")]
    [InlineData("../Wordy", "'..' cannot be a part of a rule's name, which has letters from A to Z, digits, '-' and '_', and starts with a letter. Choose another name.")]
    [InlineData("house/Wordy.v2", "'Wordy.v2' cannot be a part of a rule's name, which has letters from A to Z, digits, '-' and '_', and starts with a letter. Write 'WordyV2' instead.")]
    [InlineData("config.Wordy", "a pack cannot be called 'config': folders of that name hold vocabularies. Choose another name than 'config.Wordy'.")]
    [InlineData("house.NUL", "'NUL' cannot be the name of a file on every system. Choose another name than 'house.NUL'.")]
    [InlineData("Integrity.EmptyLink", "there is a rule Integrity.EmptyLink already, in '*'. Choose another name.")]
    [InlineData("Integrity.emptylink", "there is a rule Integrity.EmptyLink already, in '*'. Choose another name.")]
    [InlineData("integrity.Mine", "there is a pack 'Integrity' in other letters. Write 'Integrity.Mine', or choose another name for the pack.")]
    [InlineData("house.X --csx --yaml", "a rule is written in C# or in YAML. Leave out one of --csx and --yaml.")]
    [InlineData("house/X.csx --yaml", "'house/X.csx' and --yaml do not go together. Leave the extension out: house.X.")]
    [InlineData("house/X.yml --csx", "'house/X.yml' and --csx do not go together. Leave the extension out: house.X.")]
    [InlineData("house.X --csx --kind existence", "a C# rule has no kind. Leave out --kind or --csx.")]
    [InlineData("house.X --kind existance", "--kind must be one of substitution, existence, occurrence, not 'existance'. Did you mean 'existence'?")]
    [InlineData("a/house/X --rules b", "'a/house/X' says in which folder the rule goes, and so does --rules. Write 'house.X', or leave out --rules.")]
    public void What_cannot_be_written_is_told(string arguments, string message)
    {
        var parts = arguments.Split(" --");

        var run = CommandLineRun.In(_folder, ["new", "rule", parts[0], .. parts.Skip(1).SelectMany(p => $"--{p}".Split(' '))]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldMatch($"^{System.Text.RegularExpressions.Regex.Escape($"editlint: {message}").Replace(@"\*", ".*", StringComparison.Ordinal)}\n$");
        Files().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("house/Wordy.yml", "house.Wordy")]
    [InlineData("house/Wordy.csx", "house.Wordy")]
    [InlineData("house/wordy.yaml", "house/Wordy")]
    public void A_file_that_is_there_is_never_written_over(string existing, string name)
    {
        _folder.With(existing, "mine");

        var run = CommandLineRun.In(_folder, "new", "rule", name);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"there is a file '{existing}' already.");
        File.ReadAllText(_folder.PathOf(existing)).ShouldBe("mine");
        Files().ShouldBe([existing]);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told()
    {
        _folder.With("house", "a file");

        var run = CommandLineRun.In(_folder, "new", "rule", "house.Wordy");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("editlint: 'house/Wordy.yml' cannot be written: ");
    }

    [Theory]
    [InlineData("editlint: say what to do: 'editlint new rule' or 'editlint new project'.\nRun 'editlint new --help' to see what there is.\n", "new")]
    [InlineData("editlint: there is no command 'new rul'. Did you mean 'rule'?\nRun 'editlint new --help' to see what there is.\n", "new", "rul")]
    [InlineData("editlint: Required argument 'NAME' missing for command: 'rule'.\nRun 'editlint new rule --help' to see what there is.\n", "new", "rule")]
    public void What_is_missing_on_the_command_line_is_told(string message, params string[] arguments)
    {
        var run = CommandLineRun.In(_folder, arguments);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe(message);
    }

    private string[] Files() => [.. Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
