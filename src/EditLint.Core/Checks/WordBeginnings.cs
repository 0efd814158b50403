using System.Collections.Immutable;

namespace EditLint.Core.Checks;

/// <summary>Words, and beginnings of words written with an asterisk: <c>one</c>, <c>uni*</c>. Letter case counts for nothing. Immutable and thread-safe.</summary>
internal sealed class WordBeginnings
{
    private readonly WordSet _words;
    private readonly WordSet _beginnings;
    private readonly ImmutableArray<int> _lengths;

    public WordBeginnings(ImmutableArray<string> entries)
    {
        _words = new WordSet(entries.Where(e => !e.EndsWith('*')));
        var beginnings = entries.Where(e => e.EndsWith('*')).Select(e => e[..^1]).ToImmutableArray();
        _beginnings = new WordSet(beginnings);
        _lengths = [.. beginnings.Select(b => b.Length).Distinct()];
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (_words.Contains(word))
            return true;
        foreach (var length in _lengths)
        {
            if (length <= word.Length && _beginnings.Contains(word[..length]))
                return true;
        }
        return false;
    }
}
