using System.Runtime.InteropServices;
using System.Text;
using EditLint.Cli;
using EditLint.Cli.Files;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel);

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
    Console.OutputEncoding = Encoding.UTF8;
var output = new StreamWriter(new NamedOutput(Console.OpenStandardOutput(), "standard output cannot be written"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };

if (FindWorkingFolder() is not { } workingFolder)
{
    error.WriteLine("editlint: the folder that this runs in does not exist any more. Change to another one.");
    return ExitCode.Failure;
}

try
{
    return EditLintCommandLine.Run(
        args,
        new Terminal
        {
            Input = Console.OpenStandardInput(),
            Output = output,
            Error = error,
            WorkingFolder = workingFolder,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : Terminal.DefaultWidth,
            IsOutputGone = Posix.IsOutputGone,
            GetEnvironmentVariable = Environment.GetEnvironmentVariable,
        },
        cancellation.Token);
}
finally
{
    Close(output);
}

static string? FindWorkingFolder()
{
    try
    {
        return Environment.CurrentDirectory;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        return null;
    }
}

static void Close(StreamWriter output)
{
    try
    {
        output.Dispose();
    }
    catch (UsageException)
    {
        // It was told when it first failed.
    }
}

// The second Ctrl-C ends the program at once.
void Cancel(PosixSignalContext context)
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
