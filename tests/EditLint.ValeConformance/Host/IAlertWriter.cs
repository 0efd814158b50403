using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.ValeConformance.Host;

/// <summary>Prints alerts in one of Vale's formats.</summary>
internal interface IAlertWriter
{
    /// <summary>Prints what is wrong with the configuration or a rule, on standard error.</summary>
    void WriteError(Diagnostic error);

    /// <summary>Prints an alert. All alerts of a file come one after another.</summary>
    void Write(Diagnostic alert, Rule rule);

    /// <summary>Prints what comes after the last alert.</summary>
    void Finish();
}
