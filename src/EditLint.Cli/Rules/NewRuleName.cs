using EditLint.Core.Rules;

namespace EditLint.Cli.Rules;

/// <summary>The name of a rule that is yet to be written.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Name">The name within the pack.</param>
/// <param name="Folder">The pack's folder, as a path that was given with the name; null when only the pack was.</param>
/// <param name="Extension">The extension that was given with the name; empty when none was.</param>
internal sealed record NewRuleName(string Pack, string Name, string? Folder, string Extension)
{
    // File systems take 255 bytes, and a reader of findings much less.
    private const int LongestPart = 100;

    private static readonly string[] DeviceNames = ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => (string[])[$"com{n}", $"lpt{n}"])];

    /// <summary>The identity that the rule will have.</summary>
    public string Id => $"{Pack}.{Name}";

    /// <summary>Reads a name.</summary>
    /// <param name="given">As the user wrote it: <c>Pack.Name</c>, <c>Pack/Name</c>, or the path of the file with or without its extension.</param>
    /// <exception cref="UsageException">It cannot be the name of a rule; the message says what can.</exception>
    public static NewRuleName Parse(string given)
    {
        var path = given.Replace('\\', '/').Trim();
        var extension = RuleLibrary.IsRuleFile(path) ? Path.GetExtension(path) : "";
        path = path[..^extension.Length];
        var slash = path.LastIndexOf('/');
        if (slash < 0)
        {
            return path.Split('.') is [var pack, var name]
                ? new NewRuleName(CheckPack(pack, given), Check(name, given), null, extension)
                : throw new UsageException($"'{given}' does not name a pack and a rule in it. Write both, as in '{Suggest(path)}'.");
        }
        var folder = path[..slash];
        var last = folder[(folder.LastIndexOf('/') + 1)..];
        return new NewRuleName(CheckPack(last, given), Check(path[(slash + 1)..], given), last == folder ? null : folder, extension);
    }

    private static string CheckPack(string pack, string given)
    {
        if (pack.Equals("config", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"a pack cannot be called '{pack}': folders of that name hold vocabularies. Choose another name than '{given}'.");
        if (RulePack.IsReserved(pack))
            throw new UsageException($"a pack cannot be called '{pack}': EditLint itself reports under that name. Choose another name than '{given}'.");
        return Check(pack, given);
    }

    private static string Check(string part, string given)
    {
        if (part.Length > LongestPart)
            throw new UsageException($"a part of a rule's name has at most {LongestPart} letters, and '{part[..20]}…' has {part.Length}. Choose a shorter name.");
        if (DeviceNames.Contains(part, StringComparer.OrdinalIgnoreCase))
            throw new UsageException($"'{part}' cannot be the name of a file on every system. Choose another name than '{given}'.");
        if (IsSound(part))
            return part;
        var sound = Clean(part);
        throw new UsageException($"'{part}' cannot be a part of a rule's name, which has letters from A to Z, digits, '-' and '_', and starts with a letter. {(sound.Length > 0 ? $"Write '{sound}' instead." : "Choose another name.")}");
    }

    // Rules mostly begin with a capital, and a house's pack with a small letter.
    private static string Suggest(string path) => Clean(path) switch
    {
        "" => "house.Wordy",
        var name when char.IsAsciiLetterUpper(name[0]) => $"house.{name}",
        var name => $"{name}.Wordy",
    };

    private static bool IsSound(string part) => part.Length > 0 && char.IsAsciiLetter(part[0]) && part.All(IsAllowed);

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    // "plain words!" becomes "plainWords"; a name that would lose letters has no such form.
    private static string Clean(string part)
    {
        if (part.Any(c => char.IsLetter(c) && !IsAllowed(c)))
            return "";
        var words = string.Concat(part.Select(c => IsAllowed(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var clean = string.Concat(words.Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..])).TrimStart('-', '_');
        return clean.Length > 0 && char.IsAsciiDigit(clean[0]) ? $"Rule{clean}" : clean;
    }
}
