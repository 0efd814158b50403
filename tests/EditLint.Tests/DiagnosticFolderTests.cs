using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests;

public sealed class DiagnosticFolderTests
{
    private static readonly SourceText Source = new("a.txt", new string('x', 300));
    private static readonly SourceText Other = new("b.txt", new string('x', 300));

    // 100 to 150 repeats 0 to 50, and 160 to 200 repeats 50 to 90.
    private static readonly Diagnostic Duplicate = Finding("Duplicate", 100, 200, copies: [Copy(Source, 100, 0, 50), Copy(Source, 160, 50, 40)]);

    [Fact]
    public void A_finding_that_repeats_one_in_the_original_is_folded_into_it_and_the_order_stays()
    {
        var original = Finding("Link", 10, 14);
        var copy = Finding("Link", 110, 114);
        var folded = DiagnosticFolder.Fold([original, Duplicate, copy]);
        folded[0].ShouldBeSameAs(original);
        folded[1].ShouldBeSameAs(Duplicate);
        folded[2].Location.ShouldBe(copy.Location);
        folded[2].FoldedInto.ShouldBeSameAs(original);
    }

    [Fact]
    public void Findings_in_the_original_alone_or_in_the_copy_alone_stay() =>
        Folded(Finding("Link", 10, 14), Finding("Link", 120, 124)).ShouldBe([false, false, false]);

    [Fact]
    public void Another_rule_or_other_words_do_not_fold()
    {
        Folded(Finding("Link", 10, 14), Finding("Quote", 110, 114)).ShouldBe([false, false, false]);
        Folded(Finding("Link", 10, 14), Finding("Link", 110, 114, "other")).ShouldBe([false, false, false]);
    }

    [Fact]
    public void A_finding_that_is_not_in_one_stretch_altogether_stays() =>
        Folded(Finding("Link", 40, 60), Finding("Link", 140, 160)).ShouldBe([false, false, false]);

    [Fact]
    public void A_place_at_the_very_end_of_a_stretch_is_in_it() =>
        Folded(Finding("Quote", 50, 50), Finding("Quote", 150, 150)).ShouldBe([false, false, true]);

    [Fact]
    public void Related_places_must_be_copied_too()
    {
        Folded(Finding("Quote", 10, 14, related: [20]), Finding("Quote", 110, 114, related: [120])).ShouldBe([false, false, true]);
        Folded(Finding("Quote", 10, 14, related: [55]), Finding("Quote", 110, 114, related: [165])).ShouldBe([false, false, true]);
        Folded(Finding("Quote", 10, 14, related: [20]), Finding("Quote", 110, 114, related: [121])).ShouldBe([false, false, false]);
        Folded(Finding("Quote", 10, 14, related: [20]), Finding("Quote", 110, 114, related: [154])).ShouldBe([false, false, false]);
        Folded(Finding("Quote", 10, 14, related: [20]), Finding("Quote", 110, 114)).ShouldBe([false, false, false]);
        Folded(Finding("Quote", 10, 14), Finding("Quote", 110, 114, related: [120])).ShouldBe([false, false, false]);
    }

    [Fact]
    public void A_copy_of_a_copy_is_folded_into_the_first()
    {
        var second = Finding("Duplicate", 210, 260, copies: [Copy(Source, 210, 100, 50)]);
        var original = Finding("Link", 10, 14);
        var folded = DiagnosticFolder.Fold([original, Duplicate, Finding("Link", 110, 114), second, Finding("Link", 220, 224)]);
        folded[4].FoldedInto.ShouldBeSameAs(original);
    }

    [Fact]
    public void A_finding_about_a_copy_is_never_folded()
    {
        var inOriginal = Finding("Duplicate", 20, 40, copies: [Copy(Source, 20, 0, 20)]);
        var inCopy = Finding("Duplicate", 120, 140, copies: [Copy(Source, 120, 0, 20)]);
        DiagnosticFolder.Fold([inOriginal, Duplicate, inCopy]).ShouldAllBe(d => d.FoldedInto == null);
    }

    [Fact]
    public void A_finding_in_another_file_may_be_the_original()
    {
        var original = Finding("Link", 10, 14, source: Other);
        var duplicate = Finding("Duplicate", 100, 150, copies: [Copy(Other, 100, 0, 50)]);
        var findings = ImmutableArray.Create(duplicate, Finding("Link", 110, 114));
        DiagnosticFolder.Fold(findings).ShouldAllBe(d => d.FoldedInto == null);
        DiagnosticFolder.Fold(findings, new Dictionary<SourceText, ImmutableArray<Diagnostic>> { [Other] = [original] })[1].FoldedInto.ShouldBeSameAs(original);
    }

    [Fact]
    public void Folding_again_changes_nothing()
    {
        var once = DiagnosticFolder.Fold([Finding("Link", 10, 14), Duplicate, Finding("Link", 110, 114)]);
        DiagnosticFolder.Fold(once).ShouldBe(once);
    }

    [Fact]
    public void Without_a_copy_nothing_is_touched()
    {
        var findings = ImmutableArray.Create(Finding("Link", 10, 14), Finding("Link", 110, 114));
        DiagnosticFolder.Fold(findings).ShouldBe(findings);
        DiagnosticFolder.Fold([]).ShouldBeEmpty();
    }

    private static bool[] Folded(Diagnostic inOriginal, Diagnostic inCopy) =>
        [.. DiagnosticFolder.Fold([inOriginal, Duplicate, inCopy]).Select(d => d.FoldedInto is not null)];

    private static Diagnostic Finding(string rule, int start, int end, string match = "words", int[]? related = null, CopiedSpan[]? copies = null, SourceText? source = null) => new()
    {
        Descriptor = new DiagnosticDescriptor($"Test.{rule}", "Wrong.", Severity.Error),
        Location = new Location(source ?? Source, TextSpan.FromBounds(start, end)),
        Message = "Wrong.",
        Severity = Severity.Error,
        Match = match,
        Related = [.. (related ?? []).Select(place => new RelatedLocation(new Location(Source, new TextSpan(place, 3)), "related"))],
        Copies = [.. copies ?? []],
    };

    private static CopiedSpan Copy(SourceText original, int copyStart, int originalStart, int length) =>
        new(new Location(Source, new TextSpan(copyStart, length)), new Location(original, new TextSpan(originalStart, length)));
}
