using System.Reflection.Metadata;

namespace EditLint.Scripting.Vetting;

/// <summary>
/// An instruction of a method's body. A class, as its neighbours are: lists of values would be compiled anew at each start, and lists of objects are not.
/// </summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="End">Where the next one begins.</param>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its number or token; the offset that a branch leads to, and of a switch the first of them; 0 when it has none.</param>
internal sealed record Instruction(int Offset, int End, ILOpCode Code, int Operand);
