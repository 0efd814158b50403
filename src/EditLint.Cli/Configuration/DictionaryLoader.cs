using System.Collections.Immutable;
using EditLint.Cli.Rules;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Configuration;

/// <summary>Finds the dictionaries that a project spells by.</summary>
internal static class DictionaryLoader
{
    /// <summary>The files of a project; none of them is read yet.</summary>
    /// <param name="project">The project.</param>
    /// <param name="report">Takes a diagnostic for each dictionary that is named and not there.</param>
    public static DictionaryFiles Load(ProjectConfiguration project, Action<Diagnostic> report)
    {
        ImmutableArray<string> folders = [.. project.RuleFolders.Select(f => f.FullPath)];
        var named = project.Configuration.Dictionaries;
        var files = new DictionaryFiles(project.Folder, folders, [.. named.Select(n => NameOrPath(n, project))]);
        foreach (var name in named.Where(n => files.Find(NameOrPath(n, project), null) is null))
            report(ToolDescriptors.InvalidConfiguration.Report(name.Origin, files.WhereNot(name.Value, null)));
        return files;
    }

    // A path counts from the configuration that has it; a name is looked for where dictionaries are kept.
    private static string NameOrPath(Configured<string> name, ProjectConfiguration project) =>
        name.Value.Contains('/') || name.Value.Contains('\\') || name.Value.EndsWith(".dic", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFullPath(name.Value, project.Origins[name.Origin.Source].Folder)
            : name.Value;
}
