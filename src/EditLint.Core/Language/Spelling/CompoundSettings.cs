using System.Collections.Immutable;

namespace EditLint.Core.Language.Spelling;

/// <summary>How a dictionary joins words. Immutable. A flag that the dictionary does not name is <see cref="FlagSyntax.None"/>.</summary>
internal sealed record CompoundSettings
{
    /// <summary>What may stand anywhere in a compound.</summary>
    public char Anywhere { get; init; }

    public char First { get; init; }

    public char Middle { get; init; }

    public char Last { get; init; }

    /// <summary>An affix that may stand inside a compound.</summary>
    public char Permit { get; init; }

    /// <summary>An affix that no part of a compound may have.</summary>
    public char Forbid { get; init; }

    /// <summary>The fewest characters of a part.</summary>
    public int ShortestPart { get; init; } = 3;

    /// <summary>The most parts; 0 for no limit.</summary>
    public int MostParts { get; init; }

    /// <summary>True when a part may not stand twice in a row.</summary>
    public bool ForbidsRepetition { get; init; }

    /// <summary>True when a capital may not stand where two parts meet.</summary>
    public bool ForbidsCapitals { get; init; }

    /// <summary>True when a letter may not stand three times in a row where two parts meet.</summary>
    public bool ForbidsTriples { get; init; }

    /// <summary>True when a compound is wrong that is a usual misspelling of a word.</summary>
    public bool ForbidsMisspellings { get; init; }

    /// <summary>What may not meet: the end of one part, the beginning of the next, and a flag that each must have.</summary>
    public ImmutableArray<(string End, char EndFlag, string Start, char StartFlag)> ForbiddenMeetings { get; init; } = [];

    /// <summary>The orders in which words with certain flags make one.</summary>
    public ImmutableArray<ImmutableArray<(char Flag, char Quantifier)>> Rules { get; init; } = [];

    /// <summary>True when words are joined by flags of their own, and not only by <see cref="Rules"/>.</summary>
    public bool HasFlags => Anywhere != FlagSyntax.None || First != FlagSyntax.None || Last != FlagSyntax.None;
}
