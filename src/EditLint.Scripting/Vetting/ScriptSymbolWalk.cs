using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace EditLint.Scripting.Vetting;

/// <summary>
/// Finds the places in a script that use what is not listed. It only makes messages better: what is refused is decided by the image,
/// which has things that no place in the source names. Used by one thread.
/// </summary>
internal sealed class ScriptSymbolWalk
{
    private readonly SemanticModel _model;
    private readonly AllowedApi _api = AllowedApi.Default;
    private readonly List<(TextSpan Span, string Subject)> _uses = [];

    private ScriptSymbolWalk(SemanticModel model) => _model = model;

    /// <summary>The uses in a file, in its order, each with the name that <see cref="ScriptViolation.Subject"/> has for it.</summary>
    public static IReadOnlyList<(TextSpan Span, string Subject)> FindUses(Compilation compilation, SyntaxTree tree)
    {
        var walk = new ScriptSymbolWalk(compilation.GetSemanticModel(tree));
        foreach (var node in tree.GetRoot().DescendantNodes())
            walk.Visit(node);
        return [.. walk._uses.Distinct().OrderBy(u => u.Span)];
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case BaseTypeSyntax parent when _model.GetSymbolInfo(parent.Type).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type:
                if (!IsOfScripts(type) && _api.Find(SymbolNames.Of(type)) is { Use: not AllowedTypeUse.Inheritable })
                    _uses.Add((parent.Type.Span, $"{ScriptAdvice.Deriving}{SymbolNames.Of(type)}"));
                break;
            case SimpleNameSyntax name when !IsVar(name) && _model.GetSymbolInfo(name).Symbol is INamedTypeSymbol type:
                AddType(type, Qualified(name).Span);
                break;
            case AttributeSyntax attribute when _model.GetSymbolInfo(attribute).Symbol is IMethodSymbol constructor:
                AddType(constructor.ContainingType, attribute.Span);
                break;
            case CommonForEachStatementSyntax loop:
                var enumeration = _model.GetForEachStatementInfo(loop);
                foreach (var method in new[] { enumeration.GetEnumeratorMethod, enumeration.MoveNextMethod, enumeration.CurrentProperty?.GetMethod, enumeration.DisposeMethod })
                    Add(method, loop.Expression.Span);
                break;
            case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or PrimaryConstructorBaseTypeSyntax:
                foreach (var operation in _model.GetOperation(node)?.DescendantsAndSelf() ?? [])
                    Visit(operation);
                break;
        }
    }

    private void Visit(IOperation operation)
    {
        var span = SpanOf(operation.Syntax);
        switch (operation)
        {
            case IInvocationOperation call:
                Add(call.TargetMethod, span);
                break;
            case IMethodReferenceOperation reference:
                Add(reference.Method, span);
                break;
            case IObjectCreationOperation creation:
                Add(creation.Constructor, span);
                break;
            case IPropertyReferenceOperation reference:
                if (IsRead(reference))
                    Add(reference.Property.GetMethod, span);
                if (IsWritten(reference))
                    Add(reference.Property.SetMethod, span);
                break;
            case IFieldReferenceOperation { Field.IsConst: false } reference:
                Add(reference.Field, span);
                break;
            case IEventReferenceOperation reference:
                Add(reference.Event.AddMethod, span);
                Add(reference.Event.RemoveMethod, span);
                break;
            case IBinaryOperation binary:
                Add(binary.OperatorMethod, span);
                break;
            case IUnaryOperation unary:
                Add(unary.OperatorMethod, span);
                break;
            case ICompoundAssignmentOperation assignment:
                Add(assignment.OperatorMethod, span);
                break;
            case IIncrementOrDecrementOperation increment:
                Add(increment.OperatorMethod, span);
                break;
            case ITypeParameterObjectCreationOperation:
                _uses.Add((span, "System.Activator::CreateInstance"));
                break;
            case IConversionOperation conversion:
                Add(conversion.OperatorMethod, span);
                break;
            case ICollectionExpressionOperation collection:
                Add(collection.ConstructMethod, span);
                break;
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct }:
                Add(deconstruct, span);
                break;
        }
    }

    private void AddType(INamedTypeSymbol type, TextSpan span)
    {
        if (!IsOfScripts(type) && _api.Find(SymbolNames.Of(type)) is null or { Use: AllowedTypeUse.Generated })
            _uses.Add((span, SymbolNames.Of(type)));
    }

    // The image names the class that declares a method first, where this one overrides it.
    private void Add(IMethodSymbol? method, TextSpan span)
    {
        for (var overridden = method?.ReducedFrom ?? method; overridden is not null; overridden = overridden.OverriddenMethod)
            AddMember(overridden.ContainingType, overridden.MetadataName, SymbolNames.Parameters(overridden), span);
    }

    private void Add(IFieldSymbol field, TextSpan span) => AddMember(field.ContainingType, field.MetadataName, null, span);

    private void AddMember(INamedTypeSymbol? type, string name, string? parameters, TextSpan span)
    {
        if (type is null || IsOfScripts(type))
            return;
        var typeName = SymbolNames.Of(type);
        if (_api.Find(typeName) is not { Use: not AllowedTypeUse.Generated } allowed || !allowed.Allows(name, parameters))
            _uses.Add((span, $"{typeName}::{name}"));
    }

    private bool IsOfScripts(INamedTypeSymbol type) => type.IsTupleType || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _model.Compilation.Assembly);

    private static bool IsWritten(IPropertyReferenceOperation reference) =>
        reference.Parent is IAssignmentOperation assignment && assignment.Target == reference || reference.Parent is IIncrementOrDecrementOperation;

    private static bool IsRead(IPropertyReferenceOperation reference) => !(reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference);

    // The place that names the member, its type in front of it: "File.ReadAllText" without the arguments.
    private TextSpan SpanOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => SpanOf(call.Expression),
        MemberAccessExpressionSyntax access when _model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol => access.Span,
        MemberAccessExpressionSyntax access => access.Name.Span,
        MemberBindingExpressionSyntax binding => binding.Name.Span,
        ObjectCreationExpressionSyntax creation => TextSpan.FromBounds(creation.SpanStart, creation.Type.Span.End),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.Span,
        _ => syntax.Span,
    };

    private static bool IsVar(SimpleNameSyntax name) => name is IdentifierNameSyntax { Identifier.Text: "var" };

    // "System.IO.File" is one name.
    private static SyntaxNode Qualified(SyntaxNode name)
    {
        while (name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax && name.Parent.Span.End == name.Span.End)
            name = name.Parent;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            return access;
        return name;
    }
}
