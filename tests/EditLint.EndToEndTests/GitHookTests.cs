using System.Diagnostics;

namespace EditLint.EndToEndTests;

/// <summary>The program as a hook of git, which tells it by its environment where it is.</summary>
public sealed class GitHookTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("editlint-").FullName;

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(false, ".")]
    [InlineData(true, ".")]
    [InlineData(true, "in")]
    public void A_hook_sees_what_is_about_to_be_committed(bool isLinked, string hookFolder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var main = Path.Combine(_folder, "main");
        Directory.CreateDirectory(main);
        Git(main, 0, "init", "-q", "-b", "main");
        Git(main, 0, "commit", "-q", "--allow-empty", "-m", "first");
        var worktree = isLinked ? Path.Combine(_folder, "linked") : main;
        if (isLinked)
            Git(main, 0, "worktree", "add", "-q", worktree);
        Directory.CreateDirectory(Path.Combine(worktree, "in"));
        var hook = Path.Combine(main, ".git", "hooks", "pre-commit");
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        File.WriteAllText(hook, $"#!/bin/sh\ncd {hookFolder} && exec dotnet exec '{EditLintProcess.Program}' check --staged --format concise\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        File.WriteAllText(Path.Combine(worktree, "in", "a.md"), "# Sound\n\nAll is well in the town.\n");
        Git(worktree, 0, "add", ".");
        Git(worktree, 0, "commit", "-q", "-m", "sound");
        File.AppendAllText(Path.Combine(worktree, "in", "a.md"), "\nI have written here, here, and here that nobody knows.\n");
        Git(worktree, 0, "add", ".");

        Git(worktree, 1, "commit", "-q", "-m", "broken").ShouldContain("Integrity.DanglingReference");
    }

    private string Git(string folder, int exitCode, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["HOME"] = _folder;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        EditLintProcess.WaitForExit(process);
        process.ExitCode.ShouldBe(exitCode, output + error.Result);
        return output + error.Result;
    }
}
