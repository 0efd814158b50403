using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>One line for each finding: <c>path:line:column: severity Rule message</c>, the column in code points from 1.</summary>
internal sealed class ConciseReporter : IReporter
{
    private readonly TextWriter _output;
    private readonly ReportOptions _options;

    public ConciseReporter(TextWriter output, ReportOptions options)
    {
        _output = output;
        _options = options;
    }

    public void Report(LintResult result)
    {
        var style = new AnsiStyle(_options.Color);
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.FoldedInto is not null && !_options.ShowFolded)
                continue;
            var severity = SeverityName.Of(diagnostic.Severity);
            _output.Write($"{LocationText.Of(diagnostic.Location)}: {style.Severity(diagnostic.Severity, severity)} {style.Bold(diagnostic.RuleId)} {DisplayText.Visible(diagnostic.Message)}");
            if (diagnostic.FoldedInto is { } original)
                _output.Write($" (repeats {LocationText.Of(original.Location)})");
            _output.WriteLine();
        }
    }

    public void Finish(LintSummary summary)
    {
    }
}
