using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration.Vale;

/// <summary>The names of the levels.</summary>
internal static class ValeLevel
{
    /// <summary>The level with the name, or null; letter case counts.</summary>
    public static Severity? Find(string name) => name switch
    {
        "suggestion" => Severity.Suggestion,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };
}
