using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Core.Configuration.Vale;

namespace EditLint.Cli.Configuration;

/// <summary>A configuration file that was found, but not yet read.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Kind">What it is written in.</param>
internal sealed record ConfigurationFile(SourceFile File, ConfigurationKind Kind)
{
    /// <summary>The names of our own files, the first that is there being taken.</summary>
    public static readonly ImmutableArray<string> Names = [".editlint.yml", ".editlint.yaml", "editlint.yml"];

    /// <summary>The folder that the paths and patterns in the file count from, as a full path.</summary>
    public string Folder => Path.GetDirectoryName(File.FullPath)!;

    /// <summary>A file that somebody named; its own name says what it is written in, or else its first line.</summary>
    public static ConfigurationFile Of(SourceFile file) => new(file, IsVale(file.FullPath) ? ConfigurationKind.Vale : ConfigurationKind.EditLint);

    private static bool IsVale(string path)
    {
        var name = Path.GetFileName(path);
        if (ValeConfigurationReader.FileNames.Contains(name) || name.EndsWith(".ini", StringComparison.OrdinalIgnoreCase))
            return true;
        return Path.GetExtension(name).ToLowerInvariant() is not (".yml" or ".yaml") && StartsLikeIni(path);
    }

    private static bool StartsLikeIni(string path)
    {
        try
        {
            var line = System.IO.File.ReadLines(path).Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0 && l[0] is not ('#' or ';')) ?? "";
            return line.StartsWith('[') || (line.IndexOf('=') is var equals and > 0 && line.AsSpan(0, equals).IndexOf(':') < 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
