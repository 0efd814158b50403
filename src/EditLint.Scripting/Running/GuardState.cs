namespace EditLint.Scripting.Running;

/// <summary>What the guard knows of a thread.</summary>
internal readonly record struct GuardState(long StepsLeft, nint StackFloor, ScriptRun? Run);
