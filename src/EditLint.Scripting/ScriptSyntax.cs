using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace EditLint.Scripting;

/// <summary>What of C# a script cannot use, because it reaches beyond the script. Stateless.</summary>
internal static class ScriptSyntax
{
    /// <summary>The compiler's error for a statement after a type; in a script the order is free.</summary>
    public const string StatementAfterType = "CS8803";

    private const string Threads = "a rule's actions run one after the other; EditLint runs documents side by side by itself.";

    /// <summary>The places in a script, in order, that use what scripts cannot use, and what to say there.</summary>
    /// <param name="unit">The script.</param>
    /// <param name="isTrusted">True for a script that may use all of C# but what would not fit into a file with others.</param>
    public static IEnumerable<(TextSpan Span, string Message)> FindUnavailable(CompilationUnitSyntax unit, bool isTrusted) =>
        FindMisplaced(unit).Concat(isTrusted ? [] : FindHarmful(unit)).OrderBy(e => e.Span.Start);

    private static IEnumerable<(TextSpan Span, string Message)> FindMisplaced(CompilationUnitSyntax unit)
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
        foreach (var member in unit.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
            yield return (member.NamespaceKeyword.Span, "A script cannot declare a namespace: it has one of its own, so its names clash with nothing. Leave the namespace out.");
    }

    private static IEnumerable<(TextSpan Span, string Message)> FindHarmful(CompilationUnitSyntax unit)
    {
        foreach (var node in unit.DescendantNodes())
        {
            if (Describe(node) is { } found)
                yield return found;
        }
        foreach (var token in unit.DescendantTokens())
        {
            if (DescribeWord(token) is { } message)
                yield return (token.Span, message);
        }
    }

    private static (TextSpan Span, string Message)? Describe(SyntaxNode node) => node switch
    {
        StackAllocArrayCreationExpressionSyntax stack => (stack.StackAllocKeyword.Span, "'stackalloc' is not available in a script: a rule works with values and objects, not with memory. Write new instead."),
        ImplicitStackAllocArrayCreationExpressionSyntax stack => (stack.StackAllocKeyword.Span, "'stackalloc' is not available in a script: a rule works with values and objects, not with memory. Write new instead."),
        PointerTypeSyntax pointer => (pointer.Span, "Pointers are not available in a script: a rule works with values and objects, not with memory. Use ref, an array or a span."),
        FunctionPointerTypeSyntax pointer => (pointer.Span, "Function pointers are not available in a script: they get behind the types. Use a delegate such as Func or Action."),
        FixedStatementSyntax statement => (statement.FixedKeyword.Span, "'fixed' is not available in a script: a rule works with values and objects, not with memory. Use a span."),
        AwaitExpressionSyntax await => (await.AwaitKeyword.Span, $"'await' is not available in a script: {Threads} Leave the word out."),
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } loop => (loop.AwaitKeyword.Span, $"'await' is not available in a script: {Threads} Leave the word out."),
        LockStatementSyntax statement => (statement.LockKeyword.Span, $"'lock' is not available in a script: {Threads} Leave it out."),
        DestructorDeclarationSyntax finalizer => (finalizer.TildeToken.Span, "Finalizers are not available in a script: they run on another thread, at a time of their own. Leave it out; rules hold nothing that must be closed."),
        ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => (constructor.Identifier.Span, "Static constructors are not available in a script: static fields would keep values from one article to the next. Use variables of the script."),
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.StaticKeyword) => (field.Declaration.Variables[0].Identifier.Span, StaticField(field.Declaration.Variables[0].Identifier)),
        EventFieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.StaticKeyword) => (field.Declaration.Variables[0].Identifier.Span, StaticField(field.Declaration.Variables[0].Identifier)),
        PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.StaticKeyword) && !property.Modifiers.Any(SyntaxKind.AbstractKeyword) && IsStored(property) => (property.Identifier.Span, StaticField(property.Identifier)),
        RefTypeExpressionSyntax or RefValueExpressionSyntax or MakeRefExpressionSyntax => (node.GetFirstToken().Span, $"'{node.GetFirstToken().ValueText}' is not available in a script: it gets behind the types. Use ref, or generics."),
        AttributeSyntax { Parent.Parent: not CompilationUnitSyntax } attribute when !IsHarmless(attribute) => (attribute.Span, "This attribute is not available in a script: it could change how the code is compiled or run. Leave it out."),
        _ => null,
    };

    // Words are compared by their value, in which @ and escapes such as \u0061 are resolved.
    private static string? DescribeWord(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.UnsafeKeyword => "'unsafe' is not available in a script: a rule works with values and objects, not with memory. Leave the word out.",
        SyntaxKind.ExternKeyword when token.Parent is not ExternAliasDirectiveSyntax => "'extern' is not available in a script: a rule calls only .NET code of the list. Leave it out.",
        SyntaxKind.AsyncKeyword => $"'async' is not available in a script: {Threads} Leave the word out.",
        SyntaxKind.VolatileKeyword => $"'volatile' is not available in a script: {Threads} Leave the word out.",
        SyntaxKind.FixedKeyword when token.Parent is not FixedStatementSyntax => "Buffers of fixed size are not available in a script: a rule works with values and objects, not with memory. Use an array.",
        SyntaxKind.ArgListKeyword => "'__arglist' is not available in a script: it gets behind the types. Use params.",
        SyntaxKind.IdentifierToken when token.ValueText == "DefaultInterpolatedStringHandler" => "DefaultInterpolatedStringHandler is not available to scripts: it shares buffers with other rules. Write $\"...\" or use a StringBuilder.",
        SyntaxKind.IdentifierToken when token.ValueText == "ScriptGuard" => "ScriptGuard is not available to scripts: EditLint counts the steps of rules by itself. Leave it out.",
        SyntaxKind.IdentifierToken when ScriptNames.IsReserved(token.ValueText) => $"'{token.ValueText}' is not available in a script: it is the name of the place that a script is compiled in. Choose another name.",
        _ => null,
    };

    private static string StaticField(SyntaxToken name) =>
        $"The static field {name.ValueText} is not available in a script: it would keep its value from one article to the next. Use a variable of the script, or const.";

    // "static int Total { get; set; }", and "=> field" with a field of its own.
    private static bool IsStored(PropertyDeclarationSyntax property) =>
        property.AccessorList is { } accessors && accessors.Accessors.Any(a => a.Body is null && a.ExpressionBody is null);

    private static bool IsHarmless(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText;
        return name is not null && (name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name) is
            "Flags" or "Obsolete" or "AllowNull" or "DisallowNull" or "DoesNotReturn" or "MaybeNull" or "MaybeNullWhen" or "MemberNotNull" or "NotNull" or "NotNullIfNotNull" or "NotNullWhen"
            or "SetsRequiredMembers" or "CallerArgumentExpression" or "OverloadResolutionPriority";
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
