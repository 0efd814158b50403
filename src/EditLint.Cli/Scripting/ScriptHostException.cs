namespace EditLint.Cli.Scripting;

/// <summary>The script host did not answer a request; the message says why, as the end of a sentence about the C# rules.</summary>
public sealed class ScriptHostException : Exception
{
    public ScriptHostException(string message, bool mayRetry = false)
        : base(message) => MayRetry = mayRetry;

    /// <summary>True when the request itself may be blameless, because the host ended while other requests were under way.</summary>
    public bool MayRetry { get; }
}
