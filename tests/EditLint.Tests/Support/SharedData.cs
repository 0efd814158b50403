namespace EditLint.Tests.Support;

/// <summary>Test data that is not part of the repository: the folder <c>shared/data</c> beside it. Tests that need it pass where it is absent.</summary>
internal static class SharedData
{
    /// <summary>A folder of the data, or null where there is none.</summary>
    public static string? Find(string folder)
    {
        var path = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "data", folder);
        return Directory.Exists(path) ? path : null;
    }
}
