using System.Diagnostics;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Scripting;

/// <summary>A C# rule whose body has run once: it hands on the actions that the body registered.</summary>
internal sealed class ScriptAnalyzer : Analyzer
{
    private readonly SourceText _source;
    private readonly AnalysisContext _registered;

    public ScriptAnalyzer(Script script, AnalysisContext registered)
    {
        _source = script.Source;
        Descriptor = script.Descriptor;
        _registered = registered;
    }

    public override DiagnosticDescriptor Descriptor { get; }

    public override void Initialize(AnalysisContext context) => context.RegisterAll(_registered);

    protected internal override Location? FindOrigin(Exception exception) => FindOrigin(_source, exception);

    /// <summary>The line of the script that is nearest to where the exception was thrown, without its indentation; null when the script is not on the stack.</summary>
    public static Location? FindOrigin(SourceText source, Exception exception)
    {
        var line = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName() == source.Path)
            .Select(frame => frame.GetFileLineNumber() - 1)
            .FirstOrDefault(-1);
        if (line < 0 || line >= source.LineCount)
            return null;
        var span = source.GetLineSpan(line);
        var indentation = span.Length - source[span].TrimStart().Length;
        return new Location(source, TextSpan.FromBounds(span.Start + indentation, span.End));
    }
}
