using Microsoft.CodeAnalysis;

namespace EditLint.Scripting.Vetting;

/// <summary>The names that the list of what scripts may use has for the compiler's symbols. Stateless.</summary>
internal static class SymbolNames
{
    /// <summary>The name in metadata: <c>System.Collections.Generic.List`1+Enumerator</c>.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (type.ContainingType is { } outer)
            return $"{Of(outer)}+{type.MetadataName}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } @namespace ? $"{@namespace.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
    }

    /// <summary>The parameters of a method as the list writes them.</summary>
    public static string Parameters(IMethodSymbol method) =>
        $"({string.Join(", ", method.OriginalDefinition.Parameters.Select(p => OfUse(p.Type) + (p.RefKind == RefKind.None ? "" : "&")))})";

    private static string OfUse(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter => $"!!{parameter.Ordinal}",
        ITypeParameterSymbol parameter => $"!{parameter.Ordinal + OuterArity(parameter.ContainingType)}",
        IArrayTypeSymbol array => $"{OfUse(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        INamedTypeSymbol named when Arguments(named) is { Count: > 0 } arguments => $"{Of(named)}<{string.Join(",", arguments.Select(OfUse))}>",
        INamedTypeSymbol named => Of(named),
        _ => type.ToDisplayString(),
    };

    private static int OuterArity(INamedTypeSymbol? type)
    {
        var arity = 0;
        for (var outer = type?.ContainingType; outer is not null; outer = outer.ContainingType)
            arity += outer.Arity;
        return arity;
    }

    private static List<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? [.. Arguments(outer), .. type.TypeArguments] : [.. type.TypeArguments];
}
