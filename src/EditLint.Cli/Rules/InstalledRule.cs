using EditLint.Cli.Files;

namespace EditLint.Cli.Rules;

/// <summary>A rule within reach: its file was found, but not yet read.</summary>
/// <param name="Pack">The name of the file's folder.</param>
/// <param name="Name">The name of the file up to the first dot.</param>
/// <param name="File">Where it is.</param>
/// <param name="Source">Where its pack comes from.</param>
internal sealed record InstalledRule(string Pack, string Name, SourceFile File, PackSource Source)
{
    /// <summary>The identity.</summary>
    public string Id => $"{Pack}.{Name}";

    /// <summary>True for a C# rule.</summary>
    public bool IsScript => Path.GetExtension(File.FullPath).Equals(".csx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rule that a file holds.</summary>
    public static InstalledRule Of(SourceFile file, PackSource source) => new(
        Path.GetFileName(Path.GetDirectoryName(file.FullPath)) ?? "",
        Path.GetFileName(file.FullPath).Split('.')[0],
        file,
        source);
}
