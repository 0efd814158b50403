namespace EditLint.Core.Documents;

/// <summary>Who speaks a quotation, as an attribution names him.</summary>
/// <param name="name">The last name, or an empty span.</param>
/// <param name="pronoun">"he" and the like, or an empty span.</param>
internal readonly ref struct Speaker(ReadOnlySpan<char> name, ReadOnlySpan<char> pronoun)
{
    public ReadOnlySpan<char> Name { get; } = name;

    public ReadOnlySpan<char> Pronoun { get; } = pronoun;

    public bool IsNamed => !Name.IsEmpty;

    public bool IsFound => IsNamed || !Pronoun.IsEmpty;

    /// <summary>True when the two cannot be one person: two names, or "he" and "she".</summary>
    public bool IsOtherThan(Speaker other) => IsNamed && other.IsNamed
        ? !Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
        : (IsHe && other.IsShe) || (IsShe && other.IsHe);

    private bool IsHe => Pronoun.Equals("he", StringComparison.OrdinalIgnoreCase);

    private bool IsShe => Pronoun.Equals("she", StringComparison.OrdinalIgnoreCase);
}
