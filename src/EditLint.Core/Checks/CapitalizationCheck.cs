using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: capitalization</c>: the capitals of a whole text, such as a heading. Keys: <c>match</c> (<c>$title</c>, <c>$sentence</c>, <c>$lower</c>,
/// <c>$upper</c> or a pattern), <c>style</c> of titles (<c>AP</c> or <c>Chicago</c>), <c>exceptions</c>, <c>indicators</c> (what a capital follows in a sentence),
/// <c>threshold</c> (the share of words that must be right), <c>prefix</c> (a pattern for what stands before the text), <c>action</c>; a
/// <c>replace</c> without parameters writes the expected form.
/// </summary>
internal sealed class CapitalizationCheck : PatternCheck
{
    private const double DefaultThreshold = 0.8;

    private readonly LetterCase? _case;
    private readonly Regex? _prefix;
    private readonly bool _isPattern;
    private readonly CheckAction? _action;
    private readonly FixSafety? _fix;

    private CapitalizationCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _case = ReadCase(options);
        _isPattern = _case is PatternCase;
        if (options.GetScalar("prefix") is { Value.Length: > 0 } prefix)
            _prefix = PatternReader.Create($@"\A(?:{prefix.Value})", [prefix], options);
        _action = CheckAction.Read(options);
        _fix = options.FixSafety;
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new CapitalizationCheck(descriptor, options);

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        var start = _prefix?.Match(text.Text).Length ?? 0;
        var checkedText = text.Text[start..];
        if (_case!.Accepts(checkedText))
            return;
        var span = new TextSpan(0, text.Text.Length);
        var found = text.Original(span);
        var expected = _isPattern ? _case.Expected(checkedText) : text.Text[..start] + _case.Expected(checkedText);
        var words = _isPattern ? expected : Unmask(text.Text, expected, found);
        findings.Add(text, span, new DiagnosticDetails
        {
            Match = found,
            Arguments = [new MessageArgument("match", found), new MessageArgument("replacement", words)],
            Fixes = CreateFixes(text, span, expected, words),
        });
    }

    private ImmutableArray<CodeFix> CreateFixes(ScopedText text, TextSpan span, string expected, string words)
    {
        var safety = _fix ?? FixSafety.Review;
        if (_action is { IsComputed: false })
            return Replacements.CreateFixes(text, span, _action.Apply(text.Original(span)), safety);
        if (_isPattern || (_action is null && _fix is null))
            return [];
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var changed in ChangedSpans(text.Text, expected))
        {
            if (!text.IsReplaceable(changed))
                return [];
            changes.Add(new TextChange(text.ToSource(changed), expected.Substring(changed.Start, changed.Length)));
        }
        return [new CodeFix($"Replace with '{words}'", safety, changes)];
    }

    // Letter by letter, so that links and emphasis in a heading stay what they are.
    private static IEnumerable<TextSpan> ChangedSpans(string text, string expected)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && text[i] != expected[i])
                i++;
            if (i > start)
                yield return TextSpan.FromBounds(start, i);
        }
    }

    // Code stands in the text as asterisks.
    private static string Unmask(string masked, string expected, string original) =>
        string.Create(expected.Length, (masked, expected, original), static (result, texts) =>
        {
            for (var i = 0; i < result.Length; i++)
                result[i] = texts.masked[i] == texts.original[i] ? texts.expected[i] : texts.original[i];
        });

    private static LetterCase? ReadCase(CheckOptions options)
    {
        var exceptions = PhraseExceptions.Read(options);
        var threshold = options.GetNumber("threshold", DefaultThreshold);
        var indicators = options.GetStrings("indicators");
        var isChicago = options.GetChoice("style", "AP", "Chicago") == "Chicago";
        var match = options.GetScalar("match");
        switch (match?.Value)
        {
            case null or "":
                options.AddMissing("match", "The rule does not say which capitals it wants. Write 'match:' with $title, $sentence, $lower, $upper or a pattern.");
                return null;
            case var _ when options.Errors.Count > 0:
                return null;
            case "$title":
                return new TitleCase(exceptions, isChicago, threshold);
            case "$sentence":
                return new SentenceCase(exceptions, indicators, threshold);
            case "$lower":
                return new UniformCase(isUpper: false, exceptions);
            case "$upper":
                return new UniformCase(isUpper: true, exceptions);
            case ['$', >= 'a' and <= 'z', ..] unknown:
                options.AddError(match.Span, $"There is no letter case '{unknown}'. Write $title, $sentence, $lower, $upper, or a pattern.");
                return null;
            case var pattern:
                return PatternReader.Create(pattern, [match], options) is { } regex ? new PatternCase(regex, pattern, exceptions) : null;
        }
    }
}
