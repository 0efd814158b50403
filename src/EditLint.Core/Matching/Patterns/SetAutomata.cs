namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// The automata that a set's patterns are spread over. All begin in one. Patterns that stay alive over many characters multiply each other's states, so that an
/// automaton with too many states is divided between those and the others. Thread-safe.
/// </summary>
internal sealed class SetAutomata
{
    // Each costs a pass over the text.
    private const int MostAutomata = 8;

    private readonly IReadOnlyList<PatternForm?> _forms;
    private readonly AutomatonLimits _limits;
    private readonly Lock _lock = new();
    private SetAutomaton[] _automata;

    /// <summary>Makes the first automaton.</summary>
    /// <param name="forms">The patterns, by their numbers; null for those that are not searched so.</param>
    /// <param name="limits">How large an automaton may become.</param>
    /// <param name="tooLarge">The numbers of the patterns that are too large.</param>
    public SetAutomata(IReadOnlyList<PatternForm?> forms, AutomatonLimits limits, out List<int> tooLarge)
    {
        _limits = limits;
        _forms = forms;
        tooLarge = [];
        var program = new ReverseProgram();
        for (var i = 0; i < forms.Count; i++)
        {
            if (forms[i]?.Rest is { } rest && !program.TryAdd(rest, i))
                tooLarge.Add(i);
        }
        _automata = program.Starts.Count == 0 ? [] : [new SetAutomaton(program, _limits)];
    }

    /// <summary>Adds the places in a text where patterns may match.</summary>
    public void Scan(string text, PatternHits hits)
    {
        foreach (var automaton in Volatile.Read(ref _automata))
        {
            automaton.Scan(text, _forms, hits);
            if (automaton.IsCrowded)
                Divide(automaton);
        }
    }

    private void Divide(SetAutomaton crowded)
    {
        lock (_lock)
        {
            var index = Array.IndexOf(_automata, crowded);
            if (index < 0 || _automata.Length == MostAutomata)
                return;
            var (lively, others) = crowded.Divide();
            Volatile.Write(ref _automata, [.. _automata[..index], Make(lively), Make(others), .. _automata[(index + 1)..]]);
        }
    }

    private SetAutomaton Make(IEnumerable<int> patterns)
    {
        var program = new ReverseProgram();
        foreach (var pattern in patterns)
            program.TryAdd(_forms[pattern]!.Rest!, pattern);
        return new SetAutomaton(program, _limits);
    }
}
