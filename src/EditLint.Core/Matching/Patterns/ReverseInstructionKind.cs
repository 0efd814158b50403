namespace EditLint.Core.Matching.Patterns;

/// <summary>What a step of a <see cref="ReverseProgram"/> does.</summary>
internal enum ReverseInstructionKind : byte
{
    /// <summary>Takes one character of a set.</summary>
    Consume,

    /// <summary>Goes on in two ways.</summary>
    Split,

    /// <summary>Goes on if the place is of a kind.</summary>
    Assert,

    /// <summary>Goes on if the character before the place is one of some.</summary>
    AssertLeft,

    /// <summary>A match starts here.</summary>
    Accept,
}
