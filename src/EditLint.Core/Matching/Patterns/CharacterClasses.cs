namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Sorts characters into classes that the sets of a program cannot tell apart, so that an automaton needs a column a class. ASCII at once, other characters
/// when they are met. Not thread-safe but for <see cref="Known"/>.
/// </summary>
internal sealed class CharacterClasses
{
    /// <summary>The most classes.</summary>
    public const int Most = 256;

    /// <summary>The class of no character: the edge of the text.</summary>
    public const byte Edge = 1;

    // Characters that come after all classes are taken are taken for members of every set.
    private const byte Any = 2;

    private const string FrequentCharacters = " etaoinsrhldcumfpgwyb,v.k";

    private readonly IReadOnlyList<CharacterSet> _sets;
    private readonly byte[] _ascii = new byte[128];
    private readonly Dictionary<string, byte> _bySignature = new(StringComparer.Ordinal);
    private readonly List<CharacterKind> _kinds = [CharacterKind.Other, CharacterKind.Edge, CharacterKind.Any];
    private readonly List<bool[]> _members;
    private readonly bool[][] _table = new bool[Most][];
    private byte[]? _others;

    public CharacterClasses(IReadOnlyList<CharacterSet> sets)
    {
        _sets = sets;
        _members = [new bool[sets.Count], new bool[sets.Count], [.. Enumerable.Repeat(true, sets.Count)]];
        _members.CopyTo(_table);
        // Refined set by set: cheaper than to ask every set for every character.
        var groups = new int[128];
        var count = 1;
        var split = new Dictionary<(int, bool), int>();
        foreach (var set in sets)
        {
            split.Clear();
            var next = 0;
            for (var c = 0; c < 128; c++)
            {
                var key = (groups[c], (set.Ascii >> c & 1) != 0);
                if (!split.TryGetValue(key, out var group))
                    split.Add(key, group = next++);
                groups[c] = group;
            }
            count = next;
        }
        var classes = new byte[count];
        // Classes with low numbers stand together in the rows of a table, and most of a text is made of few characters.
        foreach (var c in FrequentCharacters.Concat(Enumerable.Range(0, 128).Select(n => (char)n)))
            _ascii[c] = classes[groups[c]] != 0 ? classes[groups[c]] : classes[groups[c]] = Add(c);
    }

    /// <summary>The classes of the characters below U+0080.</summary>
    public ReadOnlySpan<byte> Ascii => _ascii;

    /// <summary>The class of a character, or 0 when it was not met before. May be called by other threads while classes are added.</summary>
    public byte Known(char c) => c < 128 ? _ascii[c] : Volatile.Read(ref _others) is { } others ? Volatile.Read(ref others[c]) : (byte)0;

    /// <summary>The class of a character.</summary>
    public byte Of(char c)
    {
        if (Known(c) is not 0 and var known)
            return known;
        if (_others is null)
            Volatile.Write(ref _others, new byte[char.MaxValue + 1]);
        var added = Add(c);
        Volatile.Write(ref _others[c], added);
        return added;
    }

    /// <summary>What the characters of a class are to the places that patterns ask for.</summary>
    public CharacterKind Kind(byte number) => _kinds[number];

    /// <summary>True when the characters of a class are in a set.</summary>
    public bool IsMember(byte number, int set) => _table[number][set];

    private byte Add(char c)
    {
        var members = new bool[_sets.Count];
        for (var i = 0; i < members.Length; i++)
            members[i] = _sets[i].Contains(c);
        var signature = string.Create(members.Length, members, static (text, members) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = members[i] ? '1' : '0';
        });
        if (_bySignature.TryGetValue(signature, out var known))
            return known;
        if (_members.Count == Most)
            return Any;
        _table[_members.Count] = members;
        _members.Add(members);
        _kinds.Add(members[ReverseProgram.LineFeedSet] ? CharacterKind.LineFeed : members[ReverseProgram.WordSet] ? CharacterKind.Word : CharacterKind.Other);
        var added = (byte)(_members.Count - 1);
        _bySignature.Add(signature, added);
        return added;
    }
}
