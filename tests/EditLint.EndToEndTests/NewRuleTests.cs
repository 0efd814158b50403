using System.Diagnostics;

namespace EditLint.EndToEndTests;

public sealed class NewRuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--yaml", "house/Plain.yml")]
    [InlineData("--csx", "house/Plain.csx")]
    public void A_new_rule_passes_its_test_and_finds_something(string language, string path)
    {
        EditLintProcess.Run(_folder.Path, "new", "rule", "house.Plain", language).ExitCode.ShouldBe(0);
        _folder.With("draft.txt", "There are people who utilize it. Nobody knows why.\n");

        var test = EditLintProcess.Run(_folder.Path, "test", path);
        test.Error.ShouldBe("");
        test.Output.ShouldBe("1 rule, 2 examples passed\n");
        test.ExitCode.ShouldBe(0);

        EditLintProcess.Run(_folder.Path, "check", "draft.txt", "--rules", "house", "--format", "concise").Output.ShouldContain("house.Plain");
    }

    [Fact]
    public void A_rule_in_Csharp_is_proved_like_any_other()
    {
        EditLintProcess.Run(_folder.Path, "new", "rule", "house.Plain", "--csx");
        var script = File.ReadAllText(Path.Combine(_folder.Path, "house", "Plain.csx"));
        _folder.With("house/Plain.csx", script
            .Replace("[|There are|] three", "[|There|] are three", StringComparison.Ordinal)
            .Replace("  - good: Three", "  - bad: \"[|There is|] a fourth.\"\n    message: '\"There are\" says nothing yet. Begin with who or what the sentence is about.'\n  - good: Three", StringComparison.Ordinal));

        var test = EditLintProcess.Run(_folder.Path, "test", "house");

        test.ExitCode.ShouldBe(1);
        test.Output.ShouldContain("  expected, not found:\n      There are three ways to cross. Two of them are closed.\n      ^^^^^\n");
        test.Output.ShouldContain("    expected: \"There are\" says nothing yet.");
        test.Output.ShouldContain("    found:    \"There is\" says nothing yet.");
        test.Output.ShouldEndWith("1 of 1 rule failed, 1 of 3 examples passed\n");
    }

    [Fact]
    public void A_rule_in_Csharp_that_does_not_compile_is_not_tested_and_the_others_are()
    {
        EditLintProcess.Run(_folder.Path, "new", "rule", "house.Plain", "--csx");
        var script = File.ReadAllText(Path.Combine(_folder.Path, "house", "Plain.csx"));
        _folder.With("house/Broken.csx", script.Replace("sentence.Report(opening)", "sentence.Roport(opening)", StringComparison.Ordinal));

        var test = EditLintProcess.Run(_folder.Path, "test", "house");

        test.ExitCode.ShouldBe(2);
        test.Output.ShouldBe("1 rule, 2 examples passed, 1 rule could not be loaded\n");
        test.Error.ShouldContain("house/Broken.csx:");
    }

    [Fact]
    public void Watching_ends_well_when_it_is_interrupted()
    {
        if (OperatingSystem.IsWindows())
            return;
        EditLintProcess.Run(_folder.Path, "new", "rule", "house.Plain");
        using var process = EditLintProcess.Start(_folder.Path, [], "test", "house", "--watch");
        process.StandardError.ReadLine().ShouldBe("Waiting for a change of a rule. Ctrl-C ends.");
        _folder.With("house/Other.yml", File.ReadAllText(Path.Combine(_folder.Path, "house", "Plain.yml")));
        process.StandardError.ReadLine().ShouldBe("Waiting for a change of a rule. Ctrl-C ends.");

        using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
        EditLintProcess.WaitForExit(process);

        process.ExitCode.ShouldBe(0);
        process.StandardOutput.ReadToEnd().ShouldBe("1 rule, 2 examples passed\n2 rules, 4 examples passed\n");
    }

    [Fact]
    public void Projects_for_editors_refer_to_the_core_beside_the_program()
    {
        EditLintProcess.Run(_folder.Path, "new", "rule", "house.Plain", "--csx");

        EditLintProcess.Run(_folder.Path, "new", "project", "house").ExitCode.ShouldBe(0);

        var properties = File.ReadAllText(Path.Combine(_folder.Path, "house", ".editlint", "ide", "Directory.Build.props"));
        var core = properties.Split("HintPath=\"")[1].Split('"')[0];
        File.Exists(core).ShouldBeTrue(core);
        File.Exists(Path.ChangeExtension(core, ".xml")).ShouldBeTrue(core);
    }
}
