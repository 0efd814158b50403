using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>One line for each finding: <c>path:line:column: severity Rule message</c>, the column in code points from 1.</summary>
internal sealed class ConciseReporter : IReporter
{
    private readonly TextWriter _output;
    private readonly Utf8Output _utf8;
    private readonly ReportOptions _options;

    public ConciseReporter(TextWriter output, ReportOptions options)
    {
        _output = output;
        _utf8 = new Utf8Output(output);
        _options = options;
    }

    public void Render(LintResult result, Utf8Sink take)
    {
        if (result.Diagnostics.IsEmpty)
            return;
        using var text = new StringWriter { NewLine = _output.NewLine };
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Descriptor != ToolDescriptors.MissingFile && (diagnostic.FoldedInto is null || _options.ShowFolded))
                Write(diagnostic, text);
            Utf8Output.Pass(text.GetStringBuilder(), take, isLast: false);
        }
        Utf8Output.Pass(text.GetStringBuilder(), take, isLast: true);
    }

    public void Write(ReadOnlySpan<byte> rendered) => _utf8.Write(rendered);

    public void Flush() => _utf8.Flush();

    public void Finish(LintSummary summary) => _utf8.Flush();

    private void Write(Diagnostic diagnostic, TextWriter output)
    {
        var style = new AnsiStyle(_options.Color);
        var severity = SeverityName.Of(diagnostic.Severity);
        output.Write($"{LocationText.Of(diagnostic.Location)}: {style.Severity(diagnostic.Severity, severity)} {style.Bold(diagnostic.RuleId)} {DisplayText.Visible(diagnostic.Message)}");
        if (diagnostic.FoldedInto is { } original)
            output.Write($" (repeats {LocationText.Of(original.Location)})");
        output.WriteLine();
    }
}
