using System.Reflection.Metadata;

namespace EditLint.Scripting.Vetting;

/// <summary>The instructions that a script may have: those of safe C#. Stateless.</summary>
internal static class AllowedOpCodes
{
    private const ILOpCode UndefinedOpCode = (ILOpCode)0x24;

    private static readonly bool[] OneByte = Mark(
        [(ILOpCode.Nop, ILOpCode.Nop), (ILOpCode.Ldarg_0, ILOpCode.Pop), (ILOpCode.Call, ILOpCode.Call), (ILOpCode.Ret, ILOpCode.Conv_u8), (ILOpCode.Callvirt, ILOpCode.Callvirt), (ILOpCode.Ldobj, ILOpCode.Ldobj), (ILOpCode.Ldstr, ILOpCode.Isinst), (ILOpCode.Conv_r_un, ILOpCode.Conv_r_un), (ILOpCode.Unbox, ILOpCode.Stsfld), (ILOpCode.Stobj, ILOpCode.Stobj), (ILOpCode.Conv_ovf_i1_un, ILOpCode.Conv_ovf_u8_un), (ILOpCode.Box, ILOpCode.Unbox_any), (ILOpCode.Conv_ovf_i1, ILOpCode.Conv_ovf_u8), (ILOpCode.Ldtoken, ILOpCode.Conv_u1), (ILOpCode.Add_ovf, ILOpCode.Leave_s)],
        [UndefinedOpCode, ILOpCode.Ldind_i, ILOpCode.Ldelem_i, ILOpCode.Stelem_i]);

    private static readonly bool[] TwoBytes = Mark(
        [(ILOpCode.Ceq, ILOpCode.Ldvirtftn), (ILOpCode.Ldarg, ILOpCode.Stloc), (ILOpCode.Endfilter, ILOpCode.Endfilter), (ILOpCode.Initobj, ILOpCode.Constrained), (ILOpCode.Rethrow, ILOpCode.Rethrow), (ILOpCode.Readonly, ILOpCode.Readonly)],
        []);

    /// <summary>True for an instruction that safe C# is compiled to.</summary>
    public static bool Contains(ILOpCode code) => ((int)code & 0xFF00) switch
    {
        0 => OneByte[(int)code],
        0xFE00 => TwoBytes[(int)code & 0xFF],
        _ => false,
    };

    private static bool[] Mark(ReadOnlySpan<(ILOpCode First, ILOpCode Last)> ranges, ReadOnlySpan<ILOpCode> except)
    {
        var marked = new bool[256];
        foreach (var (first, last) in ranges)
            marked.AsSpan(((int)first & 0xFF)..(((int)last & 0xFF) + 1)).Fill(true);
        foreach (var code in except)
            marked[(int)code & 0xFF] = false;
        return marked;
    }
}
