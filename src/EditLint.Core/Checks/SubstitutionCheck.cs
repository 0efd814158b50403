using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: substitution</c>: what to write instead of what. Keys: <c>swap</c> (pattern: replacement, or several at <c>|</c>), <c>ignorecase</c>,
/// <c>nonword</c>, <c>capitalize</c>, <c>exceptions</c>, <c>action</c>. With <c>fix</c> the replacements are offered as fixes, and with
/// <c>ignorecase</c> too a capital at the start of the match is kept unless <c>capitalize</c> says no. <c>words: accepted</c> adds the words that the
/// vocabulary accepts, each to be written as it stands there.
/// </summary>
internal sealed class SubstitutionCheck : PatternCheck
{
    private readonly SwapTable? _swaps;
    private readonly bool _capitalize;
    private readonly bool _hasVerbs;
    private readonly string? _message;
    private readonly PhraseExceptions _exceptions;
    private readonly CheckAction? _action;
    private readonly FixSafety? _fix;

    private SubstitutionCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        // Vale reads it and does nothing with it.
        options.MarkFormer("pos");
        _fix = options.FixSafety;
        _capitalize = options.GetBoolean("capitalize", defaultValue: _fix is not null && options.GetBoolean("ignorecase"));
        _exceptions = PhraseExceptions.Read(options);
        _action = CheckAction.Read(options);
        _hasVerbs = descriptor.Message.HasPositionalHoles;
        _message = _action is { IsComputed: true } ? Unquote(descriptor.Message.Text) : null;
        _swaps = ReadSwaps(options);
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new SubstitutionCheck(descriptor, options);

    public override ImmutableArray<Pattern> Patterns => _swaps is null ? [] : [_swaps.Pattern];

    protected override bool NeedsMatch => _swaps is not null;

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        if (_swaps is null)
            return;
        var exceptions = _exceptions.Over(text.Text);
        foreach (var match in text.Matches(_swaps.Pattern))
        {
            var span = new TextSpan(match.Start, match.Length);
            var swap = span.IsEmpty ? null : _swaps.Find(text.Text, span);
            if (swap is null)
                continue;
            var found = text.Text.Substring(span.Start, span.Length).Trim();
            var expanded = Capitalize(swap.Expand(text.Text, span), found);
            var isReplace = _action is { IsComputed: true };
            if ((isReplace && Swap.Options(expanded).Contains(found)) || swap.IsRight(found, expanded) || exceptions.Covers(span))
                continue;
            Report(text, span, isReplace ? expanded : Swap.Literal(expanded, found), swap.IsPattern, findings);
        }
    }

    private void Report(ScopedText text, TextSpan span, string replacement, bool isPattern, PatternFindings findings)
    {
        var found = text.Original(span);
        var isReplace = _action is { IsComputed: true };
        var options = _action is null || isReplace ? CapitalizeAll(Swap.Options(replacement), found) : _action.Apply(found);
        var words = !_hasVerbs ? Replacements.Join(options, quoted: false) : isReplace ? Replacements.Join(options, quoted: true) : replacement;
        findings.Add(text, span, new DiagnosticDetails
        {
            Match = found,
            Message = _message,
            Arguments = [new MessageArgument("replacement", words), new MessageArgument("match", found.Trim())],
            Fixes = isPattern || (_action is null && _fix is null) ? [] : Replacements.CreateFixes(text, Trim(text.Text, span), options, _fix ?? FixSafety.Review),
        });
    }

    // A key such as 'all of (?!a sudden)' takes the blank after it along, and its replacement does not.
    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && text[start] == ' ')
            start++;
        while (end > start && text[end - 1] == ' ')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private ImmutableArray<string> CapitalizeAll(ImmutableArray<string> options, string match) => [.. options.Select(o => Capitalize(o, match))];

    private string Capitalize(string replacement, string match) =>
        _capitalize && match.Length > 0 && char.IsUpper(match[0]) && replacement.Length > 0 ? char.ToUpperInvariant(replacement[0]) + replacement[1..] : replacement;

    private static SwapTable? ReadSwaps(CheckOptions options)
    {
        var pairs = options.GetPairs("swap").RemoveAll(p => string.IsNullOrWhiteSpace(p.Key.Value));
        var accepted = VocabularyWords.Accepted(options);
        var flags = options.GetBoolean("ignorecase") ? "(?i)" : "";
        if (pairs.IsEmpty && !VocabularyWords.AreWanted(options))
            options.AddMissing("swap", "The rule has nothing to replace. Write 'swap:' with pairs, one a line: 'what to find: what to write'.");
        var swaps = new List<(string Key, Swap Swap)>(pairs.Length + accepted.Length);
        foreach (var (key, value) in pairs)
            swaps.Add((key.Value, ReadSwap(key.Value, value.Value, flags)));
        foreach (var word in accepted)
            swaps.Add((word, Swap.OfTerm(word)));
        ImmutableArray<YamlScalar> pieces = accepted.IsEmpty ? [.. pairs.Select(p => p.Key)] : [.. pairs.Select(p => p.Key), options.GetScalar("words")!];
        return SwapTable.Create(swaps, pieces, options);
    }

    private static Swap ReadSwap(string key, string replacement, string flags)
    {
        var refersToGroup = replacement.Contains('$') && key.Contains('(');
        return new Swap(refersToGroup ? ValeRegex.TryCreate($"{flags}(?:{key})", out _) : null, replacement);
    }

    // The options come in quotation marks of their own: a message that quotes both of its arguments must not quote the first twice.
    private static string Unquote(string message)
    {
        foreach (var quoted in (ReadOnlySpan<string>)["'%s'", "\"%s\""])
        {
            if (message.Split(quoted).Length == 3)
                return message.Remove(message.IndexOf(quoted, StringComparison.Ordinal), quoted.Length).Insert(message.IndexOf(quoted, StringComparison.Ordinal), "%s");
        }
        return message;
    }
}
