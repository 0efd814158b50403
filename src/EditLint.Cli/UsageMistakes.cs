using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using EditLint.Core.Language;

namespace EditLint.Cli;

/// <summary>Says what is wrong with a command line, with the word that was probably meant.</summary>
internal static class UsageMistakes
{
    /// <summary>The mistakes, each a sentence or two; none when the command can run.</summary>
    public static IReadOnlyList<string> In(ParseResult result, string workingFolder)
    {
        var command = result.CommandResult.Command;
        if (result.Action is not ParseErrorAction)
            return [.. MisspeltOptions(result).Select(o => UnknownOption(o, command) + FileHint(o, workingFolder))];
        if (command is not RootCommand && command.Subcommands.Count > 0)
            return [SubcommandMistake(result, command)];
        if (command is not RootCommand)
            return [.. MisspeltOptions(result).Select(o => UnknownOption(o, command)), .. result.Errors.Select(e => e.Message)];
        if (result.UnmatchedTokens is not [var first, ..])
            return ["say what to do: 'editlint check' checks the articles in this folder."];
        if (first.StartsWith('-'))
            return [UnknownOption(first, command)];
        var hint = Path.Exists(Path.Combine(workingFolder, first))
            ? $" Did you mean 'editlint check {first}'?"
            : ClosestWord.Hint(first, command.Subcommands.Select(c => c.Name));
        return [$"there is no command '{first}'.{hint}"];
    }

    private static string SubcommandMistake(ParseResult result, Command command)
    {
        var names = command.Subcommands.Select(c => c.Name).ToList();
        return result.UnmatchedTokens is [var first, ..]
            ? $"there is no command '{command.Name} {first}'.{ClosestWord.Hint(first, names)}"
            : $"say what to do: {string.Join(" or ", names.Select(n => $"'editlint {command.Name} {n}'"))}.";
    }

    private static string UnknownOption(string written, Command command) =>
        $"there is no option '{written}'.{ClosestWord.Hint(written, command.Options.Select(o => o.Name))}";

    private static string FileHint(string written, string workingFolder) =>
        Path.Exists(Path.Combine(workingFolder, written)) ? $" The file is meant by './{written}', or after '--'." : "";

    // The parser takes an unknown option for one more path; after '--' it may be one.
    private static IEnumerable<string> MisspeltOptions(ParseResult result)
    {
        var beforeDoubleDash = result.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        return result.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(a => a.Tokens)
            .Where(t => t.Value.Length > 1 && t.Value[0] == '-' && beforeDoubleDash.Contains(t))
            .Select(t => t.Value);
    }
}
