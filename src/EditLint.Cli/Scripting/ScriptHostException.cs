namespace EditLint.Cli.Scripting;

/// <summary>The script host did not answer a request; the message says why, as the end of a sentence about the C# rules.</summary>
public sealed class ScriptHostException : Exception
{
    public ScriptHostException(string message, bool mayRetry = false)
        : base(message) => MayRetry = mayRetry;

    /// <summary>True when it may go well in a fresh host, or show there which rule is to blame.</summary>
    public bool MayRetry { get; }

    /// <summary>The rule that was running when a traced request was not answered; null when that is not known.</summary>
    public string? Rule { get; init; }

    /// <summary>True when the deadline has passed, so that trying again costs as much once more.</summary>
    public bool IsLate { get; init; }
}
