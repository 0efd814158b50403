using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace EditLint.EndToEndTests;

/// <summary>Starts the built program as a user would.</summary>
internal static class EditLintProcess
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>The top of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The program.</summary>
    public static string Program { get; } = FindProgram();

    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments.</param>
    public static EditLintRun Run(string folder, params string[] arguments) => Run(folder, [], [], arguments);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="input">The bytes of standard input.</param>
    /// <param name="environment">Environment variables to set.</param>
    /// <param name="arguments">The arguments.</param>
    public static EditLintRun Run(string folder, byte[] input, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var output = ReadToEnd(process.StandardOutput.BaseStream);
        var error = ReadToEnd(process.StandardError.BaseStream);
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        WaitForExit(process);
        return new EditLintRun(process.ExitCode, output.Result, Encoding.UTF8.GetString(error.Result));
    }

    /// <summary>Starts the program with all its streams redirected.</summary>
    public static Process Start(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in (string[])["NO_COLOR", "FORCE_COLOR", "COLUMNS", "EDITLINT_CONFIG", "VALE_CONFIG_PATH", "VALE_STYLES_PATH", "XDG_CONFIG_HOME", "XDG_DATA_HOME"])
            start.Environment.Remove(name);
        // What the tester has configured for other work must not count.
        start.Environment["HOME"] = folder;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; a program that hangs is ended and the test fails.</summary>
    public static void WaitForExit(Process process)
    {
        if (process.WaitForExit(Deadline))
            return;
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"editlint did not end within {Deadline}.");
    }

    private static async Task<byte[]> ReadToEnd(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EditLint.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests must run inside the repository.");
        return folder;
    }

    private static string FindProgram()
    {
        var configuration = typeof(EditLintProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var program = Path.Combine(Repository, "artifacts", "bin", "EditLint.Cli", configuration.ToLowerInvariant(), "editlint.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"Build src/EditLint.Cli first: there is no {program}.");
    }
}
