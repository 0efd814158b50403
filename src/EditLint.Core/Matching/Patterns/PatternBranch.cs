using System.Collections.Immutable;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// One of the alternatives that a pattern comes to: a phrase, which is a text with or without word boundaries at its ends, or what cannot be written as one.
/// Immutable.
/// </summary>
internal sealed class PatternBranch
{
    /// <summary>Matches nothing, everywhere.</summary>
    public static readonly PatternBranch Empty = new();

    private PatternBranch()
    {
    }

    /// <summary>The phrase; empty when the branch is none.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Whether letter case counts; null when no character has a case.</summary>
    public bool? IgnoresCase { get; private init; }

    /// <summary>True when a word boundary must stand before the phrase.</summary>
    public bool StartsAtBoundary { get; private init; }

    /// <summary>True when a word boundary must stand behind the phrase.</summary>
    public bool EndsAtBoundary { get; private init; }

    /// <summary>What is no phrase; null when the branch is one.</summary>
    public PatternNode? Node { get; private init; }

    /// <summary>The branch that is a word boundary and nothing else.</summary>
    public static PatternBranch Boundary { get; } = new() { StartsAtBoundary = true };

    /// <summary>The branch of what is no phrase.</summary>
    public static PatternBranch Of(PatternNode node) => new() { Node = node };

    /// <summary>The branch of a text.</summary>
    public static PatternBranch Of(string text, bool ignoresCase)
    {
        bool? hasCase = null;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c) && (c < 128 || (UnicodeCategories.Of(c) & UnicodeCategories.WithCase) == 0))
                continue;
            // Which letters outside of ASCII are the same is .NET's to say.
            if (ignoresCase && c >= 128)
                return Of(new PatternNode.Literal(text, ignoresCase));
            hasCase = ignoresCase;
        }
        return new PatternBranch { Text = text, IgnoresCase = hasCase };
    }

    /// <summary>This branch and then another; null when there is no text that both match.</summary>
    public PatternBranch? Then(PatternBranch next)
    {
        if (ReferenceEquals(this, Empty))
            return next;
        if (ReferenceEquals(next, Empty))
            return this;
        if (Node is not null || next.Node is not null || (IgnoresCase is { } own && next.IgnoresCase is { } other && own != other))
            return Of(new PatternNode.Sequence([ToNode(), next.ToNode()]));
        var isAtBoundary = EndsAtBoundary || next.StartsAtBoundary;
        if (Text.Length == 0)
            return next.With(StartsAtBoundary || isAtBoundary, next.EndsAtBoundary);
        if (next.Text.Length == 0)
            return With(StartsAtBoundary, isAtBoundary || next.EndsAtBoundary);
        if (isAtBoundary && KnownSets.WordCharacters.Contains(Text[^1]) == KnownSets.WordCharacters.Contains(next.Text[0]))
            return null;
        return new PatternBranch { Text = Text + next.Text, IgnoresCase = IgnoresCase ?? next.IgnoresCase, StartsAtBoundary = StartsAtBoundary, EndsAtBoundary = next.EndsAtBoundary };
    }

    /// <summary>The branch with a word boundary before and behind it.</summary>
    public PatternBranch BetweenBoundaries() => Node is null && Text.Length > 0
        ? With(startsAtBoundary: true, endsAtBoundary: true)
        : Of(new PatternNode.Sequence([Boundary.ToNode(), ToNode(), Boundary.ToNode()]));

    /// <summary>The branch as a part of a pattern.</summary>
    public PatternNode ToNode()
    {
        if (Node is not null)
            return Node;
        var parts = ImmutableArray.CreateBuilder<PatternNode>(3);
        if (StartsAtBoundary)
            parts.Add(new PatternNode.Assertion(AssertionKind.WordBoundary));
        if (Text.Length > 0)
            parts.Add(new PatternNode.Literal(Text, IgnoresCase ?? false));
        if (EndsAtBoundary)
            parts.Add(new PatternNode.Assertion(AssertionKind.WordBoundary));
        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts.ToImmutable());
    }

    private PatternBranch With(bool startsAtBoundary, bool endsAtBoundary) =>
        new() { Text = Text, IgnoresCase = IgnoresCase, StartsAtBoundary = startsAtBoundary, EndsAtBoundary = endsAtBoundary };
}
