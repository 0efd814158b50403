using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;
using EditLint.Scripting.Vetting;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using CodeAnalysis = Microsoft.CodeAnalysis;

namespace EditLint.Scripting;

/// <summary>
/// A script as a C# file of its own: its using directives first, its statements in a method, its types beside it, all in one
/// namespace that no other script has. Knows the way back from the file to the script.
/// </summary>
internal sealed class WrappedScript
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, CodeAnalysis.DocumentationMode.None);

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, TextSpan Source)> _segments = [];
    private readonly bool _isTrusted;

    private WrappedScript(Script script, int number, bool isTrusted, CompilationUnitSyntax unit)
    {
        Script = script;
        _isTrusted = isTrusted;
        Number = number;

        foreach (var directive in unit.Usings)
            Append(directive);
        _text.Append($"namespace {ScriptNames.Namespace(number)} {{ internal static class {ScriptNames.ClassName} {{ internal static void {ScriptNames.MethodName}(global::EditLint.Core.Analysis.AnalysisContext context) {{\n");
        foreach (var member in unit.Members.Where(m => !IsType(m)))
            Append(member);
        _text.Append("}}\n");
        foreach (var member in unit.Members.Where(IsType))
            Append(member);
        _text.Append("}\n");
        Tree = CSharpSyntaxTree.ParseText(CodeAnalysis.Text.SourceText.From(_text.ToString(), Encoding.UTF8), ParseOptions, ScriptNames.Document(number));
    }

    public Script Script { get; }

    /// <summary>The number of the script among those that are compiled together.</summary>
    public int Number { get; }

    public CodeAnalysis.SyntaxTree Tree { get; }

    /// <summary>The name that debug information has for the script.</summary>
    public string DocumentName => Tree.FilePath;

    /// <summary>Parses a script and wraps it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="number">Its number, which no other script of the compilation has.</param>
    /// <param name="isTrusted">True to let it use what could do harm.</param>
    /// <param name="errors">What is wrong with it; empty when it was wrapped.</param>
    /// <returns>The wrapped script, or null when there are errors.</returns>
    public static WrappedScript? TryCreate(Script script, int number, bool isTrusted, out ImmutableArray<Diagnostic> errors)
    {
        // The body must be complete by itself before anything is put around it: a brace too many must not close the wrapper.
        var tree = CSharpSyntaxTree.ParseText(script.Source[script.Body].ToString(), ParseOptions);
        var unit = tree.GetCompilationUnitRoot();
        var unavailable = ScriptSyntax.FindUnavailable(unit, isTrusted).ToImmutableArray();
        errors =
        [
            .. unavailable.Select(e => InvalidRule(script, e.Span, e.Message)),
            .. tree.GetDiagnostics()
                .Where(d => d.Severity == CodeAnalysis.DiagnosticSeverity.Error && d.Id != ScriptSyntax.StatementAfterType)
                .Where(d => !unavailable.Any(e => e.Span.IntersectsWith(d.Location.SourceSpan)))
                .Select(d => InvalidRule(script, d.Location.SourceSpan, Describe(d, isTrusted))),
        ];
        return errors.IsEmpty ? new WrappedScript(script, number, isTrusted, unit) : null;
    }

    /// <summary>A compiler's error as a diagnostic in the script.</summary>
    public Diagnostic ToDiagnostic(CodeAnalysis.Diagnostic error) => Report(error.Location.SourceSpan, Describe(error, _isTrusted));

    /// <summary>Reports a place in the file, or the script's start where the place is in what was put around it.</summary>
    /// <param name="span">The place, in offsets of the file.</param>
    /// <param name="reason">What is wrong there.</param>
    public Diagnostic Report(CodeAnalysis.Text.TextSpan span, string reason)
    {
        foreach (var (start, source) in _segments)
        {
            if (span.Start >= start && span.Start <= start + source.Length)
            {
                var offset = source.Start + span.Start - start;
                return InvalidRule(Script.Source, TextSpan.FromBounds(offset, Math.Min(offset + span.Length, source.End)), reason);
            }
        }
        return ReportLine(0, reason);
    }

    /// <summary>Reports a line of the script, its indentation left out.</summary>
    /// <param name="line">The line, from 1; the script's start is reported for one that it does not have.</param>
    /// <param name="reason">What is wrong there.</param>
    public Diagnostic ReportLine(int line, string reason)
    {
        var source = Script.Source;
        if (line < 1 || line > source.LineCount)
            return InvalidRule(source, new TextSpan(Script.Body.Start, 0), reason);
        var span = source.GetLineSpan(line - 1);
        var text = source[span].ToString();
        return InvalidRule(source, new TextSpan(span.Start + text.Length - text.TrimStart().Length, text.Trim().Length), reason);
    }

    public static Diagnostic InvalidRule(SourceText source, TextSpan span, string reason) =>
        ToolDescriptors.InvalidRule.Report(new Location(source, span), reason);

    private static Diagnostic InvalidRule(Script script, CodeAnalysis.Text.TextSpan span, string reason) =>
        InvalidRule(script.Source, new TextSpan(script.Body.Start + span.Start, span.Length), reason);

    private static string Describe(CodeAnalysis.Diagnostic error, bool isTrusted)
    {
        var message = error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.');
        var advice = isTrusted ? null : ScriptAdvice.ForError(error.Id, message);
        return $"The script does not compile: {message} ({error.Id}).{(advice is null ? "" : $" {advice}")}";
    }

    private static bool IsType(MemberDeclarationSyntax member) => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    // A line directive and blanks in front keep lines and columns, which the debug information records for stack traces.
    private void Append(CSharpSyntaxNode node)
    {
        var span = new TextSpan(Script.Body.Start + node.FullSpan.Start, node.FullSpan.Length);
        var position = Script.Source.GetLinePosition(span.Start);
        _text.Append($"#line {position.Line + 1}\n").Append(' ', position.Character);
        _segments.Add((_text.Length, span));
        _text.Append(Script.Source[span]).Append("\n#line default\n");
    }
}
