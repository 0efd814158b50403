namespace EditLint.Core.Diagnostics;

/// <summary>The severities as rules, configurations, reports and the command line name them. Stateless.</summary>
public static class SeverityName
{
    /// <summary>The name of a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };

    /// <summary>The severity with the name, or null; letter case counts.</summary>
    public static Severity? Find(string? name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "suggestion" => Severity.Suggestion,
        _ => null,
    };
}
