using EditLint.Cli.Files;
using EditLint.Cli.Rules;

namespace EditLint.Cli.Commands;

/// <summary>Finds the rules that an argument of the command line stands for.</summary>
internal static class RuleArguments
{
    /// <summary>The rules of a rule file, of a folder, of a pack, or with a name or pattern.</summary>
    /// <param name="given">The argument.</param>
    /// <param name="library">The rules within reach.</param>
    /// <param name="workingFolder">What paths are relative to, as a full path.</param>
    /// <exception cref="UsageException">There is no such rule.</exception>
    public static IEnumerable<InstalledRule> Find(string given, RuleLibrary library, string workingFolder)
    {
        var fullPath = Path.GetFullPath(given.Length == 0 ? "." : given, workingFolder);
        if (File.Exists(fullPath))
        {
            return RuleLibrary.IsRuleFile(fullPath)
                ? [InstalledRule.Of(new SourceFile(fullPath, DisplayPath.Of(fullPath, given, workingFolder)), PackSource.Named)]
                : throw new UsageException($"'{given}' is not a rule: a rule is a .yml or .csx file.");
        }
        if (Directory.Exists(fullPath) && !RuleSelection.IsKnown(given, library))
            return RuleLibrary.FindNamed(given, workingFolder).SelectMany(p => p.Rules);
        if (RuleLibrary.IsRuleFile(fullPath) && !RuleSelection.IsKnown(given, library))
            throw new UsageException($"there is no file '{given}'.");
        var selection = new RuleSelection([given], []);
        selection.Check([library]);
        return selection.Apply(library, []);
    }
}
