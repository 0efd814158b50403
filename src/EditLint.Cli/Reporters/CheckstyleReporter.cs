using System.Text;
using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>The findings as Checkstyle writes them, which many services read: every file, clean ones too, with its findings. Columns from 1, in code points.</summary>
internal sealed class CheckstyleReporter(TextWriter output, ReportOptions options) : IReporter
{
    private readonly Utf8Output _utf8 = new(output);
    private readonly ReportPaths _paths = new(options);
    private bool _isStarted;

    public void Render(LintResult result, Utf8Sink take)
    {
        var text = new StringBuilder($"  <file name=\"{XmlText.Attribute(_paths.Of(result.Source.Path))}\">\n");
        foreach (var diagnostic in result.Diagnostics.Where(d => d.FoldedInto is null || options.ShowFolded))
        {
            var start = diagnostic.Location.Start;
            text.Append($"    <error line=\"{start.Line}\" column=\"{start.Column}\" severity=\"{SeverityOf(diagnostic.Severity)}\" message=\"{XmlText.Attribute(diagnostic.Message)}\" source=\"editlint.{XmlText.Attribute(diagnostic.RuleId)}\"/>\n");
            Utf8Output.Pass(text, take, isLast: false);
        }
        text.Append("  </file>\n");
        Utf8Output.Pass(text, take, isLast: true);
    }

    public void Write(ReadOnlySpan<byte> rendered)
    {
        Start();
        _utf8.Write(rendered);
    }

    public void Finish(LintSummary summary)
    {
        Start();
        _utf8.Write("</checkstyle>\n"u8);
        _utf8.Flush();
    }

    public void Flush() => _utf8.Flush();

    private static string SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private void Start()
    {
        if (!_isStarted)
            _utf8.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"u8);
        _isStarted = true;
    }
}
