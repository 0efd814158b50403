using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace EditLint.Cli.Git;

/// <summary>Asks git. Only commands that read are run, and none that would make it take a lock. Stateless and thread-safe.</summary>
internal static class GitProcess
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The folder to run in, as a full path.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">What the command reads; nothing when null.</param>
    /// <param name="error">What it had to complain about.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>What it wrote; null when it failed.</returns>
    /// <exception cref="UsageException">Git is not there.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[]? TryRun(string folder, IEnumerable<string> arguments, byte[]? input, out string error, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8, UseShellExecute = false };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C.UTF-8";
        // A hook in a linked worktree is told the repository, and git then takes the folder that it is run in for the top of the worktree.
        if (start.Environment.TryGetValue("GIT_DIR", out var repository) && repository is { Length: > 0 } && !start.Environment.ContainsKey("GIT_WORK_TREE") && TopOf(folder, repository) is { } top)
            start.Environment["GIT_WORK_TREE"] = top;
        // It counts for more than the number of context lines in the arguments.
        start.Environment.Remove("GIT_DIFF_OPTS");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Start(start);
        using var cancellation = cancellationToken.Register(() => Kill(process));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var writing = Task.Run(() => WriteInput(process, input), CancellationToken.None);
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        writing.Wait(CancellationToken.None);
        error = errors.GetAwaiter().GetResult().Trim();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? output.ToArray() : null;
    }

    // The folder whose '.git' is the repository, or names it.
    private static string? TopOf(string folder, string repository)
    {
        for (var top = folder; top is not null; top = Path.GetDirectoryName(top))
        {
            var git = Path.Combine(top, ".git");
            if (Directory.Exists(git))
                return Path.GetFullPath(repository, folder) == git ? top : null;
            if (File.Exists(git))
                return File.ReadLines(git).FirstOrDefault() is ['g', 'i', 't', 'd', 'i', 'r', ':', ' ', .. var named] && Path.GetFullPath(named, top) == Path.GetFullPath(repository, folder) ? top : null;
        }
        return null;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException("git is not to be found, and --since, --changed and --staged ask it what has changed. Install it, or leave the option out.");
        }
    }

    private static void WriteInput(Process process, byte[]? input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading all; its exit code says whether that is a failure.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
