using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EditLint.Cli.Commands;

/// <summary>The usual help of a command with examples and explanations after it.</summary>
internal sealed class DetailedHelpAction : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();
    private readonly string _details;

    private DetailedHelpAction(string details) => _details = details;

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command a help option that shows the details too.</summary>
    public static void Describe(Command command, string details)
    {
        command.Options.Add(new HelpOption { Action = new DetailedHelpAction(details), Recursive = false });
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(_details.TrimEnd());
        output.WriteLine();
        return code;
    }
}
