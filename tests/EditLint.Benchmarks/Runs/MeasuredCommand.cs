using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EditLint.Benchmarks.Runs;

/// <summary>A command line that is run to its end and measured, one at a time. What it prints is thrown away.</summary>
internal static partial class MeasuredCommand
{
    private const int Children = -1;

    // Its exit code is the number of what it found.
    private const string CountsInExitCode = "write-good";

    /// <summary>Runs a command.</summary>
    /// <param name="command">The program and its arguments; a <c>.dll</c> runs on the shared runtime.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="watchesMemory">True to look at its memory all the time, which takes processor time from it.</param>
    public static Measurement Run(IReadOnlyList<string> command, string folder, bool watchesMemory = false)
    {
        string[] words = command[0].EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", "exec", .. command] : [.. command];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        var before = CpuOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var memory = watchesMemory ? WatchMemory(process) : 0;
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        Task.WaitAll(output, error);
        return new Measurement(CpuOfChildren() - before, wall, memory, process.ExitCode is 0 or 1 || (process.ExitCode > 0 && Path.GetFileName(command[0]) == CountsInExitCode));
    }

    // The system keeps the peak of a process only until it ends; what it tells afterwards counts the memory of the one that started it, too.
    private static double WatchMemory(Process process)
    {
        var path = $"/proc/{process.Id}/status";
        var peak = 0L;
        try
        {
            // An ended process has the file, without the line, until somebody asks for its exit code.
            while (File.Exists(path) && PeakIn(File.ReadAllText(path)) is { } now)
                peak = Math.Max(peak, now);
        }
        catch (IOException)
        {
            // It ended while it was looked at.
        }
        return peak * 1024 / 1e6;
    }

    private static long? PeakIn(string status)
    {
        const string Key = "VmHWM:";
        var start = status.IndexOf(Key, StringComparison.Ordinal);
        return start < 0 ? null : long.Parse(status.AsSpan(start + Key.Length, status.IndexOf(" kB", start, StringComparison.Ordinal) - start - Key.Length), CultureInfo.InvariantCulture);
    }

    private static double CpuOfChildren() =>
        GetUsage(Children, out var usage) == 0 ? usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6) : throw new PlatformNotSupportedException("The system tells no processor times.");

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    // What follows the times is not read.
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
