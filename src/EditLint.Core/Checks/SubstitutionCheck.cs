using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
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
    private readonly Regex? _pattern;

    // Groups make the search many times slower, so they are only asked where the pattern without them has found something.
    private readonly Lazy<Regex> _grouped;
    private readonly ImmutableArray<Swap> _swaps;
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
        (_pattern, _grouped, _swaps) = ReadSwaps(options);
        options.AllowMessageHoles("replacement");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new SubstitutionCheck(descriptor, options);

    protected override void Analyze(ScopedText text, PatternFindings findings)
    {
        if (_pattern is null)
            return;
        var exceptions = _exceptions.Over(text.Text);
        foreach (var match in ValeRegex.EnumerateMatches(_pattern, text.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            var swap = span.IsEmpty ? null : SwapOf(_grouped.Value.Match(text.Text, match.Index));
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

    private Swap? SwapOf(Match match)
    {
        for (var i = 0; i < _swaps.Length; i++)
        {
            if (match.Groups[i + 1].Success)
                return _swaps[i];
        }
        return null;
    }

    private ImmutableArray<string> CapitalizeAll(ImmutableArray<string> options, string match) => [.. options.Select(o => Capitalize(o, match))];

    private string Capitalize(string replacement, string match) =>
        _capitalize && match.Length > 0 && char.IsUpper(match[0]) && replacement.Length > 0 ? char.ToUpperInvariant(replacement[0]) + replacement[1..] : replacement;

    private static (Regex? Pattern, Lazy<Regex> Grouped, ImmutableArray<Swap> Swaps) ReadSwaps(CheckOptions options)
    {
        var pairs = options.GetPairs("swap").RemoveAll(p => string.IsNullOrWhiteSpace(p.Key.Value));
        var accepted = VocabularyWords.Accepted(options);
        var flags = options.GetBoolean("ignorecase") ? "(?i)" : "";
        var nonword = options.GetBoolean("nonword");
        if (pairs.IsEmpty && !VocabularyWords.AreWanted(options))
            options.AddMissing("swap", "The rule has nothing to replace. Write 'swap:' with pairs, one a line: 'what to find: what to write'.");
        // Longest first: "in order to" must win over "in order".
        var swaps = pairs.Select(p => (Key: p.Key.Value, Swap: ReadSwap(p.Key.Value, p.Value.Value, flags)))
            .Concat(accepted.Select(word => (Key: word, Swap: Swap.OfTerm(word))))
            .OrderByDescending(s => Encoding.UTF8.GetByteCount(s.Key))
            .ToImmutableArray();
        var keys = swaps.Select((s, i) => SwapKey.WithoutCaptures(s.Key, i)).ToImmutableArray();
        var template = options.Resources.WordTemplate;
        var joined = flags + ValeRegex.Template(string.Join('|', keys.Select(k => $"(?:{k})")), nonword, template);
        ImmutableArray<YamlScalar> pieces = accepted.IsEmpty ? [.. pairs.Select(p => p.Key)] : [.. pairs.Select(p => p.Key), options.GetScalar("words")!];
        var pattern = swaps.IsEmpty ? null : PatternReader.Create(joined, pieces, options);
        var grouped = new Lazy<Regex>(() => ValeRegex.Create(flags + ValeRegex.Template(string.Join('|', keys.Select(k => $"({k})")), nonword, template)));
        return (pattern, grouped, [.. swaps.Select(s => s.Swap)]);
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
