using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace EditLint.Scripting.Vetting;

/// <summary>Checks what an image declares: its types with their fields, methods and attributes. Used by one thread.</summary>
internal sealed class DeclarationVerifier(ImageReader image, ReferenceVerifier references, ViolationList violations)
{
    private const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";
    private const TypeAttributes UnusualTypes = TypeAttributes.Import | TypeAttributes.HasSecurity | TypeAttributes.WindowsRuntime;
    private const MethodAttributes UnusualMethods = MethodAttributes.PinvokeImpl | MethodAttributes.UnmanagedExport | MethodAttributes.HasSecurity | MethodAttributes.RequireSecObject;
    private const MethodImplAttributes UsualImplementations = MethodImplAttributes.NoInlining | MethodImplAttributes.NoOptimization | MethodImplAttributes.AggressiveInlining | MethodImplAttributes.AggressiveOptimization;

    private MetadataReader Metadata => image.Metadata;

    public void Verify()
    {
        foreach (var handle in Metadata.TypeDefinitions)
            VerifyType(handle);
        foreach (var handle in Metadata.CustomAttributes)
            VerifyAttribute(Metadata.GetCustomAttribute(handle));
        for (var row = 1; row <= Metadata.GetTableRowCount(TableIndex.GenericParamConstraint); row++)
        {
            var constraint = Metadata.GetGenericParameterConstraint(MetadataTokens.GenericParameterConstraintHandle(row));
            if (references.Verify(constraint.Type).Refused is { } refused)
                Refuse(Metadata.GetGenericParameter(constraint.Parameter).Parent, refused);
        }
    }

    private void VerifyType(TypeDefinitionHandle handle)
    {
        var type = Metadata.GetTypeDefinition(handle);
        var name = Metadata.GetString(type.Name);
        // The first row holds what belongs to no type, an initialiser of the module among it.
        if (MetadataTokens.GetRowNumber(handle) == 1)
        {
            if (type.GetMethods().Count + type.GetFields().Count > 0)
                Refuse(handle, "a member of the module");
            return;
        }
        if ((type.Attributes & UnusualTypes) != 0)
            Refuse(handle, "a type of another system");
        var hasOffsets = (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout;
        if (hasOffsets && (type.GetFields().Count > 0 || !name.StartsWith("__StaticArrayInitTypeSize=", StringComparison.Ordinal)))
            Refuse(handle, "fields that overlap");
        VerifyParent(handle, type);
        foreach (var implementation in type.GetInterfaceImplementations())
            VerifyReference(handle, Metadata.GetInterfaceImplementation(implementation).Interface);
        foreach (var overridden in type.GetMethodImplementations())
            VerifyReference(handle, Metadata.GetMethodImplementation(overridden).MethodDeclaration);
        foreach (var field in type.GetFields())
            VerifyField(handle, name, Metadata.GetFieldDefinition(field));
        foreach (var method in type.GetMethods())
            VerifyMethod(handle, type, name, method);
        foreach (var property in type.GetProperties())
        {
            if (references.VerifySignature(Metadata.GetPropertyDefinition(property).Signature, reader => Metadata.GetPropertyDefinition(property).DecodeSignature(reader, null)) is { } refused)
                Refuse(handle, refused);
        }
        foreach (var @event in type.GetEvents())
            VerifyReference(handle, Metadata.GetEventDefinition(@event).Type);
    }

    private void VerifyParent(TypeDefinitionHandle handle, TypeDefinition type)
    {
        if (type.BaseType.IsNil)
        {
            if ((type.Attributes & TypeAttributes.Interface) == 0)
                Refuse(handle, "a class that derives from nothing");
            return;
        }
        if (references.Verify(type.BaseType).Refused is { } refused)
            Refuse(handle, refused);
        else if (NameOf(type.BaseType) is { } parent && AllowedApi.Default.Find(parent) is not { Use: AllowedTypeUse.Inheritable })
            Refuse(handle, $"{ScriptAdvice.Deriving}{parent}");
    }

    private void VerifyField(TypeDefinitionHandle handle, string typeName, FieldDefinition field)
    {
        if (references.VerifySignature(field.Signature, reader => field.DecodeSignature(reader, null)) is { } refused)
            Refuse(handle, refused);
        var hasData = field.GetRelativeVirtualAddress() != 0;
        if (hasData && typeName != GeneratedCode.DetailsType)
            Refuse(handle, "a field with data of its own");
        if ((field.Attributes & (FieldAttributes.Static | FieldAttributes.Literal)) == FieldAttributes.Static && !hasData && !IsCache(typeName))
            Refuse(handle, $"the static field {ReadableName(Metadata.GetString(field.Name))}");
    }

    private void VerifyMethod(TypeDefinitionHandle typeHandle, TypeDefinition type, string typeName, MethodDefinitionHandle handle)
    {
        var method = Metadata.GetMethodDefinition(handle);
        var name = Metadata.GetString(method.Name);
        if (references.VerifySignature(method) is { } refused)
            RefuseIn(handle, refused);
        if ((method.Attributes & UnusualMethods) != 0)
            RefuseIn(handle, "a native method");
        if (name == ".cctor" && !IsCache(typeName))
            RefuseIn(handle, "a static constructor");
        if (name == "Finalize" && (method.Attributes & MethodAttributes.Virtual) != 0)
            RefuseIn(handle, "a finalizer");
        if (method.RelativeVirtualAddress != 0)
        {
            if ((method.ImplAttributes & ~UsualImplementations) != 0)
                RefuseIn(handle, "a method of an unusual kind");
            else if ((method.Attributes & MethodAttributes.Abstract) != 0)
                RefuseIn(handle, "an abstract method with code");
        }
        else if ((method.Attributes & MethodAttributes.Abstract) == 0 && !IsOfDelegate(type, method, name))
        {
            Refuse(typeHandle, "a native method");
        }
    }

    private bool IsOfDelegate(TypeDefinition type, MethodDefinition method, string name) =>
        method.ImplAttributes == MethodImplAttributes.Runtime && name is ".ctor" or "Invoke" or "BeginInvoke" or "EndInvoke" && NameOf(type.BaseType) == "System.MulticastDelegate";

    private void VerifyAttribute(CustomAttribute attribute)
    {
        var name = image.AttributeTypeOf(attribute);
        if (AllowedApi.Default.Find(name) is not { Use: AllowedTypeUse.Attribute })
            Refuse(attribute.Parent, name);
        else if (name == InlineArray && !(attribute.Parent is { Kind: HandleKind.TypeDefinition } type && Metadata.GetString(Metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name).StartsWith("<>y__InlineArray", StringComparison.Ordinal)))
            Refuse(attribute.Parent, name);
    }

    private void VerifyReference(TypeDefinitionHandle type, EntityHandle reference)
    {
        if (references.Verify(reference).Refused is { } refused)
            Refuse(type, refused);
    }

    // The full name of a type of another assembly, its type arguments left out; null for a type of the image.
    private string? NameOf(EntityHandle type)
    {
        if (type.Kind == HandleKind.TypeSpecification)
        {
            var reader = Metadata.GetBlobReader(Metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
            if ((SignatureTypeCode)reader.ReadByte() != SignatureTypeCode.GenericTypeInstance)
                return "a type that is no class";
            reader.ReadByte();
            type = reader.ReadTypeHandle();
        }
        return type.Kind == HandleKind.TypeReference ? image.Signatures.NameOf((TypeReferenceHandle)type) : null;
    }

    // The compiler keeps the delegates of lambdas and method groups in types that no script can name.
    private static bool IsCache(string typeName) => typeName is ['<', '>', 'c', ..] or ['<', '>', 'O', ..] || (typeName is ['<', ..] && typeName.EndsWith(">O", StringComparison.Ordinal));

    // "<Total>k__BackingField" is the field of a property.
    private static string ReadableName(string field) => field is ['<', ..] && field.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? field[1..end] : field;

    private void Refuse(EntityHandle declaration, string subject)
    {
        switch (declaration.Kind)
        {
            case HandleKind.TypeDefinition:
                violations.Add((TypeDefinitionHandle)declaration, subject, ScriptAdvice.Describe(subject));
                break;
            case HandleKind.MethodDefinition:
                RefuseIn((MethodDefinitionHandle)declaration, subject);
                break;
            case HandleKind.FieldDefinition:
                Refuse(Metadata.GetFieldDefinition((FieldDefinitionHandle)declaration).GetDeclaringType(), subject);
                break;
            case HandleKind.PropertyDefinition:
                var accessors = Metadata.GetPropertyDefinition((PropertyDefinitionHandle)declaration).GetAccessors();
                RefuseIn(accessors.Getter.IsNil ? accessors.Setter : accessors.Getter, subject);
                break;
            default:
                violations.Add(subject, ScriptAdvice.Describe(subject));
                break;
        }
    }

    private void RefuseIn(MethodDefinitionHandle method, string subject) => violations.Add(method, 0, subject, ScriptAdvice.Describe(subject));
}
