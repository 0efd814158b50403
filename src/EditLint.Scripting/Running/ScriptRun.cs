namespace EditLint.Scripting.Running;

/// <summary>One stretch of script code under a budget, from arming the guard until this is disposed of, on one thread.</summary>
internal sealed class ScriptRun : IDisposable
{
    private readonly ScriptBudget _budget;
    private readonly GuardState _outer;
    private long _taken = -1;

    internal ScriptRun(ScriptBudget budget, GuardState outer)
    {
        _budget = budget;
        _outer = outer;
    }

    /// <summary>The bound that the script has passed, whatever became of the exception; null while it keeps within its budget.</summary>
    public ScriptOverrunReason? Overrun { get; internal set; }

    /// <summary>How many steps were taken; after <see cref="ScriptOverrunReason.Steps"/>, all that the budget has.</summary>
    public long Steps => Overrun is ScriptOverrunReason.Steps ? _budget.Steps : _taken >= 0 ? _taken : _budget.Steps - ScriptGuard.StepsLeft;

    /// <summary>Disarms the guard, or goes back to the run around this one.</summary>
    public void Dispose()
    {
        if (_taken >= 0)
            return;
        _taken = Math.Max(0, Steps);
        ScriptGuard.Disarm(_outer);
    }
}
