using System.Runtime.InteropServices;
using System.Text;
using EditLint.Cli;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
    Console.OutputEncoding = Encoding.UTF8;
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };

return EditLintCommandLine.Run(
    args,
    new Terminal
    {
        Input = Console.OpenStandardInput(),
        Output = output,
        Error = error,
        WorkingFolder = Environment.CurrentDirectory,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : Terminal.DefaultWidth,
        GetEnvironmentVariable = Environment.GetEnvironmentVariable,
    },
    cancellation.Token);

// The second Ctrl-C ends the program at once.
void Cancel(PosixSignalContext context)
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}
