namespace EditLint.Core.Checks;

/// <summary>The sound that a word begins with.</summary>
internal enum InitialSound
{
    Unknown,
    Vowel,
    Consonant,
}
