using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace EditLint.Cli.Files;

/// <summary>What the runtime has no call for, on systems where its numbers are known: Linux and macOS. Stateless and thread-safe.</summary>
internal static partial class Posix
{
    /// <summary>The error of opening a socket, or a device that is not there.</summary>
    public const int NoSuchDevice = 6;

    private const short PollError = 8;
    private const short PollHangUp = 16;

    private static bool IsKnown => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Opens a file for reading, and does not wait: a pipe would wait for somebody who writes to it.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>Null where it cannot be opened so; the runtime then says why.</returns>
    public static SafeFileHandle? OpenWithoutWaiting(string path)
    {
        if (!IsKnown)
            return null;
        // Reading only, not waiting, not for child processes, not as the terminal of this one.
        var flags = OperatingSystem.IsLinux() ? 0x800 | 0x80000 | 0x100 : 0x4 | 0x1000000 | 0x20000;
        var descriptor = Open(path, flags);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>True when what is written to standard output goes nowhere, since the program that it went to has ended.</summary>
    public static bool IsOutputGone()
    {
        if (!IsKnown)
            return false;
        var output = new Polled { Descriptor = 1 };
        return Poll(ref output, 1, 0) > 0 && (output.Result & (PollError | PollHangUp)) != 0;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref Polled polled, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int Descriptor;
        public short Wanted;
        public short Result;
    }
}
