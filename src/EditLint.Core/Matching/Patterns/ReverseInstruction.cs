namespace EditLint.Core.Matching.Patterns;

/// <summary>A step of a <see cref="ReverseProgram"/>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Argument">The number of the set that it consumes, of the place that it asks for (<see cref="AssertionKind"/>), of the pattern that it accepts, or the first of two next steps.</param>
/// <param name="Next">The next step; of two the second.</param>
internal readonly record struct ReverseInstruction(ReverseInstructionKind Kind, int Argument, int Next);
