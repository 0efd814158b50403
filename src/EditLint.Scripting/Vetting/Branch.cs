namespace EditLint.Scripting.Vetting;

/// <summary>A jump; a switch has one for each target.</summary>
/// <param name="From">The instruction that jumps.</param>
/// <param name="To">The offset that it leads to.</param>
internal sealed record Branch(Instruction From, int To);
