using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>match: $sentence</c>: a capital at the beginning, and behind an indicator such as a colon; all else small, exceptions apart.
/// </summary>
internal sealed class SentenceCase : LetterCase
{
    private readonly ImmutableArray<string> _indicators;
    private readonly ExceptionForms _forms;
    private readonly CaseScore _score;
    private readonly Regex _word;

    public SentenceCase(PhraseExceptions exceptions, ImmutableArray<string> indicators, double threshold)
    {
        _indicators = indicators;
        _forms = new ExceptionForms(exceptions);
        _score = new CaseScore(exceptions, threshold);
        _word = ValeRegex.Create(exceptions.Entries.IsEmpty ? CaseScore.Word : $@"(?i)\b(?:{PatternAlternatives.Join(exceptions.Entries, ignoresCase: true)})\b|{CaseScore.Word}");
    }

    public override bool Accepts(string text) =>
        _score.Passes(text, Expected(text), (word, isFirst) => isFirst && word != Capitalize(word) ? null : false);

    public override string Expected(string text)
    {
        var result = text.ToCharArray();
        var previous = "";
        var index = 0;
        for (var match = _word.Match(text); match.Success; match = match.NextMatch())
        {
            var word = match.Value;
            if (word.Length == 0)
                continue;
            var begins = index == 0 || EndsInIndicator(previous) || (index == 1 && IsNumbering(previous));
            // With an exception 'VS', 'DVS' is let pass too, as Vale does.
            var expected = _forms.Find(word) ?? (_forms.StandInside(word) ? word : begins ? Capitalize(word) : word.ToLowerInvariant());
            expected.CopyTo(0, result, match.Index, match.Length);
            previous = word;
            index++;
        }
        return new string(result);
    }

    private bool EndsInIndicator(string word)
    {
        foreach (var indicator in _indicators)
        {
            if (word.EndsWith(indicator, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // "1." and "10", of which the second is no numbering, but Vale takes it for one.
    private static bool IsNumbering(string word) => word.Length > 1 && char.IsDigit(word[0]);

    private static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
