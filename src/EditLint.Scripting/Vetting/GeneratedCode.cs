using System.Collections.Frozen;
using System.Reflection.Metadata;

namespace EditLint.Scripting.Vetting;

/// <summary>Knows the code that the compiler makes by itself and that needs more than scripts may have. Used by one thread.</summary>
/// <remarks>
/// Iterators ask for the number of their thread. Short spans, as of <c>string.Join(", ", a, b)</c>, lie in a structure of so many
/// fields, which methods of the compiler look at as a span; those must be the compiler's word for word, and called with the length of
/// the structure, since with any other they would reach memory that is not theirs.
/// </remarks>
internal sealed class GeneratedCode(ImageReader image)
{
    public const string DetailsType = "<PrivateImplementationDetails>";
    private const string Guard = "EditLint.Scripting.Running.ScriptGuard";

    private static readonly FrozenDictionary<string, ILOpCode[]> SpanMethods = new Dictionary<string, ILOpCode[]>
    {
        ["InlineArrayAsSpan"] = [ILOpCode.Ldarg_0, ILOpCode.Call, ILOpCode.Ldarg_1, ILOpCode.Call, ILOpCode.Ret],
        ["InlineArrayAsReadOnlySpan"] = [ILOpCode.Ldarg_0, ILOpCode.Call, ILOpCode.Call, ILOpCode.Ldarg_1, ILOpCode.Call, ILOpCode.Ret],
        ["InlineArrayElementRef"] = [ILOpCode.Ldarg_0, ILOpCode.Call, ILOpCode.Ldarg_1, ILOpCode.Call, ILOpCode.Ret],
        ["InlineArrayElementRefReadOnly"] = [ILOpCode.Ldarg_0, ILOpCode.Call, ILOpCode.Call, ILOpCode.Ldarg_1, ILOpCode.Call, ILOpCode.Ret],
        ["InlineArrayFirstElementRef"] = [ILOpCode.Ldarg_0, ILOpCode.Call, ILOpCode.Ret],
        ["InlineArrayFirstElementRefReadOnly"] = [ILOpCode.Ldarg_0, ILOpCode.Call, ILOpCode.Call, ILOpCode.Ret],
    }.ToFrozenDictionary();

    private readonly int _enter = image.FindMember(Guard, "Enter");

    private MetadataReader Metadata => image.Metadata;

    /// <summary>True when a method is one of the compiler's that may have a member that scripts may not.</summary>
    public bool Allows(MethodDefinitionHandle method, MethodCode code, string member)
    {
        var definition = Metadata.GetMethodDefinition(method);
        var name = Metadata.GetString(definition.Name);
        var type = Metadata.GetTypeDefinition(definition.GetDeclaringType());
        if (member == "System.Environment::get_CurrentManagedThreadId")
            return Metadata.GetString(type.Name) is ['<', ..] iterator && iterator.Contains(">d", StringComparison.Ordinal) && (name == ".ctor" || name.EndsWith("GetEnumerator", StringComparison.Ordinal));
        return Metadata.StringComparer.Equals(type.Name, DetailsType) && SpanMethods.TryGetValue(name, out var expected) && IsWrittenAs(code, expected);
    }

    /// <summary>False for an instruction that uses a method over short spans in another way than to call it, or with a length that the structure does not have.</summary>
    public bool IsSoundUse(EntityHandle used, MethodCode code, int index)
    {
        if (used.Kind is HandleKind.MethodDefinition or HandleKind.MemberReference)
            return !IsSpanMethod(used);
        if (used.Kind != HandleKind.MethodSpecification)
            return true;
        var specification = Metadata.GetMethodSpecification((MethodSpecificationHandle)used);
        if (!IsSpanMethod(specification.Method))
            return true;
        if (specification.Method.Kind != HandleKind.MethodDefinition || code.Instructions[index].Code != ILOpCode.Call)
            return false;
        var name = Metadata.GetString(Metadata.GetMethodDefinition((MethodDefinitionHandle)specification.Method).Name);
        image.Signatures.Refused.Clear();
        if (specification.DecodeSignature(image.Signatures, null) is not [var buffer, var element] || LengthOf(buffer, element) is not { } length)
            return false;
        if (name.Contains("First", StringComparison.Ordinal))
            return true;
        var given = index == 0 || code.IsTarget(code.Instructions[index].Offset) ? null : Constant(code.Instructions[index - 1]);
        return given >= 0 && given <= (name.Contains("Element", StringComparison.Ordinal) ? length - 1 : length);
    }

    // By whatever reference: what is reached through another than its definition is not the compiler's.
    private bool IsSpanMethod(EntityHandle method)
    {
        if (method.Kind == HandleKind.MemberReference)
        {
            var member = Metadata.GetMemberReference((MemberReferenceHandle)method);
            return member.Parent.Kind != HandleKind.TypeReference && Metadata.StringComparer.StartsWith(member.Name, "InlineArray") && SpanMethods.ContainsKey(Metadata.GetString(member.Name));
        }
        var definition = Metadata.GetMethodDefinition((MethodDefinitionHandle)method);
        return Metadata.StringComparer.Equals(Metadata.GetTypeDefinition(definition.GetDeclaringType()).Name, DetailsType) && SpanMethods.ContainsKey(Metadata.GetString(definition.Name));
    }

    // The number of fields of a structure such as InlineArray3<element>; null for anything else.
    private int? LengthOf(string buffer, string element)
    {
        const string Known = "System.Runtime.CompilerServices.InlineArray";
        const string Own = "[script]<>y__InlineArray";
        if (!buffer.EndsWith($"`1<{element}>", StringComparison.Ordinal))
            return null;
        var isOwn = buffer.StartsWith(Own, StringComparison.Ordinal);
        if (!isOwn && !buffer.StartsWith(Known, StringComparison.Ordinal))
            return null;
        var rest = buffer.AsSpan((isOwn ? Own : Known).Length);
        var digits = rest.IndexOf('`');
        if (digits <= 0 || !int.TryParse(rest[..digits], out var length))
            return null;
        return !isOwn || HasLength($"<>y__InlineArray{length}`1", length) ? length : null;
    }

    // One field, and the attribute that repeats it.
    private bool HasLength(string name, int length)
    {
        foreach (var handle in Metadata.TypeDefinitions)
        {
            var type = Metadata.GetTypeDefinition(handle);
            if (!Metadata.StringComparer.Equals(type.Name, name))
                continue;
            foreach (var attributeHandle in type.GetCustomAttributes())
            {
                var attribute = Metadata.GetCustomAttribute(attributeHandle);
                if (image.AttributeTypeOf(attribute) == "System.Runtime.CompilerServices.InlineArrayAttribute")
                    return type.GetFields().Count == 1 && Metadata.GetBlobReader(attribute.Value) is var value && value.ReadUInt16() == 1 && value.ReadInt32() == length;
            }
        }
        return false;
    }

    private static int? Constant(Instruction instruction) => instruction.Code switch
    {
        >= ILOpCode.Ldc_i4_0 and <= ILOpCode.Ldc_i4_8 => instruction.Code - ILOpCode.Ldc_i4_0,
        ILOpCode.Ldc_i4_s or ILOpCode.Ldc_i4 => instruction.Operand,
        _ => null,
    };

    // The compiler may first look whether the reference is null.
    private bool IsWrittenAs(MethodCode code, ILOpCode[] expected)
    {
        var written = code.Instructions.AsSpan();
        if (_enter != 0 && written is [{ Code: ILOpCode.Call } first, ..] && first.Operand == _enter)
            written = written[1..];
        if (written is [{ Code: ILOpCode.Ldarg_0 }, { Code: ILOpCode.Ldind_u1 }, { Code: ILOpCode.Pop }, ..])
            written = written[3..];
        if (written.Length != expected.Length)
            return false;
        for (var i = 0; i < expected.Length; i++)
        {
            if (written[i].Code != expected[i])
                return false;
        }
        return true;
    }
}
