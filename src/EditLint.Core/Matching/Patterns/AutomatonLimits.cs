namespace EditLint.Core.Matching.Patterns;

/// <summary>How large the automata of a set may become.</summary>
/// <param name="Crowded">The states from which on an automaton is divided.</param>
/// <param name="Most">The states with which an automaton begins anew; at most 30,000.</param>
internal sealed record AutomatonLimits(int Crowded, int Most)
{
    public static readonly AutomatonLimits Default = new(8_000, 12_000);
}
