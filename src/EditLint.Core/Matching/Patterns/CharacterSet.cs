using System.Collections.Immutable;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// The UTF-16 units that one place of a pattern takes, as .NET reads it with the invariant culture. Where letter case counts for nothing, the set may
/// hold more letters outside of ASCII than .NET would take, and never fewer: see <see cref="IsExact"/>. Immutable and thread-safe.
/// </summary>
internal sealed class CharacterSet
{
    private const int AsciiLimit = 128;

    private readonly UInt128 _ascii;
    private readonly ulong _low;
    private readonly ulong _high;
    private readonly ImmutableArray<CharacterRange> _ranges;
    private readonly uint _categories;
    private readonly uint? _outsideCategories;
    private readonly bool _hasSpaces;
    private readonly bool _hasAllButSpaces;
    private readonly bool _isNegated;
    private readonly bool _ignoresCase;
    private readonly CharacterSet? _subtracted;

    internal CharacterSet(CharacterSetBuilder builder)
    {
        _ascii = builder.Ascii;
        _ranges = [.. builder.Ranges];
        _categories = builder.Categories;
        _outsideCategories = builder.OutsideCategories;
        _hasSpaces = builder.HasSpaces;
        _hasAllButSpaces = builder.HasAllButSpaces;
        _isNegated = builder.IsNegated;
        _ignoresCase = builder.IgnoresCase;
        _subtracted = builder.Subtracted;
        if (_isNegated)
            _ascii = ~_ascii;
        if (_subtracted is not null)
            _ascii &= ~_subtracted._ascii;
        _low = (ulong)_ascii;
        _high = (ulong)(_ascii >> 64);
        IsExact = builder.IsExact && _subtracted is not { IsExact: false };
        Key = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{_ascii:X}.{string.Concat(_ranges.Select(r => $"{r.First}{r.Last}"))}.{_categories:X}.{_outsideCategories:X}.{(_hasSpaces ? 1 : 0)}{(_hasAllButSpaces ? 1 : 0)}{(_isNegated ? 1 : 0)}{(IsExact ? 1 : 0)}.{_subtracted?.Key}");
    }

    /// <summary>
    /// The members where they are few and listed, of two that differ in letter case only the small one where case counts for nothing; empty where they are
    /// many.
    /// </summary>
    /// <param name="most">The most members to list.</param>
    /// <param name="ignoresCase">Whether letter case counted for nothing where the set was written.</param>
    public string FewMembers(int most, out bool ignoresCase)
    {
        ignoresCase = _ignoresCase;
        if (_isNegated || !IsExact || _subtracted is not null || _hasSpaces || _hasAllButSpaces || _categories != 0 || _outsideCategories is not null || _ranges.Any(r => r.First != r.Last))
            return "";
        if (UInt128.PopCount(_ascii) > (UInt128)(2 * most))
            return "";
        var members = "";
        for (var c = '\0'; c < AsciiLimit; c++)
        {
            if (Contains(c) && !(_ignoresCase && char.IsAsciiLetterUpper(c)))
                members += c;
        }
        members += string.Concat(_ranges.Where(r => !(_ignoresCase && r.First == CharacterSetBuilder.Kelvin)).Select(r => r.First));
        return members.Length > most ? "" : members;
    }

    /// <summary>Equal for two sets that were made of the same members.</summary>
    public string Key { get; }

    /// <summary>True when letter case counted for nothing where the set was written.</summary>
    public bool IgnoresCase => _ignoresCase;

    /// <summary>False when the set may hold letters outside of ASCII that .NET would not take.</summary>
    public bool IsExact { get; }

    /// <summary>The members from U+0080 on where they are few; null where they are many, or not listed.</summary>
    public IEnumerable<char>? OtherMembers()
    {
        const string Spaces = "\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";
        if (_isNegated || _hasAllButSpaces || _categories != 0 || _outsideCategories is not null || _ranges.Any(r => r.Last - r.First > Spaces.Length))
            return null;
        return _ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)).Select(c => (char)c).Concat(_hasSpaces ? Spaces : "");
    }

    /// <summary>True when all members are surely characters that words are made of.</summary>
    public bool IsSubsetOfWords => !_isNegated && !_hasSpaces && !_hasAllButSpaces && _outsideCategories is null && (_categories & ~UnicodeCategories.Word) == 0
        && (_ascii & ~KnownSets.WordCharacters.Ascii) == 0 && _ranges.All(r => r.First == r.Last && KnownSets.WordCharacters.Contains(r.First));

    /// <summary>The members below U+0080, a bit each.</summary>
    public UInt128 Ascii => _ascii;

    /// <summary>The set of all other characters; of an exact set only.</summary>
    public CharacterSet Complement() => new(new CharacterSetBuilder(ignoresCase: false) { IsNegated = false, Subtracted = this }.AddAll());

    public bool Contains(char c) => c < AsciiLimit ? ((c < 64 ? _low : _high) >> c & 1) != 0 : ContainsOther(c);

    private bool ContainsOther(char c)
    {
        var category = UnicodeCategories.Of(c);
        if (!IsExact && (category & UnicodeCategories.WithCase) != 0)
            return true;
        return IsListed(c, category) != _isNegated && _subtracted?.Contains(c) != true;
    }

    private bool IsListed(char c, uint category)
    {
        if ((category & _categories) != 0 || (_outsideCategories is { } outside && (category & outside) == 0))
            return true;
        if (_hasSpaces || _hasAllButSpaces)
        {
            if (char.IsWhiteSpace(c) ? _hasSpaces : _hasAllButSpaces)
                return true;
        }
        foreach (var range in _ranges)
        {
            if (range.Contains(c))
                return true;
        }
        return false;
    }
}
