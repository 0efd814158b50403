using System.Runtime.InteropServices;

namespace EditLint.Core.Matching.Patterns;

/// <summary>A set of small numbers that is emptied in no time. Not thread-safe.</summary>
/// <param name="capacity">The numbers are below it.</param>
internal sealed class StepSet(int capacity)
{
    private readonly int[] _visited = new int[capacity];
    private readonly int[] _added = new int[capacity];
    private readonly List<int> _members = [];
    private int _round = 1;

    public int Count => _members.Count;

    /// <summary>True when the number was not visited since the set was emptied.</summary>
    public bool Visit(int number)
    {
        if (_visited[number] == _round)
            return false;
        _visited[number] = _round;
        return true;
    }

    public void Add(int number)
    {
        if (_added[number] == _round)
            return;
        _added[number] = _round;
        _members.Add(number);
    }

    /// <summary>The members, the least first.</summary>
    public ReadOnlySpan<int> Sorted()
    {
        var members = CollectionsMarshal.AsSpan(_members);
        members.Sort();
        return members;
    }

    public void Clear()
    {
        _members.Clear();
        _round++;
    }
}
