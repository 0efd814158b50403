using EditLint.Cli.Files;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint test --watch</c>: tests once more whenever something has changed, until the token is cancelled.</summary>
internal static class TestWatch
{
    // Often enough to seem at once; looking at some hundred files costs about a millisecond. Asking the system to tell instead misses changes
    // on network drives and in containers.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code: success, since being ended is what it waits for.</returns>
    /// <exception cref="UsageException">At the first run already, the settings name something that is not there.</exception>
    public static int Run(Terminal terminal, TestSettings settings, CancellationToken cancellationToken)
    {
        WatchedFiles? watched = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            if (terminal.IsOutputTerminal)
                terminal.Output.Write("\e[H\e[2J\e[3J");
            try
            {
                TestRunner.RunOnce(terminal, settings, files => watched = files, cancellationToken);
            }
            catch (UsageException exception) when (watched is not null)
            {
                // A file may be gone for the moment in which an editor saves it.
                watched = watched.Again();
                terminal.Error.WriteLine($"editlint: {exception.Message}");
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            terminal.Output.Flush();
            terminal.Error.WriteLine("Waiting for a change of a rule. Ctrl-C ends.");
            WaitForChange(watched!, cancellationToken);
        }
        return ExitCode.Success;
    }

    // A change may take several steps, so it counts when nothing more has come for a while.
    private static void WaitForChange(WatchedFiles watched, CancellationToken cancellationToken)
    {
        var last = watched.Stamp;
        while (!cancellationToken.WaitHandle.WaitOne(Interval))
        {
            var now = watched.Again().Stamp;
            if (now == last && now != watched.Stamp)
                return;
            last = now;
        }
    }
}
