using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace EditLint.Scripting.Vetting;

/// <summary>The body of a method, decoded. Immutable.</summary>
internal sealed class MethodCode
{
    private readonly bool[] _starts;

    private MethodCode(MethodBodyBlock body, ImmutableArray<Instruction> instructions, ImmutableArray<Branch> branches, bool[] starts)
    {
        Body = body;
        Instructions = instructions;
        Branches = branches;
        _starts = starts;
    }

    public MethodBodyBlock Body { get; }

    public ImmutableArray<Instruction> Instructions { get; }

    /// <summary>All jumps, of a switch one for each target.</summary>
    public ImmutableArray<Branch> Branches { get; }

    /// <summary>Decodes a body.</summary>
    /// <exception cref="BadImageFormatException">The bytes are not instructions from end to end.</exception>
    public static MethodCode Decode(MethodBodyBlock body)
    {
        var code = body.GetILBytes()!;
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        var branches = ImmutableArray.CreateBuilder<Branch>();
        var starts = new bool[code.Length + 1];
        var offset = 0;
        while (offset < code.Length)
        {
            starts[offset] = true;
            var instruction = Read(code, offset, branches);
            instructions.Add(instruction);
            offset = instruction.End;
        }
        starts[code.Length] = true;
        return new MethodCode(body, instructions.ToImmutable(), branches.ToImmutable(), starts);
    }

    /// <summary>True where an instruction begins, and at the end of the code.</summary>
    public bool IsBoundary(int offset) => offset >= 0 && offset < _starts.Length && _starts[offset];

    /// <summary>True where an instruction begins.</summary>
    public bool IsInstruction(int offset) => offset < _starts.Length - 1 && IsBoundary(offset);

    /// <summary>True where a jump leads to.</summary>
    public bool IsTarget(int offset) => Branches.Any(b => b.To == offset);

    private static Instruction Read(ReadOnlySpan<byte> code, int start, ImmutableArray<Branch>.Builder branches)
    {
        var at = start;
        var opCode = (ILOpCode)code[at++];
        if ((int)opCode == 0xFE)
        {
            Require(code, at, 1);
            opCode = (ILOpCode)(0xFE00 | code[at++]);
        }
        if (opCode == ILOpCode.Switch)
            return ReadSwitch(code, start, at, branches);
        var size = OperandSize(opCode);
        Require(code, at, size);
        var operand = size switch
        {
            1 => (sbyte)code[at],
            2 => BinaryPrimitives.ReadInt16LittleEndian(code[at..]),
            4 => BinaryPrimitives.ReadInt32LittleEndian(code[at..]),
            _ => 0,
        };
        var end = at + size;
        if (!opCode.IsBranch())
            return new Instruction(start, end, opCode, operand);
        var branch = new Instruction(start, end, opCode, end + operand);
        branches.Add(new Branch(branch, branch.Operand));
        return branch;
    }

    private static Instruction ReadSwitch(ReadOnlySpan<byte> code, int start, int at, ImmutableArray<Branch>.Builder branches)
    {
        Require(code, at, 4);
        var count = BinaryPrimitives.ReadUInt32LittleEndian(code[at..]);
        at += 4;
        if (count > (code.Length - at) / 4)
            throw new BadImageFormatException("A switch reaches beyond its method.");
        var end = at + (4 * (int)count);
        var instruction = new Instruction(start, end, ILOpCode.Switch, 0);
        for (; at < end; at += 4)
            branches.Add(new Branch(instruction, end + BinaryPrimitives.ReadInt32LittleEndian(code[at..])));
        return instruction;
    }

    private static int OperandSize(ILOpCode code)
    {
        if (code.IsBranch())
            return code.GetBranchOperandSize();
        return code switch
        {
            ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s or ILOpCode.Ldc_i4_s or ILOpCode.Unaligned => 1,
            ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => 2,
            ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 => 4,
            ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
            _ => HasToken(code) ? 4 : 0,
        };
    }

    /// <summary>True for an instruction whose operand names something in the metadata.</summary>
    public static bool HasToken(ILOpCode code) => code is
        ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Cpobj or ILOpCode.Ldobj or ILOpCode.Ldstr or ILOpCode.Newobj or ILOpCode.Castclass or ILOpCode.Isinst
        or ILOpCode.Unbox or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld or ILOpCode.Stobj or ILOpCode.Box or ILOpCode.Newarr
        or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem or ILOpCode.Unbox_any or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken or ILOpCode.Ldftn or ILOpCode.Ldvirtftn
        or ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Sizeof;

    private static void Require(ReadOnlySpan<byte> code, int at, int size)
    {
        if (at + size > code.Length)
            throw new BadImageFormatException("An instruction reaches beyond its method.");
    }
}
