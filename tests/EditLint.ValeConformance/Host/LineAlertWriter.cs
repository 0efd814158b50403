using EditLint.Cli;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.ValeConformance.Host;

/// <summary>One line an alert: path, line, column, rule and message, colons between them.</summary>
internal sealed class LineAlertWriter(Terminal terminal) : IAlertWriter
{
    public void WriteError(Diagnostic error) => terminal.Error.WriteLine(error);

    public void Write(Diagnostic alert, Rule rule) =>
        terminal.Output.WriteLine($"{alert.Location.Source.Path}:{alert.Location.Start.Line}:{alert.Location.Start.Column}:{alert.RuleId}:{alert.Message}");

    public void Finish()
    {
    }
}
