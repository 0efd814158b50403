using System.Diagnostics;
using System.Globalization;

namespace EditLint.Cli;

/// <summary>
/// Says how far a long run is, in one line of standard error that is written over; only where a person looks at it. <see cref="Advance"/> may be called by any
/// number of threads.
/// </summary>
internal sealed class ProgressLine
{
    // A run that is over by then needs no such line.
    private static readonly TimeSpan StandardDelay = TimeSpan.FromMilliseconds(500);
    // What goes on in the next row cannot be written over.
    private const int LeastWidth = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Terminal? _terminal;
    private readonly TimeSpan _delay;
    private readonly Lock _lock = new();
    private long _next;
    private int _done;
    private int _all;
    private bool _isShown;

    private ProgressLine(Terminal? terminal, TimeSpan delay)
    {
        _terminal = terminal;
        _delay = delay;
    }

    /// <summary>The line on a terminal; one that never shows where nobody looks, or nobody wants it.</summary>
    /// <param name="terminal">Where the program runs.</param>
    /// <param name="isQuiet">True when nobody wants it.</param>
    /// <param name="delay">How long a run takes at least before the line shows; half a second when null.</param>
    public static ProgressLine On(Terminal terminal, bool isQuiet, TimeSpan? delay = null)
    {
        var isWanted = terminal.IsErrorTerminal && terminal.Width >= LeastWidth && !isQuiet && terminal.GetEnvironmentVariable("TERM") != "dumb" && string.IsNullOrEmpty(terminal.GetEnvironmentVariable("CI"));
        return new ProgressLine(isWanted ? terminal : null, delay ?? StandardDelay);
    }

    /// <summary>Begins with so many files to come.</summary>
    public void Start(int files)
    {
        _all = files;
        _next = Stopwatch.GetTimestamp() + (long)(_delay.TotalSeconds * Stopwatch.Frequency);
    }

    /// <summary>Counts one more file.</summary>
    public void Advance()
    {
        var done = Interlocked.Increment(ref _done);
        if (_terminal is null || Stopwatch.GetTimestamp() < Volatile.Read(ref _next) || !_lock.TryEnter())
            return;
        try
        {
            Volatile.Write(ref _next, Stopwatch.GetTimestamp() + (long)(Interval.TotalSeconds * Stopwatch.Frequency));
            _terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\e[KChecked {done:N0} of {_all:N0} files"));
            _isShown = true;
        }
        finally
        {
            _lock.Exit();
        }
    }

    /// <summary>Takes the line away, since something else is to be written.</summary>
    public void Clear()
    {
        if (_terminal is null)
            return;
        lock (_lock)
        {
            if (_isShown)
                _terminal.Error.Write("\r\e[K");
            _isShown = false;
        }
    }
}
