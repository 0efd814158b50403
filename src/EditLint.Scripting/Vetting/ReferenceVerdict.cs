namespace EditLint.Scripting.Vetting;

/// <summary>What is to be said of a reference to a type or member.</summary>
/// <param name="Refused">What is refused about it; null when nothing is.</param>
/// <param name="IsGenerated">True when code that the compiler makes may have it all the same.</param>
internal sealed record ReferenceVerdict(string? Refused, bool IsGenerated = false)
{
    /// <summary>Nothing is refused.</summary>
    public static readonly ReferenceVerdict Allowed = new(Refused: null);
}
