using System.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>Runs a command once more whenever something that it depends on has changed, until the token is cancelled.</summary>
internal static class WatchLoop
{
    // Often enough to seem at once. Asking the system to tell instead misses changes on network drives and in containers.
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(200);

    // Looking at ten thousand files takes a while; it must not keep a processor busy.
    private const int RestForEachLook = 20;

    /// <summary>Runs the loop.</summary>
    /// <param name="terminal">Where the program runs.</param>
    /// <param name="waiting">What is said when a run is over.</param>
    /// <param name="run">Runs the command once. Before it reads anything it passes on what tells whether something has changed: a text that is equal as long as nothing has.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    /// <returns>The exit code: success, since being ended is what it waits for.</returns>
    /// <exception cref="UsageException">At the first run already, something that was named is not there.</exception>
    public static int Run(Terminal terminal, string waiting, Action<Action<Func<string>>> run, CancellationToken cancellationToken)
    {
        Func<string>? look = null;
        var seen = "";
        while (!cancellationToken.IsCancellationRequested)
        {
            if (terminal.IsOutputTerminal)
                terminal.Output.Write("\e[H\e[2J\e[3J");
            try
            {
                run(found =>
                {
                    look = found;
                    seen = found();
                });
            }
            catch (UsageException exception) when (look is not null)
            {
                // A file may be gone for the moment in which an editor saves it.
                seen = look();
                terminal.Error.WriteLine($"editlint: {exception.Message}");
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
            terminal.Output.Flush();
            terminal.Error.WriteLine(waiting);
            WaitForChange(look!, seen, cancellationToken);
        }
        return ExitCode.Success;
    }

    // A change may take several steps, so it counts when nothing more has come for a while.
    private static void WaitForChange(Func<string> look, string seen, CancellationToken cancellationToken)
    {
        var last = seen;
        var interval = ShortestInterval;
        while (!cancellationToken.WaitHandle.WaitOne(interval))
        {
            var start = Stopwatch.GetTimestamp();
            var now = look();
            if (now == last && now != seen)
                return;
            last = now;
            var rest = Stopwatch.GetElapsedTime(start) * RestForEachLook;
            interval = rest > ShortestInterval ? rest : ShortestInterval;
        }
    }
}
