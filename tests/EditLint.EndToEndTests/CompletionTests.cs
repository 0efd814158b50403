using System.Diagnostics;

namespace EditLint.EndToEndTests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("editlint ba", "baseline")]
    [InlineData("editlint check --form", "--format")]
    [InlineData("editlint check --fail-on w", "warning")]
    [InlineData("editlint explain Integrity.Dup", "Integrity.DuplicatedPassage")]
    [InlineData("editlint check --select Newsroom,Integrity.Dup", "Newsroom,Integrity.DuplicatedPassage")]
    [InlineData("editlint check dr", "")]
    public void Bash_completes_commands_options_and_rules(string line, string expected)
    {
        if (OperatingSystem.IsWindows())
            return;
        var words = line.Split(' ');
        var program = EditLintProcess.Run(EditLintProcess.Repository, "completions", "bash").Output;
        var script = $$"""
            editlint() { dotnet exec "$EDITLINT" "$@"; }
            {{program}}
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_CWORD={{words.Length - 1}} COMP_WORDS=({{line}})
            _editlint
            echo "${COMPREPLY[*]}"
            """;
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        start.Environment["EDITLINT"] = EditLintProcess.Program;
        using var process = Process.Start(start)!;

        process.StandardOutput.ReadToEnd().Trim().ShouldBe(expected);
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Other_shells_have_a_script_that_asks_the_program(string shell)
    {
        var run = EditLintProcess.Run(EditLintProcess.Repository, "completions", shell);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("[suggest:");
    }

    [Fact]
    public void An_unknown_shell_is_told() => EditLintProcess.Run(EditLintProcess.Repository, "completions", "tcsh").ExitCode.ShouldBe(2);
}
