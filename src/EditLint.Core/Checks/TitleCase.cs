using System.Text.RegularExpressions;
using EditLint.Core.Language;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>match: $title</c>: a capital on every word but the small ones, in the style of the Associated Press or of the Chicago Manual.
/// </summary>
internal sealed class TitleCase : LetterCase
{
    private readonly bool _isChicago;
    private readonly WordList _small = WordList.Load("title-small");
    private readonly WordList _prepositions = WordList.Load("title-prepositions");
    private readonly InfinitiveMarker _infinitive = new();
    private readonly ExceptionForms _forms;
    private readonly CaseScore _score;
    private readonly Regex _word = ValeRegex.Create(@"[\p{N}\p{L}]+[^\s/-]*");

    public TitleCase(PhraseExceptions exceptions, bool isChicago, double threshold)
    {
        _isChicago = isChicago;
        _forms = new ExceptionForms(exceptions);
        _score = new CaseScore(exceptions, threshold);
    }

    public override bool Accepts(string text) => _score.Passes(text, Expected(text), (word, _) => !word.Any(char.IsLower));

    public override string Expected(string text)
    {
        var result = text.ToCharArray();
        for (var match = _word.Match(text); match.Success; match = match.NextMatch())
            Expected(text, match).CopyTo(0, result, match.Index, match.Length);
        return new string(result);
    }

    private string Expected(string text, Match match)
    {
        var word = match.Value;
        if (_forms.Keeps(word))
            return word;
        if (_forms.Find(word) is { } form)
            return form;
        var lower = word.ToLowerInvariant();
        if (!MayBeSmall(text, match.Index, match.Index + match.Length))
            return Capitalize(word);
        if (!_isChicago && lower == "to")
            return IsInfinitive(match) switch { true => Capitalize(word), false => lower, null => word };
        return _small.Contains(lower) || (_isChicago && _prepositions.Contains(lower)) ? lower : Capitalize(word);
    }

    private bool? IsInfinitive(Match match) => match.NextMatch() is { Success: true } next ? _infinitive.Precedes(next.Value) : null;

    // Not the first or the last word, not behind a colon or an opening bracket, not the first part of "By-and-By".
    private static bool MayBeSmall(string text, int start, int end)
    {
        if (start == 0 || end == text.Length || text[start - 1] is not (' ' or '-' or '/'))
            return false;
        if (start > 1 && text[start - 2] is ':' or '-')
            return false;
        return text[end] != '-' || text[start - 1] == '-';
    }

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
