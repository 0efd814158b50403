using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace EditLint.Scripting.Vetting;

/// <summary>Looks the references of an image up in the list of what scripts may use. Used by one thread.</summary>
internal sealed class ReferenceVerifier(ImageReader image)
{
    // Deeper nesting would be a danger to the stack of whoever decodes it.
    private const int MaximumNesting = 2000;

    private readonly Dictionary<int, ReferenceVerdict> _verdicts = [];
    private readonly AllowedApi _api = AllowedApi.Default;

    private MetadataReader Metadata => image.Metadata;

    private SignatureReader Signatures => image.Signatures;

    /// <summary>A type, method or field that code or a declaration names.</summary>
    public ReferenceVerdict Verify(EntityHandle handle)
    {
        if (_verdicts.TryGetValue(MetadataTokens.GetToken(handle), out var known))
            return known;
        var verdict = handle.Kind switch
        {
            HandleKind.TypeDefinition or HandleKind.MethodDefinition or HandleKind.FieldDefinition => ReferenceVerdict.Allowed,
            HandleKind.TypeReference => VerifyType((TypeReferenceHandle)handle),
            HandleKind.TypeSpecification => VerifyType((TypeSpecificationHandle)handle),
            HandleKind.MemberReference => VerifyMember(Metadata.GetMemberReference((MemberReferenceHandle)handle)),
            HandleKind.MethodSpecification => VerifyInstance(Metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
            _ => new ReferenceVerdict($"a reference to a {handle.Kind}"),
        };
        _verdicts.Add(MetadataTokens.GetToken(handle), verdict);
        return verdict;
    }

    /// <summary>The first type in a signature that is refused; null when none is.</summary>
    public string? VerifySignature(BlobHandle blob, Action<SignatureReader> decode)
    {
        Prepare(blob);
        decode(Signatures);
        return FirstRefused();
    }

    /// <summary>The first type in a method's signature that is refused; null when none is.</summary>
    public string? VerifySignature(MethodDefinition method)
    {
        Prepare(method.Signature);
        var signature = method.DecodeSignature(Signatures, null);
        return IsDelegateConstructor(Metadata.GetString(method.Name), signature) ? null : FirstRefused() ?? UnusualConvention(signature);
    }

    /// <summary>Makes ready for decoding a signature.</summary>
    /// <exception cref="BadImageFormatException">It is nested too deeply.</exception>
    public void Prepare(BlobHandle blob)
    {
        Signatures.Refused.Clear();
        var reader = Metadata.GetBlobReader(blob);
        if (reader.Length <= MaximumNesting)
            return;
        var nesting = 0;
        while (reader.RemainingBytes > 0)
        {
            if ((SignatureTypeCode)reader.ReadByte() is SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.Array or SignatureTypeCode.SZArray
                or SignatureTypeCode.GenericTypeInstance or SignatureTypeCode.FunctionPointer or SignatureTypeCode.OptionalModifier or SignatureTypeCode.RequiredModifier or SignatureTypeCode.Pinned)
            {
                nesting++;
            }
        }
        if (nesting > MaximumNesting)
            throw new BadImageFormatException("A signature is nested too deeply.");
    }

    private string? FirstRefused() => Signatures.Refused.Count == 0 ? null : Signatures.Refused[0];

    private ReferenceVerdict VerifyType(TypeReferenceHandle handle)
    {
        var name = Signatures.NameOf(handle);
        return _api.Find(name) switch
        {
            null => new ReferenceVerdict(name),
            { Use: AllowedTypeUse.Generated } => new ReferenceVerdict(name, IsGenerated: true),
            _ => ReferenceVerdict.Allowed,
        };
    }

    private ReferenceVerdict VerifyType(TypeSpecificationHandle handle)
    {
        var specification = Metadata.GetTypeSpecification(handle);
        Prepare(specification.Signature);
        specification.DecodeSignature(Signatures, null);
        return new ReferenceVerdict(FirstRefused());
    }

    private ReferenceVerdict VerifyInstance(MethodSpecification specification)
    {
        var method = Verify(specification.Method);
        if (method.Refused is not null && !method.IsGenerated)
            return method;
        Prepare(specification.Signature);
        specification.DecodeSignature(Signatures, null);
        return FirstRefused() is { } refused ? new ReferenceVerdict(refused) : method;
    }

    private ReferenceVerdict VerifyMember(MemberReference member)
    {
        var name = Metadata.GetString(member.Name);
        return member.Parent.Kind switch
        {
            HandleKind.TypeReference => VerifyMember(member, name, Signatures.NameOf((TypeReferenceHandle)member.Parent)),
            HandleKind.TypeDefinition => VerifyOwn(member, name, (TypeDefinitionHandle)member.Parent),
            HandleKind.TypeSpecification => VerifyOfSpecification(member, name, (TypeSpecificationHandle)member.Parent),
            _ => new ReferenceVerdict($"{name} of a {member.Parent.Kind}"),
        };
    }

    private ReferenceVerdict VerifyMember(MemberReference member, string name, string typeName)
    {
        var type = _api.Find(typeName);
        if (type is null)
            return new ReferenceVerdict($"{typeName}::{name}");
        Prepare(member.Signature);
        string? parameters = null;
        var isDelegateConstructor = false;
        string? unusual = null;
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            member.DecodeFieldSignature(Signatures, null);
        }
        else
        {
            var signature = member.DecodeMethodSignature(Signatures, null);
            parameters = SignatureReader.Parameters(signature);
            isDelegateConstructor = IsDelegateConstructor(name, signature);
            unusual = UnusualConvention(signature);
        }
        if (!type.Allows(name, parameters))
            return new ReferenceVerdict($"{typeName}::{name}");
        if (FirstRefused() is { } refused && !isDelegateConstructor)
            return new ReferenceVerdict(refused);
        return new ReferenceVerdict(unusual ?? (type.Use == AllowedTypeUse.Generated ? $"{typeName}::{name}" : null), type.Use == AllowedTypeUse.Generated && unusual is null);
    }

    private ReferenceVerdict VerifyOfSpecification(MemberReference member, string name, TypeSpecificationHandle handle)
    {
        var reader = Metadata.GetBlobReader(Metadata.GetTypeSpecification(handle).Signature);
        var kind = (SignatureTypeCode)reader.ReadByte();
        var generic = default(EntityHandle);
        if (kind == SignatureTypeCode.GenericTypeInstance)
        {
            reader.ReadByte();
            generic = reader.ReadTypeHandle();
        }
        var named = generic.Kind == HandleKind.TypeReference ? Signatures.NameOf((TypeReferenceHandle)generic) : null;
        if (named is not null && _api.Find(named) is null)
            return new ReferenceVerdict($"{named}::{name}");
        if (VerifyType(handle).Refused is { } refused)
            return new ReferenceVerdict(refused);
        if (named is not null)
            return VerifyMember(member, name, named);
        if (!generic.IsNil && generic.Kind == HandleKind.TypeDefinition)
            return VerifyOwn(member, name, (TypeDefinitionHandle)generic);
        if (kind != SignatureTypeCode.Array || name is not (".ctor" or "Get" or "Set" or "Address"))
            return new ReferenceVerdict($"{name} of a type that is built from another");
        Prepare(member.Signature);
        member.DecodeMethodSignature(Signatures, null);
        return new ReferenceVerdict(FirstRefused());
    }

    // Where the type itself has no such member, the runtime would look in the classes that it derives from.
    private ReferenceVerdict VerifyOwn(MemberReference member, string name, TypeDefinitionHandle type)
    {
        Prepare(member.Signature);
        var definition = Metadata.GetTypeDefinition(type);
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            var wanted = member.DecodeFieldSignature(Signatures, null);
            foreach (var handle in definition.GetFields())
            {
                var field = Metadata.GetFieldDefinition(handle);
                if (Metadata.StringComparer.Equals(field.Name, name) && field.DecodeSignature(Signatures, null) == wanted)
                    return ReferenceVerdict.Allowed;
            }
        }
        else
        {
            var wanted = member.DecodeMethodSignature(Signatures, null);
            foreach (var handle in definition.GetMethods())
            {
                var method = Metadata.GetMethodDefinition(handle);
                if (Metadata.StringComparer.Equals(method.Name, name) && IsSame(method.DecodeSignature(Signatures, null), wanted))
                    return ReferenceVerdict.Allowed;
            }
        }
        return new ReferenceVerdict($"{Signatures.NameOf(type)}::{name}");
    }

    private static bool IsSame(MethodSignature<string> x, MethodSignature<string> y) =>
        x.ReturnType == y.ReturnType && x.GenericParameterCount == y.GenericParameterCount && x.Header.IsInstance == y.Header.IsInstance && x.ParameterTypes.AsSpan().SequenceEqual(y.ParameterTypes.AsSpan());

    // A delegate is made of a target and the address of a method, which only the instruction before can give (MethodBodyVerifier).
    private static bool IsDelegateConstructor(string name, MethodSignature<string> signature) =>
        name == ".ctor" && signature.ParameterTypes is ["System.Object", SignatureReader.NativeInteger];

    private static string? UnusualConvention(MethodSignature<string> signature) =>
        signature.Header.CallingConvention == SignatureCallingConvention.Default ? null : "a method with a list of arguments that is not declared";
}
