using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EditLint.Cli.Scripting;

/// <summary>Finds the script host and the runtime that runs it.</summary>
internal static class ScriptHostProgram
{
    private static readonly string DotnetFileName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>How to start the host that was installed beside this program.</summary>
    public static ProcessStartInfo StartInfo => CreateStartInfo(Path.Combine(AppContext.BaseDirectory, "scripthost", "EditLint.ScriptHost.dll"));

    /// <summary>How to start a host.</summary>
    /// <param name="assembly">The path of <c>EditLint.ScriptHost.dll</c>.</param>
    public static ProcessStartInfo CreateStartInfo(string assembly)
    {
        var start = new ProcessStartInfo(FindDotnet(), ["exec", assembly])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // The host lives for seconds: code for the long run and pages that change their rights cost more than they bring.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }

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
