namespace EditLint.Core.Matching.Patterns;

/// <summary>The places that a pattern can ask for.</summary>
internal enum AssertionKind : byte
{
    /// <summary><c>\b</c>: between a character of words and another.</summary>
    WordBoundary,

    /// <summary><c>\B</c>: not there.</summary>
    NoWordBoundary,

    /// <summary><c>^</c> where it stands for the start of a line.</summary>
    LineStart,

    /// <summary><c>$</c> where it stands for the end of a line.</summary>
    LineEnd,

    /// <summary><c>\A</c>, and <c>^</c> otherwise.</summary>
    TextStart,

    /// <summary><c>\z</c>.</summary>
    TextEnd,

    /// <summary><c>\Z</c>, and <c>$</c> otherwise: the end, or before a last line feed.</summary>
    LastLineEnd,
}
