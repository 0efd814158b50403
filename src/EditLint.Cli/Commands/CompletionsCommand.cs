using System.CommandLine;

namespace EditLint.Cli.Commands;

/// <summary>The command line of <c>editlint completions</c>.</summary>
internal static class CompletionsCommand
{
    private const string Details = """
        To use it, put one of these where your shell reads it at its start:
          bash   eval "$(editlint completions bash)"
          zsh    eval "$(editlint completions zsh)"     after compinit
          fish   editlint completions fish | source
          pwsh   editlint completions pwsh | Out-String | Invoke-Expression
        """;

    public static Command Create(Terminal terminal)
    {
        var names = CompletionScript.All.Select(s => s.Shell).ToArray();
        var shell = new Argument<string>("SHELL") { HelpName = "SHELL", Description = $"One of {string.Join(", ", names)}." };
        shell.AcceptOnlyFromAmong(names);
        var command = new Command("completions", "Write what a shell needs to complete commands, options and rules.") { shell };
        command.SetAction(result => terminal.Output.Write(CompletionScript.All.First(s => s.Shell == result.GetRequiredValue(shell)).Script));
        DetailedHelpAction.Describe(command, Details, terminal);
        return command;
    }
}
