namespace EditLint.Cli.Scripting;

/// <summary>
/// Hands what scripts print to the program's standard error, and keeps back what the runtime prints when it goes down: of that the
/// first line is the reason, and the pages that follow help nobody.
/// </summary>
internal sealed class ScriptHostErrorOutput
{
    private static readonly string[] CrashMarks = ["Unhandled exception", "Stack overflow", "Out of memory", "Process terminated", "Fatal error"];

    private readonly Task<string?> _crashMessage;

    public ScriptHostErrorOutput(TextReader reader) =>
        // A host may be started by a worker of a run: on that worker's scheduler the copying would take the worker's place for as long as the host lives.
        _crashMessage = Task.Factory.StartNew(() => Copy(reader), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>What the runtime said when the host went down, or null when it said nothing; asked for when the host has ended.</summary>
    public string? CrashMessage => _crashMessage.Wait(TimeSpan.FromSeconds(2)) ? _crashMessage.Result : null;

    private static string? Copy(TextReader reader)
    {
        string? crash = null;
        try
        {
            while (reader.ReadLine() is { } line)
            {
                if (crash is null && CrashMarks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal)))
                    crash = line;
                if (crash is null)
                    Console.Error.WriteLine(line);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The host was taken away while it spoke.
        }
        return crash;
    }
}
