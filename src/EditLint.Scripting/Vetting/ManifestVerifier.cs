using System.Collections.Frozen;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace EditLint.Scripting.Vetting;

/// <summary>Checks what an image has besides types: its headers, tables and references to other assemblies. Used by one thread.</summary>
internal sealed class ManifestVerifier(ImageReader image, ViolationList violations)
{
    private static readonly FrozenSet<string> Assemblies = new[]
    {
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory", "System.Text.RegularExpressions",
        "EditLint.Core", "EditLint.Scripting",
    }.ToFrozenSet();

    private static readonly (TableIndex Table, string Subject)[] AbsentTables =
    [
        (TableIndex.ModuleRef, "another module"),
        (TableIndex.ImplMap, "a native method"),
        (TableIndex.FieldMarshal, "a native field"),
        (TableIndex.DeclSecurity, "a security declaration"),
        (TableIndex.File, "another file"),
        (TableIndex.ExportedType, "a type of another file"),
        (TableIndex.ManifestResource, "a resource"),
        (TableIndex.FieldPtr, "an unusual table"),
        (TableIndex.MethodPtr, "an unusual table"),
        (TableIndex.ParamPtr, "an unusual table"),
        (TableIndex.EventPtr, "an unusual table"),
        (TableIndex.PropertyPtr, "an unusual table"),
        (TableIndex.EncLog, "an unusual table"),
        (TableIndex.EncMap, "an unusual table"),
    ];

    private MetadataReader Metadata => image.Metadata;

    public void VerifyHeaders()
    {
        var header = image.Header;
        if (header.Flags != CorFlags.ILOnly || header.ManagedNativeHeaderDirectory.Size != 0 || header.VtableFixupsDirectory.Size != 0 || header.ExportAddressTableJumpsDirectory.Size != 0)
            Refuse("code for the machine");
        if (header.EntryPointTokenOrRelativeVirtualAddress != 0)
            Refuse("an entry point");
        foreach (var (table, subject) in AbsentTables)
        {
            if (Metadata.GetTableRowCount(table) > 0)
                Refuse(subject);
        }
    }

    /// <summary>Looks at the references that no code or declaration was refused for.</summary>
    public void VerifyReferences(ReferenceVerifier references)
    {
        foreach (var handle in Metadata.TypeReferences)
        {
            var verdict = references.Verify(handle);
            if (verdict is { Refused: { } name, IsGenerated: false } && !violations.Mentions(name))
                Refuse(name);
        }
        foreach (var handle in Metadata.MemberReferences)
        {
            var verdict = references.Verify(handle);
            if (verdict is { Refused: { } name, IsGenerated: false } && !violations.Mentions(name))
                Refuse(name);
        }
        foreach (var handle in Metadata.AssemblyReferences)
        {
            var name = Metadata.GetString(Metadata.GetAssemblyReference(handle).Name);
            if (!Assemblies.Contains(name) && violations.IsEmpty)
                Refuse($"the assembly {name}");
        }
    }

    private void Refuse(string subject) => violations.Add(subject, ScriptAdvice.Describe(subject));
}
