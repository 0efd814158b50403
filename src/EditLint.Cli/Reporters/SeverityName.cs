using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>The severities as reports and the command line name them.</summary>
internal static class SeverityName
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };
}
