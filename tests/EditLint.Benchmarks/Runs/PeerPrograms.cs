namespace EditLint.Benchmarks.Runs;

/// <summary>Other programs for prose, as far as they are on the PATH.</summary>
internal static class PeerPrograms
{
    /// <summary>The command lines over some files; what is not installed is said in one line.</summary>
    /// <param name="paths">The files or folders.</param>
    /// <param name="valeConfiguration">A configuration for Vale with the published styles.</param>
    public static IEnumerable<(string Name, string[] Command)> Find(string[] paths, string valeConfiguration)
    {
        (string Name, string[] Arguments, bool TakesFolders)[] peers =
        [
            ("vale", ["--no-exit", "--output=JSON", $"--config={valeConfiguration}"], true),
            ("write-good", [], false),
            ("textlint", ["--no-textlintrc", "--rule", "write-good"], true),
            ("jscpd", ["--silent", "--reporters", "silent", "--format", "markdown"], true),
            ("proselint", ["check"], true),
        ];
        foreach (var (name, arguments, takesFolders) in peers)
        {
            if (PathOf(name) is not { } program)
                Console.WriteLine($"{name} is not on the PATH.");
            else
                yield return (name, [program, .. arguments, .. takesFolders ? paths : paths.SelectMany(FilesOf)]);
        }
    }

    private static IEnumerable<string> FilesOf(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    private static string? PathOf(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
