namespace EditLint.Core.Matching.Patterns;

/// <summary>What a character is to the places that patterns ask for.</summary>
internal enum CharacterKind : byte
{
    /// <summary>No character: the text begins or ends.</summary>
    Edge,

    /// <summary>A line feed.</summary>
    LineFeed,

    /// <summary>A character that words are made of.</summary>
    Word,

    /// <summary>Another character.</summary>
    Other,

    /// <summary>Nobody knows: every place is taken for what is asked.</summary>
    Any,
}
