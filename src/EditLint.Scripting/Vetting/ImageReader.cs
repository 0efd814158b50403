using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace EditLint.Scripting.Vetting;

/// <summary>An image opened for checking. Used by one thread.</summary>
internal sealed class ImageReader : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReaderProvider _symbols;
    private readonly Dictionary<int, MethodCode> _codes = [];

    /// <summary>Opens an image; most of what is wrong with its form is found later.</summary>
    /// <exception cref="BadImageFormatException">It is no assembly, or its debug information is none.</exception>
    public ImageReader(ScriptImage image)
    {
        _file = new PEReader(image.Assembly);
        if (!_file.HasMetadata)
            throw new BadImageFormatException("The file is no assembly.");
        Metadata = _file.GetMetadataReader();
        _symbols = MetadataReaderProvider.FromPortablePdbImage(image.Symbols);
        Lines = new SourceLines(Metadata, _symbols.GetMetadataReader());
        Signatures = new SignatureReader(Metadata, AllowedApi.Default);
    }

    public MetadataReader Metadata { get; }

    public CorHeader Header => _file.PEHeaders.CorHeader ?? throw new BadImageFormatException("The file is no assembly.");

    public SourceLines Lines { get; }

    public SignatureReader Signatures { get; }

    /// <summary>The body of a method that has one.</summary>
    public MethodCode CodeOf(MethodDefinitionHandle method)
    {
        var row = MetadataTokens.GetRowNumber(method);
        if (!_codes.TryGetValue(row, out var code))
        {
            code = MethodCode.Decode(_file.GetMethodBody(Metadata.GetMethodDefinition(method).RelativeVirtualAddress));
            _codes.Add(row, code);
        }
        return code;
    }

    /// <summary>The token of a static method of <c>EditLint.Scripting</c> without parameters or result; 0 when the image does not refer to it.</summary>
    public int FindMember(string type, string name)
    {
        foreach (var handle in Metadata.MemberReferences)
        {
            var member = Metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference || !Metadata.StringComparer.Equals(member.Name, name))
                continue;
            var parent = (TypeReferenceHandle)member.Parent;
            if (Signatures.NameOf(parent) == type && IsOfScripting(parent) && Metadata.GetBlobBytes(member.Signature) is [0, 0, (byte)SignatureTypeCode.Void])
                return MetadataTokens.GetToken(handle);
        }
        return 0;
    }

    /// <summary>The name of an attribute's type.</summary>
    public string AttributeTypeOf(CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MethodDefinition => Signatures.NameOf(Metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        HandleKind.MemberReference when Metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type => Signatures.NameOf((TypeReferenceHandle)type),
        _ => "an attribute without a type",
    };

    public void Dispose()
    {
        _file.Dispose();
        _symbols.Dispose();
    }

    private bool IsOfScripting(TypeReferenceHandle type) =>
        Metadata.GetTypeReference(type).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
        && Metadata.StringComparer.Equals(Metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, "EditLint.Scripting");
}
