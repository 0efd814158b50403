namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// The patterns of a set as one nondeterministic automaton that reads a text backwards, from the end of a match to its start. It takes what the patterns
/// match and perhaps more: what it cannot say, such as a look around, it leaves out. Immutable once built, and thread-safe.
/// </summary>
internal sealed class ReverseProgram
{
    private const int LargestPattern = 12_000;
    private const int LargestCount = 60;
    private const int ManyCharacters = 12;
    private const int MostCountedOfMany = 5;

    private readonly List<ReverseInstruction> _instructions = [];
    private readonly List<CharacterSet> _sets = [KnownSets.WordCharacters, KnownSets.LineFeed];
    private readonly Dictionary<string, int> _setNumbers = [];
    private readonly Dictionary<(char, bool), int> _literalSets = [];
    private readonly List<int> _starts = [];
    private readonly List<LeftCondition> _leftConditions = [];
    private readonly List<int> _patterns = [];
    private readonly List<int> _owners = [];
    private int _limit;

    /// <summary>The number of <see cref="KnownSets.WordCharacters"/> among the sets.</summary>
    public const int WordSet = 0;

    /// <summary>The number of <see cref="KnownSets.LineFeed"/> among the sets.</summary>
    public const int LineFeedSet = 1;

    public IReadOnlyList<ReverseInstruction> Instructions => _instructions;

    public IReadOnlyList<CharacterSet> Sets => _sets;

    public IReadOnlyList<LeftCondition> LeftConditions => _leftConditions;

    /// <summary>The numbers of the patterns.</summary>
    public IReadOnlyList<int> Patterns => _patterns;

    /// <summary>By instruction, the pattern that it is of.</summary>
    public IReadOnlyList<int> Owners => _owners;

    /// <summary>Where each pattern begins, that is at the end of its matches.</summary>
    public IReadOnlyList<int> Starts => _starts;

    /// <summary>Adds a pattern; false when it is too large, and then nothing is added.</summary>
    /// <param name="node">What it matches; not the empty text.</param>
    /// <param name="pattern">The number under which it is reported.</param>
    public bool TryAdd(PatternNode node, int pattern)
    {
        var count = _instructions.Count;
        _limit = count + LargestPattern;
        try
        {
            _starts.Add(Add(node, Emit(ReverseInstructionKind.Accept, pattern), isLast: true));
            _patterns.Add(pattern);
            _owners.AddRange(Enumerable.Repeat(pattern, _instructions.Count - count));
            return true;
        }
        catch (NotSupportedException)
        {
            _instructions.RemoveRange(count, _instructions.Count - count);
            return false;
        }
    }

    /// <summary>The parts of a sequence, and of sequences in it.</summary>
    public static IEnumerable<PatternNode> Flatten(PatternNode node) => node is PatternNode.Sequence sequence ? sequence.Parts.SelectMany(Flatten) : [node];

    // The last part of a sequence is read first: each is built in front of what was built so far.
    private int Add(PatternNode node, int next, bool isLast = false)
    {
        switch (node)
        {
            case PatternNode.Literal literal:
                foreach (var c in literal.Text)
                    next = Emit(ReverseInstructionKind.Consume, LiteralSet(c, literal.IgnoresCase), next);
                return next;
            case PatternNode.Set set:
                return Emit(ReverseInstructionKind.Consume, SetNumber(set.Characters), next);
            case PatternNode.Sequence sequence:
                return AddSequence([.. Flatten(sequence)], next, isLast);
            case PatternNode.Alternation alternation:
                var entry = Add(alternation.Branches[^1], next, isLast);
                for (var i = alternation.Branches.Length - 2; i >= 0; i--)
                    entry = Emit(ReverseInstructionKind.Split, Add(alternation.Branches[i], next, isLast), entry);
                return entry;
            case PatternNode.Repetition repetition:
                return AddRepetition(repetition, next);
            case PatternNode.Assertion assertion:
                return Emit(ReverseInstructionKind.Assert, (int)assertion.Kind, next);
            case PatternNode.Atomic atomic:
                return Add(atomic.Body, next, isLast);
            case PatternNode.Group group:
                return Add(group.Body, next, isLast);
            case PatternNode.Lookaround lookaround:
                return AddLookaround(lookaround, next, isLast);
            case PatternNode.Backreference:
                return AddLoop(new PatternNode.Set(KnownSets.Anything), next);
            default:
                throw new NotSupportedException();
        }
    }

    private int AddSequence(PatternNode[] parts, int next, bool isLast)
    {
        // Of what takes no character at the end, one look ahead can be read on beyond the match; for that it comes after all else.
        var tail = isLast ? Array.FindLastIndex(parts, p => p is not (PatternNode.Lookaround or PatternNode.Assertion)) + 1 : parts.Length;
        var ahead = parts.AsSpan(tail).ToArray().Where(p => p is PatternNode.Lookaround { IsBehind: false } look && AsAhead(look) is not null).MaxBy(p => AsAhead((PatternNode.Lookaround)p)!.MinimumLength);
        for (var i = 0; i < parts.Length; i++)
        {
            if (!ReferenceEquals(parts[i], ahead))
                next = Add(parts[i], next, isLast && ahead is null && i == parts.Length - 1);
        }
        return ahead is null ? next : Add(ahead, next, isLast: true);
    }

    // What is not understood of a look around is left out: the automaton then stops at more places.
    private int AddLookaround(PatternNode.Lookaround lookaround, int next, bool isLast)
    {
        if (lookaround.IsBehind)
            return LastCharacters.Of(lookaround, SetNumber) is { } condition ? Emit(ReverseInstructionKind.AssertLeft, AddCondition(condition), next) : next;
        return isLast && AsAhead(lookaround) is { } ahead ? Add(ahead, next) : next;
    }

    // What follows a match is read before it.
    private static PatternNode? AsAhead(PatternNode.Lookaround lookaround)
    {
        if (!lookaround.IsNegative)
            return lookaround.Body.MinimumLength > 0 || lookaround.Body is PatternNode.Alternation ? lookaround.Body : null;
        return lookaround.Body is PatternNode.Set { Characters: { IsExact: true } characters }
            ? new PatternNode.Alternation([new PatternNode.Set(characters.Complement()), new PatternNode.Assertion(AssertionKind.TextEnd)])
            : null;
    }

    private int AddCondition(LeftCondition condition)
    {
        _leftConditions.Add(condition);
        return _leftConditions.Count - 1;
    }

    // Large counts are not counted, and neither are those of what may go on for long: "at least 14 words" is then "at least one". Each number that is
    // counted is another state, which multiplies with the states of all other patterns.
    private int AddRepetition(PatternNode.Repetition repetition, int next)
    {
        var (min, max) = (repetition.Min, repetition.Max);
        var most = MostCounted(repetition.Body);
        if (max != int.MaxValue && max - min > most)
            max = int.MaxValue;
        if (min > Math.Max(1, most))
            (min, max) = (Math.Max(1, most), int.MaxValue);
        for (var i = 0; i < min; i++)
            next = Add(repetition.Body, next);
        if (max == int.MaxValue)
            return AddLoop(repetition.Body, next);
        for (var i = min; i < max; i++)
            next = Emit(ReverseInstructionKind.Split, Add(repetition.Body, next), next);
        return next;
    }

    private static int MostCounted(PatternNode body) => body switch
    {
        PatternNode.Set { Characters: var characters } => UInt128.PopCount(characters.Ascii) > (UInt128)ManyCharacters ? MostCountedOfMany : LargestCount,
        PatternNode.Literal literal => LargestCount / literal.Text.Length,
        PatternNode.Group group => MostCounted(group.Body),
        PatternNode.Atomic atomic => MostCounted(atomic.Body),
        PatternNode.Sequence { Parts.IsEmpty: true } => LargestCount,
        PatternNode.Sequence sequence => sequence.Parts.Min(MostCounted) / Math.Max(1, sequence.Parts.Length),
        PatternNode.Alternation alternation => alternation.Branches.Min(MostCounted) / alternation.Branches.Length,
        PatternNode.Repetition { Max: <= MostCountedOfMany } repetition => MostCounted(repetition.Body) / Math.Max(1, repetition.Max),
        PatternNode.Assertion or PatternNode.Lookaround => LargestCount,
        _ => 0,
    };

    private int AddLoop(PatternNode body, int next)
    {
        var loop = Emit(ReverseInstructionKind.Split, next, next);
        _instructions[loop] = new ReverseInstruction(ReverseInstructionKind.Split, Add(body, loop), next);
        return loop;
    }

    private int Emit(ReverseInstructionKind kind, int argument, int next = -1)
    {
        if (_instructions.Count >= _limit)
            throw new NotSupportedException();
        _instructions.Add(new ReverseInstruction(kind, argument, next));
        return _instructions.Count - 1;
    }

    private int LiteralSet(char c, bool ignoresCase)
    {
        if (!_literalSets.TryGetValue((c, ignoresCase), out var number))
            _literalSets.Add((c, ignoresCase), number = SetNumber(KnownSets.Of(c, ignoresCase)));
        return number;
    }

    private int SetNumber(CharacterSet set)
    {
        if (_setNumbers.TryGetValue(set.Key, out var number))
            return number;
        _sets.Add(set);
        _setNumbers.Add(set.Key, _sets.Count - 1);
        return _sets.Count - 1;
    }
}
