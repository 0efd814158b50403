namespace EditLint.Scripting.Running;

/// <summary>Which bound of its <see cref="ScriptBudget"/> a script has passed.</summary>
public enum ScriptOverrunReason
{
    /// <summary>It took more steps than it may: a loop does not end, or takes far too long.</summary>
    Steps,

    /// <summary>Its calls are nested too deep: a recursion does not end.</summary>
    Depth,
}
