namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Finds, for all patterns of a program at once, the places where a match may start: reads a text backwards with a deterministic automaton whose states are
/// made when they are first met, as the sets of RE2 are. A character costs one look into a table, however many patterns there are. Thread-safe.
/// </summary>
/// <remarks>
/// Read backwards, a pattern accepts where a match starts, and the exact regex needs to be tried only there. The states are bounded: when there are too many,
/// they are forgotten, and those that are needed are made again.
/// </remarks>
internal sealed class SetAutomaton
{
    private readonly ReverseProgram _program;
    private readonly CharacterClasses _classes;
    private readonly AutomatonLimits _limits;
    private readonly Lock _lock = new();
    private AutomatonStates _states;

    /// <summary>Makes the automaton.</summary>
    /// <param name="program">The patterns.</param>
    /// <param name="limits">How large it may become.</param>
    public SetAutomaton(ReverseProgram program, AutomatonLimits limits)
    {
        _limits = limits;
        _program = program;
        _classes = new CharacterClasses(program.Sets);
        _states = new AutomatonStates(program, _classes, limits.Most);
    }

    /// <summary>How many states are known at the moment.</summary>
    public int StateCount => Volatile.Read(ref _states).Count;

    /// <summary>True when there are so many states that its patterns had better be divided.</summary>
    public bool IsCrowded => _program.Starts.Count > 1 && StateCount > _limits.Crowded;

    /// <summary>The patterns in two parts: those that are alive in many states, and the others. Neither is empty.</summary>
    public (int[] Lively, int[] Others) Divide()
    {
        lock (_lock)
            return _states.Divide();
    }

    /// <summary>Adds the places in a text where patterns may match, from its end to its start.</summary>
    /// <param name="text">The text.</param>
    /// <param name="forms">The patterns, by the numbers that the program knows them by.</param>
    /// <param name="hits">Takes the places.</param>
    public void Scan(string text, IReadOnlyList<PatternForm?> forms, PatternHits hits)
    {
        var states = Volatile.Read(ref _states);
        var table = states.Table;
        var ascii = _classes.Ascii;
        var state = AutomatonStates.Start;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var c = text[i];
            var column = c < ascii.Length ? ascii[c] : _classes.Known(c);
            // A table that has grown since has more states, but none that this one leads to. Class 0 leads nowhere.
            var next = Volatile.Read(ref table[(state * CharacterClasses.Most) + column]);
            if (next == 0)
            {
                next = Step(ref states, state, c);
                table = states.Table;
            }
            state = next >> 1;
            if ((next & 1) != 0)
                AddPlaces(states.Accepted(state), i + 1, forms, hits);
        }
        var last = Volatile.Read(ref table[(state * CharacterClasses.Most) + CharacterClasses.Edge]);
        if (last == 0)
            last = Step(ref states, state, null);
        if ((last & 1) != 0)
            AddPlaces(states.Accepted(last >> 1), 0, forms, hits);
    }

    private static void AddPlaces(ReadOnlySpan<int> patterns, int start, IReadOnlyList<PatternForm?> forms, PatternHits hits)
    {
        foreach (var pattern in patterns)
            hits.AddPlace(pattern, start, forms[pattern]!.RestAlternative);
    }

    private ushort Step(ref AutomatonStates states, int state, char? c)
    {
        lock (_lock)
        {
            var column = c is { } character ? _classes.Of(character) : CharacterClasses.Edge;
            if (!states.HasRoom)
            {
                // Others may have begun anew already.
                var fresh = ReferenceEquals(states, _states) ? new AutomatonStates(_program, _classes, _limits.Most) : _states;
                if (!fresh.HasRoom)
                    fresh = new AutomatonStates(_program, _classes, _limits.Most);
                state = fresh.Import(states, state);
                Volatile.Write(ref _states, fresh);
                states = fresh;
            }
            return states.Step(state, column);
        }
    }
}
