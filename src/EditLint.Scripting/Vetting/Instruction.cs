using System.Reflection.Metadata;

namespace EditLint.Scripting.Vetting;

/// <summary>An instruction of a method's body.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="End">Where the next one begins.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its number or token; the offset that a branch leads to, and of a switch the first of them; 0 when it has none.</param>
internal readonly record struct Instruction(int Offset, int End, ILOpCode Code, int Operand);
