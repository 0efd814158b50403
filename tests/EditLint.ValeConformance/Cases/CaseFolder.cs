namespace EditLint.ValeConformance.Cases;

/// <summary>The working folder of a scenario: one of the data's, or a temporary one, two levels below a folder that holds the styles.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly string? _temporary;

    private CaseFolder(string path, string? temporary)
    {
        Path = path;
        _temporary = temporary;
    }

    public string Path { get; }

    public static CaseFolder Create(ValeCase scenario, string data)
    {
        if (scenario.Files.IsEmpty)
            return new CaseFolder(System.IO.Path.Combine(data, scenario.Folder), null);
        var root = Directory.CreateTempSubdirectory("vale-case-").FullName;
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(root, "fixtures", "case")).FullName;
        Directory.CreateSymbolicLink(System.IO.Path.Combine(root, "styles"), System.IO.Path.Combine(data, "styles"));
        foreach (var (path, text) in scenario.Files)
            File.WriteAllText(System.IO.Path.Combine(folder, path), text);
        return new CaseFolder(folder, root);
    }

    public void Dispose()
    {
        if (_temporary is null)
            return;
        Directory.Delete(System.IO.Path.Combine(_temporary, "styles"));
        Directory.Delete(_temporary, recursive: true);
    }
}
