using System.CommandLine.Completions;
using EditLint.Cli.Rules;

namespace EditLint.Cli.Commands;

/// <summary>Completes the names of rules and packs. Stateless and thread-safe.</summary>
internal static class RuleCompletions
{
    /// <summary>The names of the rules that come with the program, and of their packs; after a comma, those with what stands before it.</summary>
    public static IEnumerable<CompletionItem> All(CompletionContext context)
    {
        var before = context.WordToComplete[..(context.WordToComplete.LastIndexOf(',') + 1)];
        var library = new RuleLibrary(RuleLibrary.FindShipped(RuleLibrary.ShippedFolder, Environment.CurrentDirectory));
        return library.Rules.Select(r => r.Id).Concat(library.Packs.Select(p => p.Name)).Order(StringComparer.Ordinal).Select(name => new CompletionItem(before + name));
    }
}
