using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// <c>extends: majority</c>: several ways to write a thing in one document. What the document mostly writes is taken for right and every other place is
/// reported. A way that is written once, or as often as another, is no majority, and then nothing is said. Keys: <c>variants</c> (pattern: what to write for it),
/// <c>names</c>, what messages call the variants, in the same order, <c>ignorecase</c>, and <c>together</c>, which makes one finding of all places, at the first of them. With <c>fix</c> the prevailing way is offered.
/// </summary>
internal sealed class MajorityCheck : ScopedCheck
{
    private const string GroupName = "EditLintVariant";

    private readonly ImmutableArray<string> _written;
    private readonly ImmutableArray<string> _names;
    private readonly Pattern? _pattern;
    private readonly FixSafety? _fix;
    private readonly bool _isTogether;

    private MajorityCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
        _fix = options.FixSafety;
        _isTogether = options.GetBoolean("together");
        var flags = options.GetBoolean("ignorecase") ? "(?mi)" : "(?m)";
        var variants = options.GetPairs("variants");
        if (variants.Length < 2)
            options.AddMissing("variants", "The rule has nothing to compare. Write 'variants:' with at least two pairs, one a line: 'one way to write it, as a pattern: the same as a text'.");
        else
            _pattern = PatternReader.CreatePattern(flags + string.Join('|', variants.Select((v, i) => $"(?<{GroupName}{i}>{v.Key.Value})")), [.. variants.Select(v => v.Key)], options);
        _written = [.. variants.Select(v => v.Value.Value)];
        _names = options.GetStrings("names");
        if (!_names.IsEmpty && _names.Length != _written.Length)
            options.AddMissing("names", "Give 'names:' one name for each of the variants, in their order.");
        options.AllowMessageHoles("replacement", "kind", "other", "count", "places");
    }

    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options) => new MajorityCheck(descriptor, options);

    public override ImmutableArray<Pattern> Patterns => _pattern is null ? [] : [_pattern];

    protected override bool NeedsMatch => _pattern is not null;

    protected override void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings)
    {
        if (_pattern is null)
            return;
        var uses = texts.SelectMany(Find).ToList();
        var counts = new int[_written.Length];
        foreach (var use in uses)
            counts[use.Variant]++;
        var most = counts.Max();
        if (most < 2 || most == uses.Count || counts.Count(c => c == most) > 1)
            return;
        var prevailing = uses.First(use => counts[use.Variant] == most);
        uses.RemoveAll(use => use.Variant == prevailing.Variant);
        foreach (var group in _isTogether ? [uses] : uses.Select(use => (List<Use>)[use]))
            Report(group, prevailing, most, findings);
    }

    private List<Use> Find(ScopedText text)
    {
        var uses = new List<Use>();
        foreach (var match in text.Matches(_pattern!))
        {
            if (match.Length > 0)
                uses.Add(new Use(text, new TextSpan(match.Start, match.Length), VariantOf(_pattern!.MatchAt(text.Text, match))));
        }
        return uses;
    }

    private int VariantOf(Match match)
    {
        for (var i = 0; i < _written.Length - 1; i++)
        {
            if (match.Groups[$"{GroupName}{i}"].Success)
                return i;
        }
        return _written.Length - 1;
    }

    private void Report(List<Use> uses, Use prevailing, int count, PatternFindings findings)
    {
        var use = uses[0];
        var found = use.Text.Original(use.Span);
        var replacement = _written[prevailing.Variant];
        findings.Add(use.Text, use.Span, new DiagnosticDetails
        {
            Match = found,
            Arguments =
            [
                new MessageArgument("match", found),
                new MessageArgument("replacement", replacement),
                new MessageArgument("kind", NameOf(use.Variant, found)),
                new MessageArgument("other", NameOf(prevailing.Variant, replacement)),
                new MessageArgument("count", Times(count)),
                new MessageArgument("places", Times(uses.Count)),
            ],
            Related = [findings.Related(prevailing.Text, prevailing.Span, $"Here it is '{prevailing.Text.Original(prevailing.Span)}'.")],
            Fixes = CreateFixes(uses, replacement),
        });
    }

    private string NameOf(int variant, string written) => variant < _names.Length ? _names[variant] : written;

    private ImmutableArray<CodeFix> CreateFixes(List<Use> uses, string replacement)
    {
        if (_fix is not { } safety)
            return [];
        var changes = uses.Where(use => use.Text.IsReplaceable(use.Span)).Select(use => new TextChange(use.Text.ToSource(use.Span), replacement)).ToList();
        return changes.Count == 0 ? [] : [new CodeFix($"Write '{replacement}'", safety, changes)];
    }

    private static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    private readonly record struct Use(ScopedText Text, TextSpan Span, int Variant);
}
