using System.Runtime.InteropServices;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// The states that a <see cref="SetAutomaton"/> has met, with the table of steps between them. States are added under the automaton's lock while other
/// threads read the table: a step that is not in it yet is 0.
/// </summary>
internal sealed class AutomatonStates
{
    /// <summary>The state at the end of a text.</summary>
    public const int Start = 1;

    private const int FirstStates = 128;

    private readonly ReverseProgram _program;
    private readonly CharacterClasses _classes;
    private readonly int _most;
    private readonly Dictionary<int[], int> _numbers = new(SequenceComparer.Instance);
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> _lookup;

    // What the starts of the patterns, which are a part of each state, come to after a character.
    private readonly Dictionary<(CharacterKind Right, byte Column), int[]> _fromStarts = [];

    // Of a state: what the character behind it is, how many patterns are accepted, those, and the steps that go on.
    private readonly List<int[]> _states = [[], []];
    private readonly StepSet _reached;
    private readonly StepSet _followed;
    private readonly Stack<int> _open = new();
    private readonly StepSet _accepted;
    private readonly List<int> _content = [];
    private readonly ReverseInstruction[] _instructions;
    private int[][] _acceptedPatterns = new int[FirstStates][];
    private ushort[] _table = new ushort[FirstStates * CharacterClasses.Most];

    public AutomatonStates(ReverseProgram program, CharacterClasses classes, int most)
    {
        _most = most;
        _program = program;
        _classes = classes;
        _reached = new StepSet(program.Instructions.Count);
        _instructions = [.. program.Instructions];
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<int>>();
        _accepted = new StepSet(1 + program.Patterns.DefaultIfEmpty().Max());
        _followed = new StepSet(program.Instructions.Count);
        _states[Start] = [(int)CharacterKind.Edge, 0];
        _numbers.Add(_states[Start], Start);
        _acceptedPatterns[Start] = [];
    }

    /// <summary>By state and class, the next state times two, plus 1 when a pattern is accepted on the way; 0 when it is not known.</summary>
    public ushort[] Table => Volatile.Read(ref _table);

    public int Count => _states.Count - 1;

    public bool HasRoom => _states.Count < _most;

    /// <summary>The patterns that start at the place that was passed on the way into a state.</summary>
    public ReadOnlySpan<int> Accepted(int state) => Volatile.Read(ref _acceptedPatterns)[state];

    /// <summary>The number here of a state of another table.</summary>
    public int Import(AutomatonStates other, int state) => Number(other._states[state]);

    /// <summary>Finds what a state and a class lead to and writes it into the table.</summary>
    public ushort Step(int state, byte column)
    {
        ref var known = ref _table[state * CharacterClasses.Most + column];
        if (known != 0)
            return known;
        var content = _states[state];
        var right = (CharacterKind)content[0];
        _accepted.Clear();
        _reached.Clear();
        foreach (var step in FromStarts(right, column))
            _reached.Add(step);
        for (var i = 2 + content[1]; i < content.Length; i++)
            Advance(content[i], right, column);
        _content.Clear();
        _content.Add((int)_classes.Kind(column));
        _content.Add(_accepted.Count);
        _content.AddRange(_accepted.Sorted());
        _content.AddRange(_reached.Sorted());
        var number = Number(CollectionsMarshal.AsSpan(_content));
        var entry = (ushort)(number << 1 | (_accepted.Count > 0 ? 1 : 0));
        Volatile.Write(ref _table[state * CharacterClasses.Most + column], entry);
        return entry;
    }

    private int[] FromStarts(CharacterKind right, byte column)
    {
        if (_fromStarts.TryGetValue((right, column), out var known))
            return known;
        foreach (var start in _program.Starts)
            Advance(start, right, column);
        known = _reached.Sorted().ToArray();
        _reached.Clear();
        // No pattern matches the empty text, so nothing is accepted here.
        _accepted.Clear();
        _fromStarts.Add((right, column), known);
        return known;
    }

    // From a step at a place between two characters, over the one to the left.
    private void Advance(int step, CharacterKind right, byte column)
    {
        var instruction = _instructions[step];
        switch (instruction.Kind)
        {
            case ReverseInstructionKind.Accept:
                _accepted.Add(instruction.Argument);
                break;
            case ReverseInstructionKind.Consume:
                if (column != CharacterClasses.Edge && _classes.IsMember(column, instruction.Argument))
                    Reach(instruction.Next);
                break;
            case ReverseInstructionKind.Assert:
                if (Holds((AssertionKind)instruction.Argument, _classes.Kind(column), right))
                    Follow(instruction.Next, right, column);
                break;
            case ReverseInstructionKind.AssertLeft:
                if (Holds(_program.LeftConditions[instruction.Argument], column))
                    Follow(instruction.Next, right, column);
                break;
            case ReverseInstructionKind.Split:
                Follow(step, right, column);
                break;
        }
    }

    // What comes after a place that holds is at the same place.
    private void Follow(int step, CharacterKind right, byte column)
    {
        _followed.Clear();
        _open.Push(step);
        while (_open.TryPop(out var current))
        {
            if (!_followed.Visit(current))
                continue;
            var instruction = _instructions[current];
            switch (instruction.Kind)
            {
                case ReverseInstructionKind.Split:
                    _open.Push(instruction.Next);
                    _open.Push(instruction.Argument);
                    break;
                case ReverseInstructionKind.Assert:
                    if (Holds((AssertionKind)instruction.Argument, _classes.Kind(column), right))
                        _open.Push(instruction.Next);
                    break;
                case ReverseInstructionKind.AssertLeft:
                    if (Holds(_program.LeftConditions[instruction.Argument], column))
                        _open.Push(instruction.Next);
                    break;
                default:
                    Advance(current, right, column);
                    break;
            }
        }
    }

    // All steps that are reached without a character; the places that patterns ask for are looked at when the next character is known.
    private void Reach(int step)
    {
        var bottom = _open.Count;
        _open.Push(step);
        while (_open.Count > bottom)
        {
            var current = _open.Pop();
            if (!_reached.Visit(current))
                continue;
            var instruction = _instructions[current];
            if (instruction.Kind == ReverseInstructionKind.Split)
            {
                _open.Push(instruction.Next);
                _open.Push(instruction.Argument);
            }
            else
            {
                _reached.Add(current);
            }
        }
    }

    /// <summary>The patterns in two parts: those that are alive in many states, and the others. Neither is empty.</summary>
    public (int[] Lively, int[] Others) Divide()
    {
        const int LivelyShare = 5;
        var alive = _program.Patterns.ToDictionary(p => p, _ => 0);
        var inState = new HashSet<int>();
        foreach (var content in _states.Skip(Start))
        {
            inState.Clear();
            for (var i = 2 + content[1]; i < content.Length; i++)
                inState.Add(_program.Owners[content[i]]);
            foreach (var pattern in inState)
                alive[pattern]++;
        }
        int[] byLife = [.. _program.Patterns.OrderByDescending(p => alive[p]).ThenBy(p => p)];
        var lively = Math.Clamp(byLife.Count(p => alive[p] * LivelyShare > Count), 1, byLife.Length / 2);
        return (byLife[..lively], byLife[lively..]);
    }

    private int Number(ReadOnlySpan<int> content)
    {
        if (_lookup.TryGetValue(content, out var number))
            return number;
        number = _states.Count;
        int[] kept = [.. content];
        _states.Add(kept);
        _numbers.Add(kept, number);
        if (number >= _acceptedPatterns.Length)
        {
            var patterns = _acceptedPatterns;
            Array.Resize(ref patterns, 2 * patterns.Length);
            Volatile.Write(ref _acceptedPatterns, patterns);
            var table = _table;
            Array.Resize(ref table, 2 * table.Length);
            Volatile.Write(ref _table, table);
        }
        _acceptedPatterns[number] = [.. content.Slice(2, content[1])];
        return number;
    }

    private bool Holds(LeftCondition condition, byte column)
    {
        if (_classes.Kind(column) == CharacterKind.Any)
            return true;
        var isMet = column == CharacterClasses.Edge ? condition.AllowsEdge : Array.Exists(condition.Sets, set => _classes.IsMember(column, set));
        return isMet != condition.IsNegative;
    }

    private static bool Holds(AssertionKind kind, CharacterKind left, CharacterKind right)
    {
        if (left == CharacterKind.Any || right == CharacterKind.Any)
            return true;
        return kind switch
        {
            AssertionKind.WordBoundary => left == CharacterKind.Word != (right == CharacterKind.Word),
            AssertionKind.NoWordBoundary => left == CharacterKind.Word == (right == CharacterKind.Word),
            AssertionKind.LineStart => left is CharacterKind.Edge or CharacterKind.LineFeed,
            AssertionKind.LineEnd => right is CharacterKind.Edge or CharacterKind.LineFeed,
            AssertionKind.TextStart => left == CharacterKind.Edge,
            AssertionKind.TextEnd => right == CharacterKind.Edge,
            // Whether a line feed is the last is not remembered.
            _ => right is CharacterKind.Edge or CharacterKind.LineFeed,
        };
    }
}
