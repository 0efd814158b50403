namespace EditLint.Scripting.Running;

/// <summary>
/// Thrown inside a script that has passed a bound. No <c>catch</c> and no <c>finally</c> of the script sees it, but the framework may wrap it (a sort wraps what
/// its comparer throws) or drop it (what a filter throws is its no). Whoever armed the guard therefore asks <see cref="ScriptRun.Overrun"/>
/// instead of catching this.
/// </summary>
#pragma warning disable CA1032 // Only the guard throws it, and always with a reason.
public sealed class ScriptOverrunException : Exception
#pragma warning restore CA1032
{
    internal ScriptOverrunException(ScriptOverrunReason reason, Exception? inner = null)
        : base(reason is ScriptOverrunReason.Steps
            ? "The script took more steps than it may: does one of its loops never end?"
            : "The script's calls are nested too deep: does one of its methods call itself without end?", inner) => Reason = reason;

    /// <summary>The bound that was passed.</summary>
    public ScriptOverrunReason Reason { get; }
}
