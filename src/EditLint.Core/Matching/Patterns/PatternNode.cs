using System.Collections.Immutable;

namespace EditLint.Core.Matching.Patterns;

/// <summary>A part of a parsed pattern. Groups that capture nothing are not kept: what they hold stands in their place. Immutable.</summary>
internal abstract class PatternNode
{
    /// <summary>Matches nothing, everywhere.</summary>
    public static readonly PatternNode Empty = new Sequence([]);

    private const int LongestMinimum = 1_000_000;

    private PatternNode()
    {
    }

    /// <summary>The least number of UTF-16 units that the part takes; perhaps less than the true one.</summary>
    public abstract int MinimumLength { get; }

    /// <summary>Characters that stand for themselves.</summary>
    public sealed class Literal(string text, bool ignoresCase) : PatternNode
    {
        public string Text => text;

        public bool IgnoresCase => ignoresCase;

        public override int MinimumLength => text.Length;
    }

    /// <summary>One character of a set.</summary>
    public sealed class Set(CharacterSet characters) : PatternNode
    {
        public CharacterSet Characters => characters;

        public override int MinimumLength => 1;
    }

    /// <summary>One part after the other.</summary>
    public sealed class Sequence(ImmutableArray<PatternNode> parts) : PatternNode
    {
        public ImmutableArray<PatternNode> Parts => parts;

        public override int MinimumLength { get; } = (int)Math.Min(LongestMinimum, parts.Sum(p => (long)p.MinimumLength));
    }

    /// <summary>One of several parts, the first that leads to a match.</summary>
    public sealed class Alternation(ImmutableArray<PatternNode> branches) : PatternNode
    {
        public ImmutableArray<PatternNode> Branches => branches;

        public override int MinimumLength { get; } = branches.Min(b => b.MinimumLength);
    }

    /// <summary>A part several times.</summary>
    /// <param name="body">The part.</param>
    /// <param name="min">How often at least.</param>
    /// <param name="max">How often at most; <see cref="int.MaxValue"/> for no bound.</param>
    /// <param name="isLazy">True when fewer are tried first.</param>
    public sealed class Repetition(PatternNode body, int min, int max, bool isLazy) : PatternNode
    {
        public PatternNode Body => body;

        public int Min => min;

        public int Max => max;

        public bool IsLazy => isLazy;

        public override int MinimumLength { get; } = (int)Math.Min(LongestMinimum, (long)body.MinimumLength * min);
    }

    /// <summary>A place that takes no character.</summary>
    public sealed class Assertion(AssertionKind kind) : PatternNode
    {
        public AssertionKind Kind => kind;

        public override int MinimumLength => 0;
    }

    /// <summary>An atomic group: what it took is not given back.</summary>
    public sealed class Atomic(PatternNode body) : PatternNode
    {
        public PatternNode Body => body;

        public override int MinimumLength => body.MinimumLength;
    }

    /// <summary>A group that captures.</summary>
    /// <param name="number">Its number; 0 for one with a name.</param>
    /// <param name="body">What it holds.</param>
    public sealed class Group(int number, PatternNode body) : PatternNode
    {
        public int Number => number;

        public PatternNode Body => body;

        public override int MinimumLength => body.MinimumLength;
    }

    /// <summary>A look around, which takes no character.</summary>
    /// <param name="body">What it looks for.</param>
    /// <param name="isBehind">True when it looks at what stands before.</param>
    /// <param name="isNegative">True when that must not stand there.</param>
    public sealed class Lookaround(PatternNode body, bool isBehind, bool isNegative) : PatternNode
    {
        public PatternNode Body => body;

        public bool IsBehind => isBehind;

        public bool IsNegative => isNegative;

        public override int MinimumLength => 0;
    }

    /// <summary>What a group took before.</summary>
    /// <param name="group">The number of the group; 0 for one with a name.</param>
    /// <param name="ignoresCase">True where letter case counts for nothing.</param>
    public sealed class Backreference(int group, bool ignoresCase) : PatternNode
    {
        public bool IgnoresCase => ignoresCase;

        public int GroupNumber => group;

        public override int MinimumLength => 0;
    }
}
