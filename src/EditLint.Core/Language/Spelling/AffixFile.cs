using System.Collections.Immutable;

namespace EditLint.Core.Language.Spelling;

/// <summary>What the <c>.aff</c> file of a dictionary says: the affixes, the meaning of flags, and help for suggestions. Immutable.</summary>
internal sealed record AffixFile
{
    /// <summary>Reads the flags of stems.</summary>
    public required FlagSyntax Flags { get; init; }

    public AffixTable Prefixes { get; init; } = AffixTable.Empty;

    public AffixTable Suffixes { get; init; } = AffixTable.Empty;

    public CompoundSettings Compounds { get; init; } = new();

    /// <summary>A stem that is no word without an affix.</summary>
    public char NeedsAffix { get; init; }

    public char OnlyInCompound { get; init; }

    /// <summary>A prefix and a suffix that must come together.</summary>
    public char Circumfix { get; init; }

    /// <summary>A form that is wrong although its parts are right.</summary>
    public char Forbidden { get; init; }

    /// <summary>A stem whose letter case must be as it is.</summary>
    public char KeepsCase { get; init; }

    /// <summary>Flags of words that are right and must not be suggested.</summary>
    public string NotSuggested { get; init; } = "";

    /// <summary>True when an affix may be put on a stem of which nothing is left.</summary>
    public bool StripsAll { get; init; }

    /// <summary>True when SS may stand for a sharp s in a word in capitals.</summary>
    public bool HasSharpS { get; init; }

    /// <summary>Characters that count for nothing.</summary>
    public string Ignored { get; init; } = "";

    public CharacterConversions Input { get; init; } = new([]);

    public CharacterConversions Output { get; init; } = new([]);

    /// <summary>Where a word may be taken apart so that its parts are looked up; <c>^</c> and <c>$</c> tie an entry to an end. Empty when the file does not say.</summary>
    public ImmutableArray<string> Breaks { get; init; } = [];

    /// <summary>Usual misspellings and what is meant.</summary>
    public ImmutableArray<(string Wrong, string Right)> Misspellings { get; init; } = [];

    /// <summary>Groups of characters, or short texts, that are taken for one another.</summary>
    public ImmutableArray<ImmutableArray<string>> Confusions { get; init; } = [];

    /// <summary>The rows of the keyboard, separated by bars.</summary>
    public string Keyboard { get; init; } = "qwertyuiop|asdfghjkl|zxcvbnm";

    /// <summary>The letters to try in suggestions, frequent ones first; empty when the file does not say.</summary>
    public string Letters { get; init; } = "";
}
