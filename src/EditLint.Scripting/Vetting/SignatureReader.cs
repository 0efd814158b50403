using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace EditLint.Scripting.Vetting;

/// <summary>Reads signatures as the names that the list of allowed members uses, and notes the types in them that a script may not have. Used by one thread.</summary>
internal sealed class SignatureReader(MetadataReader metadata, AllowedApi api) : ISignatureTypeProvider<string, object?>
{
    public const string NativeInteger = "System.IntPtr";

    private const int MaximumNesting = 64;

    private readonly Dictionary<int, string> _references = [];

    /// <summary>The types that were refused since this was last cleared: names of types, or phrases such as <c>a pointer</c>.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>The name of a type of another assembly.</summary>
    public string NameOf(TypeReferenceHandle handle) => NameOf(handle, 0);

    /// <summary>The name of a type of the image.</summary>
    public string NameOf(TypeDefinitionHandle handle) => NameOf(handle, 0);

    /// <summary>The parameters of a method as the list writes them.</summary>
    public static string Parameters(MethodSignature<string> signature) => $"({string.Join(", ", signature.ParameterTypes)})";

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var name = NameOf(handle);
        if (api.Find(name) is null or { Use: AllowedTypeUse.Generated or AllowedTypeUse.Attribute })
            Refused.Add(name);
        return name;
    }

    // A type of the script cannot pass for one of the framework that has the same name.
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => $"[script]{NameOf(handle)}";

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        Refuse("a type that is built from a type specification");

    public string GetPrimitiveType(PrimitiveTypeCode typeCode)
    {
        var name = NameOf(typeCode);
        return typeCode is PrimitiveTypeCode.IntPtr or PrimitiveTypeCode.UIntPtr or PrimitiveTypeCode.TypedReference ? Refuse(name) : name;
    }

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(",", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPointerType(string elementType) => Refuse("a pointer");

    public string GetFunctionPointerType(MethodSignature<string> signature) => Refuse("a function pointer");

    public string GetPinnedType(string elementType) => Refuse("a pinned variable");

    private string NameOf(TypeReferenceHandle handle, int depth)
    {
        if (_references.TryGetValue(MetadataTokens.GetRowNumber(handle), out var known))
            return known;
        CheckDepth(depth);
        var type = metadata.GetTypeReference(handle);
        var name = Qualify(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
            name = $"{NameOf((TypeReferenceHandle)type.ResolutionScope, depth + 1)}+{name}";
        else if (type.ResolutionScope.Kind != HandleKind.AssemblyReference)
            name = $"{name} of another module";
        return _references[MetadataTokens.GetRowNumber(handle)] = name;
    }

    private string NameOf(TypeDefinitionHandle handle, int depth)
    {
        CheckDepth(depth);
        var type = metadata.GetTypeDefinition(handle);
        var name = Qualify(metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        var outer = type.GetDeclaringType();
        return outer.IsNil ? name : $"{NameOf(outer, depth + 1)}+{name}";
    }

    // By hand: the names of enum members are found with much more work.
    private static string NameOf(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => "System.Void",
        PrimitiveTypeCode.Boolean => "System.Boolean",
        PrimitiveTypeCode.Char => "System.Char",
        PrimitiveTypeCode.Byte => "System.Byte",
        PrimitiveTypeCode.Int32 => "System.Int32",
        PrimitiveTypeCode.Int64 => "System.Int64",
        PrimitiveTypeCode.Double => "System.Double",
        PrimitiveTypeCode.String => "System.String",
        PrimitiveTypeCode.Object => "System.Object",
        PrimitiveTypeCode.IntPtr => NativeInteger,
        _ => $"System.{typeCode}",
    };

    // A forged image may nest a type in itself.
    private static void CheckDepth(int depth)
    {
        if (depth > MaximumNesting)
            throw new BadImageFormatException("A type is nested too deeply.");
    }

    private string Refuse(string subject)
    {
        Refused.Add(subject);
        return subject;
    }

    private static string Qualify(string @namespace, string name) => @namespace.Length == 0 ? name : $"{@namespace}.{name}";
}
