namespace EditLint.Core.Analysis;

/// <summary>What analyzers make once and share, by key: those of one driver, or all of them about one document. Used by one thread at a time.</summary>
internal sealed class SharedState
{
    private readonly Dictionary<object, object> _values = [];

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
