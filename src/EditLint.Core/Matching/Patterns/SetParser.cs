namespace EditLint.Core.Matching.Patterns;

/// <summary>Reads what stands between brackets. Gives up what it does not understand by a <see cref="NotSupportedException"/>.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="ignoresCase">True where letter case counts for nothing.</param>
internal sealed class SetParser(string pattern, bool ignoresCase)
{
    /// <summary>The set.</summary>
    /// <param name="index">Just past the opening bracket; moved past the closing one.</param>
    public CharacterSet Parse(ref int index)
    {
        var set = new CharacterSetBuilder(ignoresCase);
        if (index < pattern.Length && pattern[index] == '^')
        {
            set.IsNegated = true;
            index++;
        }
        for (var isFirst = true; ; isFirst = false)
        {
            if (index >= pattern.Length)
                throw new NotSupportedException();
            if (pattern[index] == ']' && !isFirst)
            {
                index++;
                return new CharacterSet(set);
            }
            if (pattern[index] == '[' && index + 1 < pattern.Length && pattern[index + 1] == ':')
                throw new NotSupportedException();
            if (!isFirst && pattern[index] == '-' && index + 1 < pattern.Length && pattern[index + 1] == '[')
            {
                index += 2;
                set.Subtracted = Parse(ref index);
                if (index >= pattern.Length || pattern[index] != ']')
                    throw new NotSupportedException();
                continue;
            }
            AddMember(ref index, set);
        }
    }

    private void AddMember(ref int index, CharacterSetBuilder set)
    {
        if (pattern[index] == '\\' && PatternEscape.AddClass(pattern, ref index, set, ignoresCase))
        {
            // In '[\w-x]' .NET takes the hyphen for itself, and in '[\w-\d]' too; nobody writes either.
            if (index + 1 < pattern.Length && pattern[index] == '-' && pattern[index + 1] is not (']' or '['))
                throw new NotSupportedException();
            return;
        }
        var isEscapedHyphen = pattern.AsSpan(index).StartsWith(@"\-");
        var first = ReadCharacter(ref index);
        if (index + 1 >= pattern.Length || pattern[index] != '-' || pattern[index + 1] is ']' or '[')
        {
            set.Add(first, first);
            return;
        }
        index++;
        var last = ReadCharacter(ref index);
        // An escaped hyphen begins no range in .NET.
        if (last < first || isEscapedHyphen)
            throw new NotSupportedException();
        set.Add(first, last);
    }

    private char ReadCharacter(ref int index)
    {
        if (pattern[index] != '\\')
            return pattern[index++];
        if (index + 1 < pattern.Length && pattern[index + 1] == 'b')
        {
            index += 2;
            return '\b';
        }
        if (PatternEscape.Literal(pattern, index, out var length) is not { } escaped)
            throw new NotSupportedException();
        index += length;
        return escaped;
    }
}
