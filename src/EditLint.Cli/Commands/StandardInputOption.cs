using System.CommandLine;

namespace EditLint.Cli.Commands;

/// <summary>The option that several commands share: what standard input is called.</summary>
internal static class StandardInputOption
{
    public static Option<string?> Create() => new("--stdin-filename")
    {
        Description = $"The name of standard input in reports; its extension says how to read it. [default: {new CheckSettings().StandardInputName}]",
        HelpName = "NAME",
    };
}
