using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EditLint.Cli.Commands;

/// <summary>The usual help of a command with examples and explanations after it.</summary>
internal sealed class DetailedHelpAction : SynchronousCommandLineAction
{
    private const int WidestHelp = 110;

    private readonly HelpAction _help;
    private readonly string _details;

    private DetailedHelpAction(string details, int width)
    {
        _details = details;
        _help = new HelpAction { MaxWidth = Math.Min(width, WidestHelp) };
    }

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command a help option that shows the details too.</summary>
    public static void Describe(Command command, string details, Terminal terminal) =>
        command.Options.Add(new HelpOption { Action = new DetailedHelpAction(details, terminal.Width), Recursive = false });

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(_details.TrimEnd());
        output.WriteLine();
        return code;
    }
}
