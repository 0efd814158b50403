using System.Collections.Immutable;

namespace EditLint.Cli.Rules;

/// <summary>The folders in which systems, and programs that come with dictionaries, keep them.</summary>
internal static class DictionaryFolders
{
    /// <summary>The folders of the environment variable <c>DICPATH</c>, then those that this system may have; some may not exist.</summary>
    public static ImmutableArray<string> OfSystem()
    {
        var named = (Environment.GetEnvironmentVariable("DICPATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var usual = OperatingSystem.IsWindows() ? OfWindows() : OperatingSystem.IsMacOS() ? OfMacOS(home) : OfUnix(home);
        return [.. named, .. usual];
    }

    private static IEnumerable<string> OfUnix(string home) =>
    [
        Path.Combine(home, ".local/share/hunspell"),
        "/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell", "/usr/local/share/myspell",
        .. InLibreOffice("/usr/lib/libreoffice/share/extensions"), .. InLibreOffice("/opt/libreoffice/share/extensions"),
        "/usr/lib/firefox/dictionaries", "/usr/lib/thunderbird/dictionaries",
    ];

    private static IEnumerable<string> OfMacOS(string home) =>
    [
        Path.Combine(home, "Library/Spelling"), "/Library/Spelling", "/opt/homebrew/share/hunspell", "/usr/local/share/hunspell",
        .. InLibreOffice("/Applications/LibreOffice.app/Contents/Resources/extensions"),
    ];

    private static IEnumerable<string> OfWindows()
    {
        var programs = Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles);
        return
        [
            @"C:\Hunspell", Path.Combine(programs, "Hunspell"), .. InLibreOffice(Path.Combine(programs, "LibreOffice", "share", "extensions")),
            Path.Combine(programs, "Mozilla Firefox", "dictionaries"),
        ];
    }

    // One folder a language: dict-en, dict-de.
    private static IEnumerable<string> InLibreOffice(string extensions)
    {
        try
        {
            return Directory.Exists(extensions) ? Directory.GetDirectories(extensions, "dict-*").Order(StringComparer.Ordinal) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
