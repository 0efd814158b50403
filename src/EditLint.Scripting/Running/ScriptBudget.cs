namespace EditLint.Scripting.Running;

/// <summary>How much a script may do between arming the guard and disarming it. The count of steps is the same on every machine.</summary>
/// <param name="Steps">The rounds of loops and the calls of the script's own methods, taken together.</param>
/// <param name="StackBytes">How far the stack may grow. Exceptions that are thrown while others are handled need a multiple of that.</param>
internal readonly record struct ScriptBudget(long Steps, int StackBytes = ScriptBudget.DefaultStackBytes)
{
    /// <summary>Enough for two thousand nested calls of usual methods.</summary>
    public const int DefaultStackBytes = 256 << 10;

    /// <summary>
    /// The stack that a thread must have on which scripts run: a recursion through a sort or a binary search, which catch and throw again at each
    /// level, needs more than 16 MB to be unwound. Only what is used of it costs memory.
    /// </summary>
    public const int ThreadStackBytes = 64 << 20;

    private const long BaseSteps = 50_000_000;
    private const long StepsPerUnit = 500;

    /// <summary>The budget of one rule for one document.</summary>
    /// <param name="length">The document's length in UTF-16 units.</param>
    public static ScriptBudget For(long length) => new(BaseSteps + StepsPerUnit * length);
}
