using System.Runtime.CompilerServices;

namespace EditLint.Scripting.Running;

/// <summary>
/// Bounds what a script does. <see cref="ScriptInstrumentation"/> puts calls into every method and every loop of a script image; between
/// <see cref="Arm"/> and the end of the run they count, and throw <see cref="ScriptOverrunException"/> once the budget is used up. The
/// script can neither catch it nor run a <c>finally</c> block after it. On a thread where nothing is armed they bound nothing. Each thread counts for itself.
/// </summary>
public static class ScriptGuard
{
    // What a script still may do while it is unwound: the framework's finally blocks call methods such as Dispose, and an exception in each of them would cost the square of the depth.
    private const long UnwindingSteps = 1_000_000;
    private const int UnwindingStackBytes = 1 << 20;

    // An exception takes as long as some thousand rounds of a small loop.
    private const long StepsPerException = 1_000;

    // A sort wraps what its comparer throws. A chain that a script has made as long as it likes must not cost more than its exception does.
    private const int MaximumWrapping = 1_000;

    // The calls are in every loop of every script: one countdown that the JIT compiles into the loop, and nothing else.
    [ThreadStatic]
    private static long t_stepsLeft;

    // The stack grows downwards. Zero is below every stack.
    [ThreadStatic]
    private static nint t_stackFloor;

    [ThreadStatic]
    private static ScriptRun? t_run;

    internal static long StepsLeft => t_stepsLeft;

    /// <summary>Counts a round of a loop.</summary>
    /// <exception cref="ScriptOverrunException">The budget is used up.</exception>
    public static void Tick()
    {
        if (--t_stepsLeft < 0)
            Refuse(ScriptOverrunReason.Steps);
    }

    /// <summary>Counts a call, and looks how deep it is nested.</summary>
    /// <exception cref="ScriptOverrunException">The budget is used up, or the call is nested too deep.</exception>
    public static unsafe void Enter()
    {
        byte here;
        if (--t_stepsLeft < 0)
            Refuse(ScriptOverrunReason.Steps);
        if ((nint)(&here) < t_stackFloor)
            Refuse(ScriptOverrunReason.Depth);
    }

    /// <summary>Looks at an exception that the script may be about to catch. One that says that memory or stack is used up ends the run: no script may catch it.</summary>
    public static void Observe(object exception)
    {
        if (t_run is not { } run)
            return;
        var current = exception as Exception;
        for (var depth = 0; current is not null && depth < MaximumWrapping; depth++, current = current.InnerException)
        {
            if (current is OutOfMemoryException)
                run.OutOfMemory ??= current;
            else if (current is InsufficientExecutionStackException && run.Overrun is null)
                Stop(run, ScriptOverrunReason.Depth);
        }
    }

    /// <summary>Whether the script may catch an exception: not once it has passed a bound. Counts what an exception costs.</summary>
    public static bool MayCatch()
    {
        // Not refused here: what a filter throws is dropped. The next step is.
        t_stepsLeft = Math.Max(t_stepsLeft - StepsPerException, -1);
        return MayFinish();
    }

    /// <summary>Whether a <c>finally</c> block of the script may run: not once the script has passed a bound.</summary>
    public static bool MayFinish() => t_run is not { } run || run is { Overrun: null, OutOfMemory: null };

    /// <summary>Bounds what scripts do on this thread until the result is disposed of. A run inside another has a budget of its own.</summary>
    internal static unsafe ScriptRun Arm(ScriptBudget budget)
    {
        byte here;
        var run = new ScriptRun(budget, new GuardState(t_stepsLeft, t_stackFloor, t_run));
        t_stepsLeft = budget.Steps;
        t_stackFloor = (nint)(&here) - budget.StackBytes;
        t_run = run;
        return run;
    }

    internal static void Disarm(GuardState outer) => (t_stepsLeft, t_stackFloor, t_run) = outer;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(ScriptOverrunReason reason)
    {
        if (t_run is not { } run)
        {
            t_stepsLeft = long.MaxValue;
            return;
        }
        if (run.Overrun is null)
        {
            Stop(run, reason);
        }
        else
        {
            // From now on every step comes here.
            t_stepsLeft = -1;
        }
        throw new ScriptOverrunException(run.Overrun ?? reason);
    }

    private static void Stop(ScriptRun run, ScriptOverrunReason reason)
    {
        run.Stop(reason);
        t_stepsLeft = UnwindingSteps;
        t_stackFloor -= UnwindingStackBytes;
    }
}
