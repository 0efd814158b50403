using CsCheck;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Tests.Fixing;

public sealed class FixSelectorTests
{
    private static readonly SourceText Source = new("example.txt", "0123456789abcdefghij");
    private static readonly DiagnosticDescriptor Descriptor = new("Test.Rule", "Wrong.", Severity.Warning);

    private static readonly Gen<TextChange> Changes =
        Gen.Select(Gen.Int[0, 17], Gen.Int[0, 3], Gen.Int[0, 2], (start, length, text) => new TextChange(new TextSpan(start, length), new string('x', text)));

    private static readonly Gen<CodeFix> Fixes =
        Gen.Select(Changes.Array[1, 4], Gen.Bool, (changes, isSafe) => new CodeFix("Mend it", isSafe ? FixSafety.Safe : FixSafety.Review, WithoutConflicts(changes)));

    private static readonly Gen<Diagnostic[]> Findings = Fixes.Array[0, 2].Select(fixes => Finding(fixes)).Array[0, 12];

    [Fact]
    public void Chosen_fixes_never_conflict_and_can_be_applied_at_once() =>
        Findings.Sample(findings =>
        {
            var spans = FixSelector.Select(findings, includeReview: true).SelectMany(f => f.Fix.Changes).Select(c => c.Span).ToArray();
            for (var i = 0; i < spans.Length; i++)
            {
                for (var j = i + 1; j < spans.Length; j++)
                    spans[i].ConflictsWith(spans[j]).ShouldBeFalse();
            }
            Source.WithChanges(FixSelector.Select(findings, includeReview: true).SelectMany(f => f.Fix.Changes));
        }, iter: 50_000);

    [Fact]
    public void A_fix_is_left_out_only_for_one_that_conflicts_with_it() =>
        Findings.Sample(findings =>
        {
            var chosen = Select(findings, includeReview: true);
            foreach (var best in findings.Where(f => !f.Fixes.IsEmpty).Select(f => f.Fixes[0]).Where(f => !chosen.Contains(f)))
                chosen.Any(c => c.Changes.Any(x => best.Changes.Any(y => x.Span.ConflictsWith(y.Span)))).ShouldBeTrue();
        });

    [Fact]
    public void The_order_of_the_findings_does_not_matter_where_places_differ() =>
        Findings.Sample(findings =>
        {
            var distinct = findings.Where(f => !f.Fixes.IsEmpty).DistinctBy(f => f.Fixes[0].Changes[0].Span).ToArray();
            FixSelector.Select(distinct, includeReview: true).ShouldBe(FixSelector.Select(distinct.Reverse(), includeReview: true));
        });

    [Fact]
    public void Only_safe_fixes_are_taken_unless_a_person_will_look()
    {
        var review = new CodeFix("First", FixSafety.Review, new TextChange(new TextSpan(0, 1), "x"));
        var safe = new CodeFix("Second", FixSafety.Safe, new TextChange(new TextSpan(0, 1), "y"));

        Select([Finding(review, safe)], includeReview: true).ShouldBe([review]);
        Select([Finding(review, safe)], includeReview: false).ShouldBe([safe]);
        Select([Finding(review)], includeReview: false).ShouldBeEmpty();
    }

    [Fact]
    public void An_insertion_inside_a_replacement_waits()
    {
        var outer = new CodeFix("Outer", FixSafety.Safe, new TextChange(new TextSpan(2, 5), "x"));
        var inner = new CodeFix("Inner", FixSafety.Safe, new TextChange(new TextSpan(4, 0), "y"));

        Select([Finding(inner), Finding(outer)], includeReview: false).ShouldBe([outer]);
    }

    private static CodeFix[] Select(IEnumerable<Diagnostic> findings, bool includeReview) => [.. FixSelector.Select(findings, includeReview).Select(f => f.Fix)];

    private static Diagnostic Finding(params CodeFix[] fixes) => new()
    {
        Descriptor = Descriptor,
        Location = new Location(Source, default),
        Message = "Wrong.",
        Severity = Severity.Warning,
        Fixes = [.. fixes],
    };

    private static List<TextChange> WithoutConflicts(TextChange[] changes)
    {
        var kept = new List<TextChange>();
        foreach (var change in changes)
        {
            if (kept.TrueForAll(k => !k.Span.ConflictsWith(change.Span)))
                kept.Add(change);
        }
        return kept;
    }
}
