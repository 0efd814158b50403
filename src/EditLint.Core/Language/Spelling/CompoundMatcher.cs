using System.Collections.Immutable;

namespace EditLint.Core.Language.Spelling;

/// <summary>
/// Tells whether a word is several words of the dictionary written as one, by the flags of its parts or by a rule on their order. The work on one word
/// is bounded. Immutable and thread-safe.
/// </summary>
internal sealed class CompoundMatcher
{
    // The steps that a word may take; honest words take a few hundred, a thousand letters of nonsense would take them for ever.
    private const int MostSteps = 20_000;

    private readonly AffixFile _file;
    private readonly CompoundSettings _settings;
    private readonly FormMatcher _forms;

    public CompoundMatcher(AffixFile file, FormMatcher forms)
    {
        _file = file;
        _settings = file.Compounds;
        _forms = forms;
    }

    /// <summary>True when the dictionary joins words at all.</summary>
    public bool IsNeeded => _settings.HasFlags || !_settings.Rules.IsEmpty;

    public bool IsCompound(ReadOnlySpan<char> word, WordUse use)
    {
        var steps = MostSteps;
        foreach (var rule in _settings.Rules)
        {
            if (Follows(word, 0, rule, 0, ref steps))
                return true;
        }
        if (!_settings.HasFlags || word.Length < 2 * _settings.ShortestPart)
            return false;
        Span<bool> isDeadEnd = stackalloc bool[word.Length + 1];
        return IsJoined(word, 0, default, 1, use, isDeadEnd) && !(_settings.ForbidsMisspellings && IsMisspelling(word, use));
    }

    private bool Follows(ReadOnlySpan<char> word, int start, ImmutableArray<(char Flag, char Quantifier)> rule, int place, ref int steps)
    {
        if (place == rule.Length)
            return start == word.Length;
        if (--steps < 0)
            return false;
        var (flag, quantifier) = rule[place];
        if (quantifier != ' ' && Follows(word, start, rule, place + 1, ref steps))
            return true;
        for (var end = start + _settings.ShortestPart; end <= word.Length; end++)
        {
            if (_forms.HasFlag(word[start..end], flag) && Follows(word, end, rule, quantifier == '*' ? place : place + 1, ref steps))
                return true;
        }
        return false;
    }

    // From which places nothing leads to the end is remembered, so the work grows with the square of the length.
    private bool IsJoined(ReadOnlySpan<char> word, int start, ReadOnlySpan<char> previous, int parts, WordUse use, Span<bool> isDeadEnd)
    {
        var rest = word[start..];
        if (start > 0 && !(_settings.ForbidsRepetition && rest.SequenceEqual(previous)) && _forms.IsForm(rest, use with { Position = WordPosition.Last }))
            return true;
        if (_settings.MostParts > 0 && parts >= _settings.MostParts)
            return false;
        for (var end = start + _settings.ShortestPart; end <= word.Length - _settings.ShortestPart; end++)
        {
            if (isDeadEnd[end] || !MayMeet(word, start, end))
                continue;
            var part = word[start..end];
            if ((_settings.ForbidsRepetition && part.SequenceEqual(previous)) || !_forms.IsForm(part, use with { Position = start == 0 ? WordPosition.First : WordPosition.Middle }))
                continue;
            if (IsJoined(word, end, part, parts + 1, use, isDeadEnd))
                return true;
            isDeadEnd[end] = true;
        }
        return false;
    }

    private bool MayMeet(ReadOnlySpan<char> word, int start, int end)
    {
        var (before, after) = (word[end - 1], word[end]);
        if (_settings.ForbidsCapitals && (char.IsUpper(before) || char.IsUpper(after)) && before != '-' && after != '-')
            return false;
        if (_settings.ForbidsTriples && before == after && ((end - start > 1 && word[end - 2] == before) || (end + 1 < word.Length && word[end + 1] == after)))
            return false;
        foreach (var (left, leftFlag, right, rightFlag) in _settings.ForbiddenMeetings)
        {
            if (word[start..end].EndsWith(left, StringComparison.Ordinal) && word[end..].StartsWith(right, StringComparison.Ordinal)
                && (leftFlag == FlagSyntax.None || _forms.HasFlag(word[start..end], leftFlag)) && (rightFlag == FlagSyntax.None || _forms.HasFlag(word[end..], rightFlag)))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsMisspelling(ReadOnlySpan<char> word, WordUse use)
    {
        foreach (var (wrong, right) in _file.Misspellings)
        {
            for (var at = word.IndexOf(wrong); at >= 0;)
            {
                if (_forms.IsForm(string.Concat(word[..at], right, word[(at + wrong.Length)..]), use))
                    return true;
                var next = word[(at + 1)..].IndexOf(wrong);
                at = next < 0 ? -1 : at + 1 + next;
            }
        }
        return false;
    }
}
