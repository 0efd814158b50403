using System.Collections.Immutable;

namespace EditLint.Core.Configuration.Vale;

/// <summary>
/// A pattern for paths as a nondeterministic automaton, which runs in all its states at once (Thompson 1968): the cost is at most the length of
/// the path times that of the pattern, whatever the pattern. Immutable and thread-safe.
/// </summary>
internal sealed class GlobProgram
{
    private readonly ImmutableArray<GlobStep> _steps;

    /// <summary>Makes a program of its steps; it starts at the first and accepts a path that brings it past the last.</summary>
    public GlobProgram(ImmutableArray<GlobStep> steps) => _steps = steps;

    /// <summary>True when the program takes the whole path.</summary>
    public bool Matches(string path)
    {
        var current = new StepSet(_steps);
        var next = new StepSet(_steps);
        current.Add(0);
        foreach (var rune in path.EnumerateRunes())
        {
            foreach (var step in current.Steps)
            {
                if (step < _steps.Length && _steps[step].Takes(rune))
                    next.Add(step + 1);
            }
            (current, next) = (next, current);
            next.Clear();
        }
        return current.Contains(_steps.Length);
    }

    // The states the program is in: those that take a character, and the one behind the last.
    private sealed class StepSet(ImmutableArray<GlobStep> steps)
    {
        private readonly bool[] _isIn = new bool[steps.Length + 1];
        private readonly Stack<int> _open = new();

        public List<int> Steps { get; } = [];

        public bool Contains(int step) => _isIn[step];

        public void Add(int step)
        {
            _open.Push(step);
            while (_open.TryPop(out var next))
            {
                if (_isIn[next])
                    continue;
                _isIn[next] = true;
                Steps.Add(next);
                foreach (var target in next < steps.Length ? steps[next].Jumps : [])
                    _open.Push(target);
            }
        }

        public void Clear()
        {
            Array.Clear(_isIn);
            Steps.Clear();
        }
    }
}
