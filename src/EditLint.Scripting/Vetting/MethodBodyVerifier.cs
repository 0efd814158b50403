using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace EditLint.Scripting.Vetting;

/// <summary>Checks the code of an image: its instructions, and what they refer to. Used by one thread.</summary>
internal sealed class MethodBodyVerifier(ImageReader image, ReferenceVerifier references, ViolationList violations)
{
    private readonly GeneratedCode _generated = new(image);

    private MetadataReader Metadata => image.Metadata;

    public void Verify(MethodDefinitionHandle method)
    {
        var code = image.CodeOf(method);
        VerifyLocals(method, code.Body);
        foreach (var region in code.Body.ExceptionRegions)
        {
            if (region.Kind == ExceptionRegionKind.Catch && references.Verify(region.CatchType).Refused is { } refused)
                Refuse(method, region.HandlerOffset, refused);
            var isSound = code.IsInstruction(region.TryOffset) && code.IsBoundary(region.TryOffset + region.TryLength)
                && code.IsInstruction(region.HandlerOffset) && code.IsBoundary(region.HandlerOffset + region.HandlerLength)
                && (region.Kind != ExceptionRegionKind.Filter || code.IsInstruction(region.FilterOffset));
            if (!isSound)
                Refuse(method, 0, "a jump into an instruction");
        }
        foreach (var (from, to) in code.Branches)
        {
            if (!code.IsInstruction(to))
                Refuse(method, from.Offset, "a jump into an instruction");
        }
        for (var i = 0; i < code.Instructions.Length; i++)
            VerifyInstruction(method, code, i);
    }

    private void VerifyLocals(MethodDefinitionHandle method, MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil)
            return;
        var signature = Metadata.GetStandaloneSignature(body.LocalSignature);
        references.Prepare(signature.Signature);
        signature.DecodeLocalSignature(image.Signatures, null);
        foreach (var refused in image.Signatures.Refused.ToArray())
            Refuse(method, 0, refused);
        if (!body.LocalVariablesInitialized)
            Refuse(method, 0, "variables that are not cleared");
    }

    private void VerifyInstruction(MethodDefinitionHandle method, MethodCode code, int index)
    {
        var instruction = code.Instructions[index];
        if (!AllowedOpCodes.Contains(instruction.Code))
        {
            Refuse(method, instruction.Offset, $"the instruction {instruction.Code}");
            return;
        }
        if (!MethodCode.HasToken(instruction.Code) || instruction.Code == ILOpCode.Ldstr)
            return;
        var handle = MetadataTokens.EntityHandle(instruction.Operand);
        var verdict = references.Verify(handle);
        if (verdict.Refused is not null && !(verdict.IsGenerated && _generated.Allows(method, code, verdict.Refused)))
            Refuse(method, instruction.Offset, verdict.Refused);
        else if (FindMisuse(code, index, handle) is { } misuse)
            Refuse(method, instruction.Offset, misuse);
    }

    private string? FindMisuse(MethodCode code, int index, EntityHandle handle)
    {
        if (!_generated.IsSoundUse(handle, code, index))
            return "a span over memory of another length";
        switch (code.Instructions[index].Code)
        {
            case ILOpCode.Ldtoken when handle.Kind is not (HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification) && !HasData(handle):
                return "the handle of a member";
            case ILOpCode.Stsfld when handle.Kind == HandleKind.MemberReference && !IsOwn(handle):
                return "a change to a field of another program";
            case ILOpCode.Stfld when handle.Kind == HandleKind.MemberReference && !IsOwn(handle) && !IsOfTuple(handle):
                return "a change to a field of another program";
            case ILOpCode.Ldftn or ILOpCode.Ldvirtftn when index + 1 == code.Instructions.Length || code.Instructions[index + 1].Code != ILOpCode.Newobj:
                return "a function pointer";
            case ILOpCode.Newobj when TakesFunctionPointer(handle) && (index == 0 || code.Instructions[index - 1].Code is not (ILOpCode.Ldftn or ILOpCode.Ldvirtftn)):
                return "a function pointer";
            default:
                return null;
        }
    }

    private bool HasData(EntityHandle handle) =>
        handle.Kind == HandleKind.FieldDefinition && Metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetRelativeVirtualAddress() != 0;

    private bool IsOwn(EntityHandle member) => ParentOf(member).Kind == HandleKind.TypeDefinition;

    private bool IsOfTuple(EntityHandle member) =>
        ParentOf(member) is { Kind: HandleKind.TypeReference } type && image.Signatures.NameOf((TypeReferenceHandle)type).StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    // The type that a member is of, its type arguments left out.
    private EntityHandle ParentOf(EntityHandle member)
    {
        var parent = Metadata.GetMemberReference((MemberReferenceHandle)member).Parent;
        if (parent.Kind != HandleKind.TypeSpecification)
            return parent;
        var reader = Metadata.GetBlobReader(Metadata.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if ((SignatureTypeCode)reader.ReadByte() != SignatureTypeCode.GenericTypeInstance)
            return default;
        reader.ReadByte();
        return reader.ReadTypeHandle();
    }

    private bool TakesFunctionPointer(EntityHandle constructor)
    {
        var signature = constructor.Kind switch
        {
            HandleKind.MemberReference => Metadata.GetMemberReference((MemberReferenceHandle)constructor).Signature,
            HandleKind.MethodDefinition => Metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).Signature,
            _ => default,
        };
        return !signature.IsNil && Metadata.GetBlobBytes(signature) is [_, 2, _, (byte)SignatureTypeCode.Object, (byte)SignatureTypeCode.IntPtr];
    }

    private void Refuse(MethodDefinitionHandle method, int offset, string subject) => violations.Add(method, offset, subject, ScriptAdvice.Describe(subject));
}
