namespace EditLint.Core.Matching.Patterns;

/// <summary>The UTF-16 units from one to another, both included.</summary>
internal readonly record struct CharacterRange(char First, char Last)
{
    public bool Contains(char c) => c >= First && c <= Last;
}
