using System.Security;
using EditLint.Cli.Files;

namespace EditLint.Cli.Rules;

/// <summary>
/// Projects by which editors know C# rules: one for each, since each has statements of its own, with the names that a rule finds without asking. They
/// are for one machine and stand in a hidden folder, which neither git nor EditLint looks into.
/// </summary>
internal static class ScriptProjects
{
    public const string SolutionName = "Rules.slnx";

    // The first line of a project of ours: no other is written over or taken away.
    private const string Mark = "<!-- Written by 'editlint new project'; changes are lost when it runs again. -->";

    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>The folder that the projects of a folder with rules stand in.</summary>
    public static string FolderOf(string folder) => Path.Combine(folder, ".editlint", "ide");

    /// <summary>Writes the projects of some rules, and takes those away whose rules are gone. Files that are as they must be are not touched.</summary>
    /// <param name="folder">The folder with the rules, as a full path.</param>
    /// <param name="rules">The C# rules.</param>
    /// <exception cref="IOException">A file cannot be written, or stands in the way.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static void Write(string folder, IReadOnlyCollection<InstalledRule> rules)
    {
        var target = FolderOf(folder);
        Directory.CreateDirectory(target);
        foreach (var (path, content) in Files(target, rules))
            WriteFile(Path.Combine(target, path), content);
        var names = rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var project in Directory.EnumerateDirectories(target).Where(d => !names.Contains(Path.GetFileName(d))))
            Remove(project);
    }

    /// <summary>What is written: paths in the folder of the projects, with forward slashes, and contents.</summary>
    /// <param name="target">The folder of the projects, as a full path.</param>
    /// <param name="rules">The C# rules.</param>
    public static IEnumerable<(string Path, string Content)> Files(string target, IEnumerable<InstalledRule> rules)
    {
        List<InstalledRule> ordered = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        yield return (".gitignore", "*\n");
        yield return ("Directory.Build.props", SharedProperties());
        // Those of the folders above are about other projects.
        yield return ("Directory.Build.targets", $"{Mark}\n<Project />\n");
        yield return ("Directory.Packages.props", $"{Mark}\n<Project />\n");
        yield return ("Globals.cs", ScriptGlobals.Text);
        foreach (var rule in ordered)
            yield return ($"{rule.Id}/{rule.Id}.csproj", Project(rule, Path.Combine(target, rule.Id)));
        yield return (SolutionName, $"{Mark}\n<Solution>\n{string.Concat(ordered.Select(r => $"  <Project Path=\"{Escape($"{r.Id}/{r.Id}.csproj")}\" />\n"))}</Solution>\n");
    }

    // The runtime that the script host runs on is the one that rules are compiled against.
    private static string SharedProperties() => $"""
        {Mark}
        <Project>
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <OutputType>Exe</OutputType>
            <UseAppHost>false</UseAppHost>
            <LangVersion>latest</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <EnableDefaultItems>false</EnableDefaultItems>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="$(MSBuildThisFileDirectory)Globals.cs" Link="Globals.cs" />
            <Reference Include="EditLint.Core" HintPath="{Escape(ForMSBuild(CoreAssembly))}" Private="false" />
          </ItemGroup>
        </Project>

        """.ReplaceLineEndings("\n");

    // A native program has no such file beside it; the script host, which compiles the rules, always has.
    private static string CoreAssembly => Path.Combine(AppContext.BaseDirectory, "scripthost", "EditLint.Core.dll");

    private static string Project(InstalledRule rule, string projectFolder)
    {
        var script = Path.GetRelativePath(projectFolder, rule.File.FullPath).Replace(Path.DirectorySeparatorChar, '/');
        return $"""
            {Mark}
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <Compile Include="{Escape(ForMSBuild(script))}" Link="{Escape(ForMSBuild(Path.GetFileName(rule.File.FullPath)))}" />
              </ItemGroup>
            </Project>

            """.ReplaceLineEndings("\n");
    }

    private static void WriteFile(string path, string content)
    {
        if (File.Exists(path))
        {
            var existing = File.ReadAllText(path);
            if (existing == content)
                return;
            if (!IsOurs(existing))
                throw new IOException($"'{path}' was not written by 'editlint new project'. Move it away.");
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new AtomicFile(path);
        file.Writer.Write(content);
        file.Commit();
    }

    // With a project goes what building it has left; a folder with anything else stays.
    private static void Remove(string folder)
    {
        var project = Path.Combine(folder, $"{Path.GetFileName(folder)}.csproj");
        if (!File.Exists(project) || !IsOurs(File.ReadAllText(project)))
            return;
        File.Delete(project);
        foreach (var output in BuildFolders.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
            Directory.Delete(output, recursive: true);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private static bool IsOurs(string content) => content.StartsWith(Mark, StringComparison.Ordinal) || content.StartsWith(ScriptGlobals.Mark, StringComparison.Ordinal);

    // To MSBuild these characters mean something; a path has them as they are.
    private static string ForMSBuild(string path) => string.Concat(path.Select(c => "%$@;?*'()".Contains(c) ? $"%{(int)c:X2}" : c.ToString()));

    private static string Escape(string text) => SecurityElement.Escape(text);
}
