namespace EditLint.Cli;

/// <summary>What a command sees of the place it runs in; tests give it another.</summary>
internal sealed class Terminal
{
    /// <summary>The columns to write for where the output is not a terminal.</summary>
    public const int DefaultWidth = 100;

    /// <summary>The bytes that come in.</summary>
    public required Stream Input { get; init; }

    /// <summary>Findings, and what was asked for.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>All else.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that paths are relative to, as a full path.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>True when a person looks at <see cref="Output"/>.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>True when a person looks at <see cref="Error"/>.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The columns of <see cref="Output"/>.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether what is written to <see cref="Output"/> goes nowhere, since whoever read it has gone. Thread-safe.</summary>
    public Func<bool> IsOutputGone { get; init; } = () => false;

    /// <summary>The value of an environment variable, or null.</summary>
    public Func<string, string?> GetEnvironmentVariable { get; init; } = _ => null;

    /// <summary>Reads all that comes in.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: reading a terminal cannot be, but waiting for it can.</exception>
    public byte[] ReadInput(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        Task.Run(() => Input.CopyTo(bytes), cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return bytes.ToArray();
    }

    /// <summary>Whether to write colours to <see cref="Output"/>.</summary>
    public bool UseColor(ColorMode mode)
    {
        if (mode != ColorMode.Auto)
            return mode == ColorMode.Always;
        if (!string.IsNullOrEmpty(GetEnvironmentVariable("NO_COLOR")))
            return false;
        if (GetEnvironmentVariable("FORCE_COLOR") is { Length: > 0 } force)
            return force != "0";
        return IsOutputTerminal && GetEnvironmentVariable("TERM") != "dumb";
    }
}
