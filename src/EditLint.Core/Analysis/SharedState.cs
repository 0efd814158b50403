using System.Diagnostics;

namespace EditLint.Core.Analysis;

/// <summary>What analyzers make once and share, by key: those of one driver, while they register, or all of them about one document. Used by one thread.</summary>
internal sealed class SharedState
{
    private readonly Dictionary<object, object> _values = [];
    private long _ticks;

    /// <summary>The time that making the values took since it was asked last, in ticks of the stopwatch: it is no rule's own.</summary>
    public long TakeTicks()
    {
        var ticks = _ticks;
        _ticks = 0;
        return ticks;
    }

    /// <summary>The same as <see cref="Get"/>, with the time it takes counted.</summary>
    public T GetTimed<TKey, T>(TKey key, Func<TKey, T> create)
        where TKey : notnull
        where T : class
    {
        var count = _values.Count;
        var start = Stopwatch.GetTimestamp();
        var value = Get(key, create);
        if (_values.Count > count)
            _ticks += Stopwatch.GetTimestamp() - start;
        return value;
    }

    /// <summary>The value of a key, made at the first question.</summary>
    public T Get<TKey, T>(TKey key, Func<TKey, T> create)
        where TKey : notnull
        where T : class
    {
        if (_values.TryGetValue(key, out var known))
            return (T)known;
        var value = create(key);
        _values.Add(key, value);
        return value;
    }
}
