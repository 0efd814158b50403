namespace EditLint.Core.Matching.Patterns;

/// <summary>Collects the members of a <see cref="CharacterSet"/>. Not thread-safe.</summary>
/// <param name="ignoresCase">True where letter case counts for nothing.</param>
internal sealed class CharacterSetBuilder(bool ignoresCase)
{
    /// <summary>The one character outside of ASCII that is a letter of ASCII where letter case counts for nothing: k.</summary>
    public const char Kelvin = '\u212A';

    /// <summary>True where letter case counts for nothing.</summary>
    public bool IgnoresCase => ignoresCase;

    /// <summary>The members below U+0080, a bit each, before the set is negated.</summary>
    public UInt128 Ascii { get; private set; }

    /// <summary>Members from U+0080 on.</summary>
    public List<CharacterRange> Ranges { get; } = [];

    /// <summary>Categories whose members from U+0080 on are members.</summary>
    public uint Categories { get; private set; }

    /// <summary>Categories all of whose non-members from U+0080 on are members; null for none.</summary>
    public uint? OutsideCategories { get; private set; }

    /// <summary>True when white space is a member.</summary>
    public bool HasSpaces { get; private set; }

    /// <summary>True when all but white space is a member.</summary>
    public bool HasAllButSpaces { get; private set; }

    /// <summary>True when the members are those that are not in the set.</summary>
    public bool IsNegated { get; set; }

    /// <summary>What is taken out of the set after all.</summary>
    public CharacterSet? Subtracted { get; set; }

    /// <summary>False when letters outside of ASCII are members whose other cases were not looked for.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Adds the units from one to another, both included, with their other letter cases where case counts for nothing.</summary>
    public void Add(char first, char last)
    {
        for (var c = first; c <= last && c < 128; c++)
            AddAscii(c);
        if (last < 128)
            return;
        var range = new CharacterRange((char)Math.Max(first, (char)128), last);
        Ranges.Add(range);
        if (!ignoresCase)
            return;
        if (range.Contains(Kelvin))
        {
            Ascii |= UInt128.One << 'k' | UInt128.One << 'K';
            if (range.First == range.Last)
                return;
        }
        IsExact &= range.First == range.Last && (UnicodeCategories.Of(range.First) & UnicodeCategories.WithCase) == 0;
    }

    /// <summary>Adds the members of general categories.</summary>
    /// <param name="categories">Their bits.</param>
    /// <param name="isNegated">True to add what is in none of them.</param>
    public void AddCategories(uint categories, bool isNegated)
    {
        for (var c = '\0'; c < 128; c++)
        {
            if ((UnicodeCategories.Of(c) & categories) != 0 != isNegated)
                Ascii |= UInt128.One << c;
        }
        if (!isNegated)
            Categories |= categories;
        else
            OutsideCategories = (OutsideCategories ?? categories) & categories;
    }

    /// <summary>Adds white space, or all else.</summary>
    public void AddSpaces(bool isNegated)
    {
        for (var c = '\0'; c < 128; c++)
        {
            if (char.IsWhiteSpace(c) != isNegated)
                Ascii |= UInt128.One << c;
        }
        HasSpaces |= !isNegated;
        HasAllButSpaces |= isNegated;
    }

    /// <summary>Adds every character.</summary>
    public CharacterSetBuilder AddAll()
    {
        AddSpaces(isNegated: false);
        AddSpaces(isNegated: true);
        return this;
    }

    private void AddAscii(char c)
    {
        Ascii |= UInt128.One << c;
        if (!ignoresCase || !char.IsAsciiLetter(c))
            return;
        Ascii |= UInt128.One << (c ^ 0x20);
        if (c is 'k' or 'K')
            Ranges.Add(new CharacterRange(Kelvin, Kelvin));
    }
}
