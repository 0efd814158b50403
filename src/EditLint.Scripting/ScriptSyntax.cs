using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EditLint.Scripting;

/// <summary>What of C# a script cannot use, because it reaches beyond the script.</summary>
internal static class ScriptSyntax
{
    /// <summary>The compiler's error for a statement after a type; in a script the order is free.</summary>
    public const string StatementAfterType = "CS8803";

    /// <summary>The places in a script, in order, that use what scripts cannot use, and what to say there.</summary>
    public static IEnumerable<(TextSpan Span, string Message)> FindUnavailable(CompilationUnitSyntax unit)
    {
        foreach (var trivia in unit.DescendantTrivia().Where(t => t.IsDirective))
        {
            if (trivia.Kind() is not (SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia))
                yield return (DirectiveSpan(trivia), DescribeDirective(trivia.Kind()));
        }
        foreach (var alias in unit.Externs)
            yield return (alias.Span, "'extern alias' is not available in a script.");
        foreach (var directive in unit.Usings.Where(u => !u.GlobalKeyword.IsKind(SyntaxKind.None)))
            yield return (directive.GlobalKeyword.Span, "'global' is not available in a script: its using directives are for itself. Leave the word out.");
        foreach (var list in unit.AttributeLists)
            yield return (list.Span, "Attributes of the assembly are not available in a script.");
        foreach (var member in unit.Members.OfType<BaseNamespaceDeclarationSyntax>())
            yield return (member.NamespaceKeyword.Span, "A script cannot declare a namespace: it has one of its own, so its names clash with nothing. Leave the namespace out.");
    }

    private static TextSpan DirectiveSpan(SyntaxTrivia trivia)
    {
        var directive = (DirectiveTriviaSyntax)trivia.GetStructure()!;
        return TextSpan.FromBounds(directive.HashToken.SpanStart, directive.EndOfDirectiveToken.SpanStart);
    }

    private static string DescribeDirective(SyntaxKind kind) => kind switch
    {
        SyntaxKind.ReferenceDirectiveTrivia => "'#r' is not available in a script: it can use the .NET types for text and collections, and EditLint's own. Leave the line out.",
        SyntaxKind.LoadDirectiveTrivia => "'#load' is not available in a script: a rule is one file. Put the code into this file.",
        SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia => "Regions are not available in a script. Use a comment.",
        _ => "This directive is not available in a script; only '#nullable' and '#pragma warning' are. Leave the line out.",
    };
}
