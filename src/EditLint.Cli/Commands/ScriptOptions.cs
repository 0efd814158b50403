using System.CommandLine;
using EditLint.Cli.Scripting;

namespace EditLint.Cli.Commands;

/// <summary>The options that say how C# rules run.</summary>
internal sealed class ScriptOptions
{
    public Option<bool> Trust { get; } = new("--trust-scripts")
    {
        Description = "Let C# rules use files, processes and whatever else .NET has. Only for rules that you wrote, or read. Without it they see the article and nothing else.",
    };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Show what C# rules write with context.Log, on standard error." };

    public Option<bool> NoCache { get; } = new("--no-cache") { Description = "Look for everything anew, compile C# rules anew, and keep nothing for the next run." };

    public ScriptHostSettings ValueOf(ParseResult result, Terminal terminal) => new()
    {
        IsTrusted = result.GetValue(Trust),
        IsVerbose = result.GetValue(Verbose),
        Cache = result.GetValue(NoCache) || !string.IsNullOrEmpty(terminal.GetEnvironmentVariable("EDITLINT_NO_CACHE")) ? null : CacheFolders.Find(terminal.GetEnvironmentVariable),
    };
}
