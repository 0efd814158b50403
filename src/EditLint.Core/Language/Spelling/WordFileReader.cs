namespace EditLint.Core.Language.Spelling;

/// <summary>
/// Reads a <c>.dic</c> file: how many lines there are, then a stem a line, with its flags after a slash and what else is known of it after a tab or a
/// blank. Used once, by one thread.
/// </summary>
internal sealed class WordFileReader
{
    private readonly AffixFile _affixes;
    private char[] _characters;
    private StemTable.Entry[] _entries;
    private int _count;

    private WordFileReader(char[] characters, AffixFile affixes)
    {
        _characters = characters;
        _affixes = affixes;
        _entries = new StemTable.Entry[characters.AsSpan().Count('\n') + 1];
    }

    /// <summary>Reads a file.</summary>
    /// <param name="characters">The file; the table keeps the array and changes it.</param>
    /// <param name="affixes">What the flags mean.</param>
    public static StemTable Read(char[] characters, AffixFile affixes) => new WordFileReader(characters, affixes).Read();

    private StemTable Read()
    {
        var innerCapitals = new List<int>();
        for (var start = 0; start < _characters.Length;)
        {
            var length = _characters.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? _characters.Length : start + length;
            if (start > 0 || _characters.AsSpan(start, end - start).Trim().ContainsAnyExceptInRange('0', '9'))
                ReadStem(start, end, innerCapitals);
            start = end + 1;
        }
        AddCapitalForms(innerCapitals);
        return new StemTable(_characters, _entries, _count);
    }

    private void ReadStem(int start, int end, List<int> innerCapitals)
    {
        var line = _characters.AsSpan(start, end - start).TrimEnd();
        var wordLength = WordLength(line);
        if (wordLength == 0)
            return;
        var flags = wordLength < line.Length && line[wordLength] == '/' ? line[(wordLength + 1)..] : [];
        var flagsEnd = flags.IndexOfAny('\t', ' ');
        var set = _affixes.Flags.Parse(flagsEnd < 0 ? flags : flags[..flagsEnd]);
        var word = Clean(line[..wordLength]);
        if (word.IsEmpty)
            return;
        if (word[1..].ContainsAnyExceptInRange('a', 'z') && HasInnerCapital(word, set))
            innerCapitals.Add(_count);
        _entries[_count++] = new StemTable.Entry { Start = start, Length = word.Length, Flags = set };
    }

    // A slash begins the flags unless it is the first character or stands after a backslash; what is known of the word is "xx:..." after a blank.
    private static int WordLength(ReadOnlySpan<char> line)
    {
        for (var i = line.IndexOfAny("/\t \\"); i >= 0 && i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\t':
                case '/' when i > 0:
                    return i;
                case ' ' when i + 3 < line.Length && line[i + 3] == ':' && char.IsAsciiLetter(line[i + 1]) && char.IsAsciiLetter(line[i + 2]):
                    return i;
                case '\\' when i + 1 < line.Length && line[i + 1] == '/':
                    i++;
                    break;
            }
        }
        return line.Length;
    }

    // In place: a backslash before a slash goes, and so does what counts for nothing.
    private Span<char> Clean(Span<char> word)
    {
        if (word.IndexOf('\\') < 0 && (_affixes.Ignored.Length == 0 || word.IndexOfAny(_affixes.Ignored) < 0))
            return word;
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!(word[i] == '\\' && i + 1 < word.Length && word[i + 1] == '/') && !_affixes.Ignored.Contains(word[i]))
                word[length++] = word[i];
        }
        return word[..length];
    }

    private bool HasInnerCapital(ReadOnlySpan<char> word, string flags) => WordCasings.Of(word) switch
    {
        WordCasing.Mixed => true,
        WordCasing.Upper => flags.Length > 0,
        _ => false,
    } && (_affixes.Forbidden == FlagSyntax.None || !flags.Contains(_affixes.Forbidden));

    // In a headline in capitals "OpenOffice" is OPENOFFICE: the form Openoffice stands for it, and for nothing else.
    private void AddCapitalForms(List<int> stems)
    {
        var next = _characters.Length;
        Array.Resize(ref _characters, next + stems.Sum(s => _entries[s].Length));
        Array.Resize(ref _entries, _count + stems.Count);
        foreach (var stem in stems)
        {
            var (start, length) = (_entries[stem].Start, _entries[stem].Length);
            _characters[next] = char.ToUpperInvariant(_characters[start]);
            for (var i = 1; i < length; i++)
                _characters[next + i] = char.ToLowerInvariant(_characters[start + i]);
            _entries[_count++] = new StemTable.Entry { Start = next, Length = length, Flags = _entries[stem].Flags + FlagSyntax.OnlyInCapitals };
            next += length;
        }
    }
}
