namespace EditLint.Core.Matching;

/// <summary>Walks over all groups of words in a row that do not cross from one document into the next, with a rolling polynomial hash.</summary>
internal ref struct SeedScanner
{
    private const ulong Factor = 0xD6E8FEB86659FD93;

    private readonly ReadOnlySpan<int> _words;
    private readonly int _seedWords;
    private readonly ulong _oldest;
    private int _next;
    private int _held;

    public SeedScanner(ReadOnlySpan<int> words, int seedWords)
    {
        _words = words;
        _seedWords = seedWords;
        _oldest = 1;
        for (var i = 0; i < seedWords; i++)
            _oldest *= Factor;
    }

    /// <summary>The hash of the seed.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Where the seed starts.</summary>
    public readonly int Position => _next - _seedWords;

    public bool MoveNext()
    {
        while (_next < _words.Length)
        {
            var word = _words[_next];
            if (word == WordStream.Separator)
            {
                Hash = 0;
                _held = 0;
                _next++;
                continue;
            }
            Hash = Hash * Factor + (uint)word;
            if (_held == _seedWords)
                Hash -= _oldest * (uint)_words[_next - _seedWords];
            else
                _held++;
            _next++;
            if (_held == _seedWords)
                return true;
        }
        return false;
    }
}
