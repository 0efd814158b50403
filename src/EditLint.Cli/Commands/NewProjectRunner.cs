using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint new project</c>: writes the projects by which editors know the C# rules of a folder.</summary>
internal static class NewProjectRunner
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no such folder, no C# rule in it, or the projects cannot be written.</exception>
    public static int Run(Terminal terminal, string folder)
    {
        List<InstalledRule> scripts = [.. RuleLibrary.FindNamed(folder, terminal.WorkingFolder).SelectMany(p => p.Rules).Where(r => IsScript(r.File.FullPath))];
        if (scripts.Count == 0)
            throw new UsageException($"there is no C# rule (.csx) in '{folder}' or in a folder directly below it. 'editlint new rule house.Opening --csx' writes one.");
        var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, terminal.WorkingFolder));
        var solution = Path.Combine(ScriptProjects.FolderOf(fullPath), ScriptProjects.SolutionName);
        try
        {
            ScriptProjects.Write(fullPath, scripts);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the projects cannot be written: {exception.Message}");
        }
        var path = DisplayPath.Of(solution, solution, terminal.WorkingFolder);
        terminal.Output.WriteLine($"""
            {path} has {Count.Of(scripts.Count, "C# rule")}.

            Rider, Visual Studio:  open {path}
            VS Code:               put "dotnet.defaultSolution": "{path}" into .vscode/settings.json
            """.ReplaceLineEndings("\n"));
        terminal.Output.Flush();
        return ExitCode.Success;
    }

    private static bool IsScript(string path) => Path.GetExtension(path).Equals(".csx", StringComparison.OrdinalIgnoreCase);
}
