using System.Collections.Immutable;
using System.Text.Json;

namespace EditLint.ValeConformance.Cases;

/// <summary>A scenario: how Vale is started, and the lines it prints.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Folder">The working folder, under the folder of the data; empty for a folder of its own.</param>
/// <param name="Arguments">The command line.</param>
/// <param name="StandardInputFile">The file that is fed in, in the working folder, or null.</param>
/// <param name="Files">Files to write into a folder of its own.</param>
/// <param name="ExpectedLines">The lines.</param>
/// <param name="ExitCode">The exit code, where it is known.</param>
internal sealed record ValeCase(
    string Name,
    string Folder,
    ImmutableArray<string> Arguments,
    string? StandardInputFile,
    ImmutableArray<(string Path, string Text)> Files,
    ImmutableArray<string> ExpectedLines,
    int? ExitCode)
{
    /// <summary>Reads the scenarios of a file, and the places in it that are known to be wrong with the true ones.</summary>
    public static (ImmutableArray<ValeCase> Cases, ImmutableArray<(string Folder, string Wrong, string True)> WrongPlaces) ReadAll(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var places = json.RootElement.TryGetProperty("known_wrong_places", out var known)
            ? known.EnumerateArray().Select(p => ReadPlace(p.GetString()!)).ToImmutableArray()
            : [];
        return ([.. json.RootElement.GetProperty("cases").EnumerateArray().Select(ReadCase)], places);
    }

    private static ValeCase ReadCase(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        json.GetProperty("cwd").GetString()!,
        Strings(json.GetProperty("args")),
        json.GetProperty("stdin_file").GetString(),
        [.. json.GetProperty("files").EnumerateObject().Select(f => (f.Name, f.Value.GetString()!))],
        Strings(json.GetProperty("expected_lines")),
        json.GetProperty("exit_status") is { ValueKind: JsonValueKind.Number } code ? code.GetInt32() : null);

    // "fixtures/checks/SentenceCase test.html:6:1 (true place 6:13)"
    private static (string Folder, string Wrong, string True) ReadPlace(string text)
    {
        var words = text.Split(' ');
        var file = words[1][..words[1].IndexOf(':', StringComparison.Ordinal)];
        return (words[0], words[1] + ":", $"{file}:{words[^1].TrimEnd(')')}:");
    }

    private static ImmutableArray<string> Strings(JsonElement json) => [.. json.EnumerateArray().Select(e => e.GetString()!)];
}
