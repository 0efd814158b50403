namespace EditLint.Core.Diagnostics;

/// <summary>How much a finding matters, in rising order.</summary>
public enum Severity
{
    /// <summary>The text could be better.</summary>
    Suggestion,

    /// <summary>The text is probably wrong, or breaks the house's style.</summary>
    Warning,

    /// <summary>The text is broken and must not be published.</summary>
    Error,
}
