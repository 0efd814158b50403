using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EditLint.Cli.Scripting;

/// <summary>Finds the script host and the runtime that runs it.</summary>
internal static class ScriptHostProgram
{
    private static readonly string DotnetFileName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    // What the runtime and the system need to start a program; all else may hold secrets, such as the tokens of a CI job.
    private static readonly string[] KeptVariables = ["PATH", "HOME", "LANG", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SystemDrive", "windir", "USERPROFILE", "LOCALAPPDATA", "LD_LIBRARY_PATH"];

    /// <summary>The folder of the host that was installed beside this program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "scripthost");

    /// <summary>How to start the host that was installed beside this program.</summary>
    public static ProcessStartInfo CreateStartInfo(ScriptHostSettings settings) =>
        CreateStartInfo(Path.Combine(Folder, "EditLint.ScriptHost.dll"), settings.IsTrusted);

    /// <summary>How to start a host.</summary>
    /// <param name="assembly">The path of <c>EditLint.ScriptHost.dll</c>.</param>
    /// <param name="isTrusted">True when the host may see the environment of this program.</param>
    public static ProcessStartInfo CreateStartInfo(string assembly, bool isTrusted = false)
    {
        var start = new ProcessStartInfo(FindDotnet(), ["exec", assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in isTrusted ? [] : start.Environment.Keys.Where(name => !IsKept(name)).ToArray())
            start.Environment.Remove(name);
        // The host lives for seconds: code for the long run and pages that change their rights cost more than they bring.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        // Nobody else is to reach into it.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static bool IsKept(string variable) =>
        KeptVariables.Contains(variable, StringComparer.OrdinalIgnoreCase)
        || (variable.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) && !variable.Equals("DOTNET_STARTUP_HOOKS", StringComparison.OrdinalIgnoreCase));

    private static string FindDotnet()
    {
        if (Environment.ProcessPath is { } self && Path.GetFileName(self).Equals(DotnetFileName, StringComparison.OrdinalIgnoreCase))
            return self;
        // A program started by its own name runs on a shared framework: <root>/shared/Microsoft.NETCore.App/<version>/.
        return new[]
        {
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"),
            Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", DotnetFileName)),
            Path.Combine(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "", DotnetFileName),
        }.FirstOrDefault(File.Exists) ?? DotnetFileName;
    }
}
