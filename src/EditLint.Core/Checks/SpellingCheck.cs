using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Language.Spelling;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: spelling</c>: words that no dictionary has. Keys: those of <see cref="SpellingSources"/>, <c>filters</c> and <c>custom</c> (what is not looked at),
/// <c>exceptions</c>, <c>action</c>. With the action <c>suggest</c>, or with <c>fix</c>, what may be meant is offered as fixes.
/// </summary>
internal sealed class SpellingCheck : PatternCheck
{
    private const string JoiningMarks = "-_'’.?!,:;)]}—–";

    private readonly SpellingFilters _filters;
    private readonly AcceptedWords _accepted;
    private readonly PhraseExceptions _exceptions;
    private readonly CheckAction? _action;
    private readonly bool _suggests;
    private readonly SpellChecker _checker;

    private SpellingCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _filters = SpellingFilters.Read(options);
        _accepted = new AcceptedWords(SpellingSources.ReadIgnored(options), options.Resources.Vocabulary);
        _exceptions = PhraseExceptions.Read(options, ignoresVocabulary: true);
        _action = CheckAction.Read(options);
        _suggests = _action is { SuggestsSpellings: true } || (_action is null && options.FixSafety is not null);
        _checker = new SpellChecker(SpellingSources.ReadDictionaries(options), word => _filters.Skip(word) || _accepted.Contains(word));
        // Vale reads it and does nothing with it.
        options.GetNode("threshold");
        options.AllowMessageHoles("word", "replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new SpellingCheck(descriptor, options);

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        if (_checker.IsEmpty)
            return;
        var words = _accepted.WithoutPhrases(SpellingTokens.Straighten(text.Text));
        var exceptions = _exceptions.Over(text.Text);
        foreach (var token in new SpellingTokens(words, _filters.IsCustom))
        {
            var span = BeforeMarkup(text, token);
            if (_checker.IsRight(words.AsSpan(span.Start, span.Length)) || exceptions.Covers(span))
                continue;
            var word = words.Substring(span.Start, span.Length);
            var options = _suggests ? _checker.Suggest(word) : _action?.Apply(text.Original(span)) ?? [];
            findings.Add(text, span, new DiagnosticDetails
            {
                Match = text.Original(span),
                Arguments = [new MessageArgument("word", word), new MessageArgument("replacement", Replacements.Join(options, quoted: options.Length > 1))],
                Fixes = Replacements.CreateFixes(text, span, options, FixSafety.Review),
            });
        }
    }

    // Where markup ends before an opening bracket or the like, as in "<a>children</a>()", Vale sees a blank. Before other marks it does not.
    private static TextSpan BeforeMarkup(ScopedText text, TextSpan token)
    {
        for (var i = token.Start + 1; i < token.End; i++)
        {
            if (!char.IsLetterOrDigit(text.Text[i]) && !JoiningMarks.Contains(text.Text[i]) && text.ToSource(new TextSpan(i - 1, 1)).End != text.ToSource(new TextSpan(i, 1)).Start)
                return TextSpan.FromBounds(token.Start, i);
        }
        return token;
    }
}
