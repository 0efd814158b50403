using System.Runtime.InteropServices;
using EditLint.Core.Protocol;
using EditLint.ScriptHost;

// The streams are the protocol's: what a script prints goes to standard error, and it has nothing to read.
var channel = new MessageChannel(Console.OpenStandardInput(), Console.OpenStandardOutput());
Console.SetOut(Console.Error);
Console.SetIn(TextReader.Null);

// An interrupt reaches the whole group of processes; the program decides, and closes the stream.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);

return new HostSession(channel).Run();
