using EditLint.Cli.Rules;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Configuration;

/// <summary>Finds the dictionaries that a configuration names: in <c>config/dictionaries</c> of its folders with packs, where the system keeps them, or by their paths. Stateless.</summary>
internal static class DictionaryLoader
{
    /// <summary>What rules of kind <c>spelling</c> draw on; no dictionary is read yet.</summary>
    /// <param name="project">The configuration.</param>
    /// <param name="report">Takes a diagnostic at the name of each dictionary that is not there.</param>
    public static DictionaryFiles Load(ProjectConfiguration project, Action<Diagnostic> report)
    {
        var named = project.Configuration.Dictionaries.Select(d => (Dictionary: d, Name: NameOf(d, project))).ToList();
        var files = new DictionaryFiles(project.WorkingFolder, [.. project.RuleFolders.Select(f => f.FullPath)], [.. named.Select(n => n.Name)]);
        foreach (var (dictionary, name) in named.Where(n => files.Find(n.Name, null) is null))
            report(ToolDescriptors.InvalidConfiguration.Report(dictionary.Origin, files.WhereNot(name, null)));
        return files;
    }

    // A path counts from its own file, a name stands for itself.
    private static string NameOf(Configured<string> dictionary, ProjectConfiguration project)
    {
        var path = Path.GetFullPath(dictionary.Value, project.Origins[dictionary.Origin.Source].Folder);
        return File.Exists(Path.ChangeExtension(path, ".dic")) || File.Exists(path + ".dic") ? path : dictionary.Value;
    }
}
