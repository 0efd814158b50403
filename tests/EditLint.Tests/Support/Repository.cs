namespace EditLint.Tests.Support;

/// <summary>Where the repository is on this machine, found from the place of the test program.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EditLint.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("EditLint.sln is in no folder above the tests.");
    }
}
