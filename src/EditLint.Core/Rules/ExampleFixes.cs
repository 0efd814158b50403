using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>
/// Proves the fixes that a rule offers in an example: together they give what the example says, they come to rest, and neither one of them alone nor all
/// together bring a finding that was not there. Stateless and thread-safe.
/// </summary>
internal static class ExampleFixes
{
    /// <summary>What is wrong, each a text of one or several lines.</summary>
    /// <param name="example">The example.</param>
    /// <param name="source">Its text.</param>
    /// <param name="found">The findings in it.</param>
    /// <param name="lint">The rule's findings in a text.</param>
    public static IEnumerable<string> Check(RuleExample example, SourceText source, ImmutableArray<Diagnostic> found, Func<SourceText, ImmutableArray<Diagnostic>> lint)
    {
        if (example.Fixed is null && found.All(d => d.Fixes.IsEmpty))
            yield break;
        if (example.Fixed is not null && found.All(d => d.Fixes.IsEmpty))
        {
            yield return "The rule offers no fix here, so that the text under 'fixed' cannot come about. A rule with a pattern gets one by 'action' and 'fix: safe' or 'fix: review', a C# rule by 'Fixes'.";
            yield break;
        }
        var result = FixLoop.Run(source, text => lint(text), includeReview: true);
        if (result.Refused is [var refused, ..])
            yield return Brought("The fixes together bring", refused.Finding, refused.Brought!);
        else if (example.Fixed is { } expected && result.Source.Text != expected)
            yield return Differs("The fixes do not give the text under 'fixed'", expected, result.Source.Text);
        else if (CheckEach(source, found, lint).FirstOrDefault() is { } mistake)
            yield return mistake;

        if (!example.Alternatives.IsEmpty && found is [var single])
        {
            foreach (var mistake in CheckAlternatives(example.Alternatives, source, single.Fixes))
                yield return mistake;
        }
    }

    private static IEnumerable<string> CheckEach(SourceText source, ImmutableArray<Diagnostic> found, Func<SourceText, ImmutableArray<Diagnostic>> lint)
    {
        foreach (var fix in found.SelectMany(d => d.Fixes))
        {
            var changed = source.WithChanges(fix.Changes);
            if (NewFinding(found, changed, lint) is { } surplus)
                yield return Brought($"The fix \"{fix.Title}\" alone brings", surplus);
            else if (FixLoop.Run(changed, text => lint(text), includeReview: true).Refused is [var refused, ..])
                yield return Brought($"After the fix \"{fix.Title}\" alone the others bring", refused.Finding, refused.Brought!);
        }
    }

    private static IEnumerable<string> CheckAlternatives(ImmutableArray<string> expected, SourceText source, ImmutableArray<CodeFix> fixes)
    {
        if (fixes.Length != expected.Length)
            yield return $"The list under 'fixed' has {expected.Length} texts, and the rule offers {fixes.Length} {(fixes.Length == 1 ? "cure" : "cures")}: {string.Join(", ", fixes.Select(f => f.Title))}.";
        for (var i = 0; i < Math.Min(expected.Length, fixes.Length); i++)
        {
            var text = source.WithChanges(fixes[i].Changes).Text;
            if (text != expected[i])
                yield return Differs($"Text {i + 1} of the list under 'fixed' is not what \"{fixes[i].Title}\" gives", expected[i], text);
        }
    }

    // Places move, so a finding that was there before is known by its words.
    private static Diagnostic? NewFinding(ImmutableArray<Diagnostic> before, SourceText changed, Func<SourceText, ImmutableArray<Diagnostic>> lint)
    {
        var known = before.CountBy(d => d.Match).ToDictionary();
        return lint(changed).FirstOrDefault(d => (known[d.Match] = known.GetValueOrDefault(d.Match) - 1) < 0);
    }

    private static string Brought(string what, Diagnostic cured, Diagnostic surplus) => cured.Match == surplus.Match
        ? Brought($"{what} back what they take away, or leave it", surplus, "")
        : Brought(what, surplus);

    private static string Brought(string what, Diagnostic surplus) => Brought(what, surplus, " a finding that was not there before");

    private static string Brought(string what, Diagnostic surplus, string whatIsNew) => string.Join('\n',
        [$"{what}{whatIsNew}: {surplus.Message}", .. ExampleFrame.Lines(surplus.Location.Source, surplus.Location.Span)]);

    private static string Differs(string what, string expected, string found) => string.Join('\n',
        [$"{what}. Expected (-) and found (+):", .. ComparisonText.Of(LineComparison.Compare(expected, found)).Select(line => $"  {line}")]);
}
