using System.CommandLine;
using System.CommandLine.Parsing;
using EditLint.Cli.Commands;

namespace EditLint.Cli;

/// <summary>The whole program behind its command line.</summary>
internal static class EditLintCommandLine
{
    /// <summary>Parses the arguments and runs the command they name.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        try
        {
            // Without a replacer, '@draft.md' is the name of a file and nothing else.
            var result = CreateRoot(terminal, cancellationToken).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (UsageMistakes.In(result, terminal.WorkingFolder) is { Count: > 0 } mistakes)
                return ReportMistakes(result, mistakes, terminal);
            var exitCode = result.Invoke(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
            terminal.Output.Flush();
            return exitCode;
        }
        catch (UsageException exception)
        {
            terminal.Error.WriteLine($"editlint: {exception.Message}");
            return ExitCode.Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Error.WriteLine("editlint: interrupted; the report is not complete.");
            return ExitCode.Interrupted;
        }
        catch (ClosedOutputException)
        {
            return ExitCode.OutputClosed;
        }
        catch (IOException exception)
        {
            terminal.Error.WriteLine($"editlint: {exception.Message}");
            return ExitCode.Failure;
        }
        catch (Exception exception)
        {
            terminal.Error.WriteLine("editlint: this is a mistake in EditLint, not in what you wrote. Please report it with the lines that follow.");
            terminal.Error.WriteLine(exception);
            return ExitCode.Failure;
        }
    }

    private static RootCommand CreateRoot(Terminal terminal, CancellationToken cancellationToken)
    {
        var root = new RootCommand("EditLint finds what is broken in articles: text pasted twice, lost links, lost quotations, and what your own rules say.")
        {
            CheckCommand.Create(terminal, cancellationToken),
            FixCommand.Create(terminal, cancellationToken),
            BaselineCommand.Create(terminal, cancellationToken),
            RulesCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            ConfigCommand.Create(terminal),
            TestCommand.Create(terminal, cancellationToken),
            AuditCommand.Create(terminal, cancellationToken),
            NewCommand.Create(terminal),
            CompletionsCommand.Create(terminal),
        };
        return root;
    }

    private static int ReportMistakes(ParseResult result, IEnumerable<string> mistakes, Terminal terminal)
    {
        foreach (var mistake in mistakes)
            terminal.Error.WriteLine($"editlint: {mistake}");
        var commands = new List<string>();
        for (var command = result.CommandResult; command is { Command: not RootCommand }; command = command.Parent as CommandResult)
            commands.Insert(0, command.Command.Name);
        terminal.Error.WriteLine($"Run '{string.Join(' ', commands.Prepend("editlint"))} --help' to see what there is.");
        return ExitCode.Failure;
    }
}
