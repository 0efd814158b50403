namespace EditLint.Scripting.Running;

/// <summary>One stretch of script code under a budget, from arming the guard until this is disposed of, on one thread.</summary>
internal sealed class ScriptRun : IDisposable
{
    private readonly ScriptBudget _budget;
    private readonly GuardState _outer;
    private long _taken = -1;
    private bool _isDisposed;

    internal ScriptRun(ScriptBudget budget, GuardState outer)
    {
        _budget = budget;
        _outer = outer;
    }

    /// <summary>The bound that the script has passed, whatever became of the exception; null while it keeps within its budget.</summary>
    public ScriptOverrunReason? Overrun { get; private set; }

    /// <summary>The exception that said that there is no memory left, whatever became of it; null while there is some.</summary>
    public Exception? OutOfMemory { get; set; }

    /// <summary>How many steps were taken; what happens after an overrun is not counted.</summary>
    public long Steps => _taken >= 0 ? _taken : Taken();

    internal void Stop(ScriptOverrunReason reason)
    {
        _taken = Taken();
        Overrun = reason;
    }

    /// <summary>Disarms the guard, or goes back to the run around this one.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _taken = Steps;
        _isDisposed = true;
        ScriptGuard.Disarm(_outer);
    }

    // The step that was refused has been counted down too.
    private long Taken() => Math.Min(_budget.Steps, _budget.Steps - ScriptGuard.StepsLeft);
}
