using CsCheck;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Tests.Fixing;

public sealed class FixLoopTests
{
    [Fact]
    public void A_fix_that_waited_is_made_in_the_next_round()
    {
        var result = FixLoop.Run(new SourceText("example.txt", "aaaa"), source => Findings(source, "aa", "a"), includeReview: false);

        result.Source.Text.ShouldBe("a");
        result.IsStable.ShouldBeTrue();
        result.Rounds.ShouldBe(2);
        result.Applied.ShouldBe(3);
    }

    [Fact]
    public void Fixes_that_undo_each_other_are_not_made()
    {
        var source = new SourceText("example.txt", "ab");

        var result = FixLoop.Run(source, text => Findings(text, "ab", "ba").Concat(Findings(text, "ba", "ab")), includeReview: false);

        result.Source.ShouldBe(source);
        result.IsStable.ShouldBeTrue();
        result.Applied.ShouldBe(0);
        result.Refused.Single().Brought.ShouldNotBeNull();
    }

    [Fact]
    public void Sound_text_is_left_as_it_is()
    {
        var source = new SourceText("example.txt", "b");

        var result = FixLoop.Run(source, text => Findings(text, "a", "b"), includeReview: true);

        result.Source.ShouldBe(source);
        (result.Applied, result.Rounds, result.IsStable).ShouldBe((0, 0, true));
    }

    [Fact]
    public void A_fix_that_brings_a_finding_is_left_out_and_the_others_are_made()
    {
        var result = FixLoop.Run(new SourceText("example.txt", "a b a c a"), text => Findings(text, "a", "e").Concat(Findings(text, "b e", null)), includeReview: false);

        result.Source.Text.ShouldBe("e b a c e");
        result.Refused.Single().Finding.Location.Span.Start.ShouldBe(4);
        result.Refused.Single().Brought!.Match.ShouldBe("b e");
    }

    [Fact]
    public void A_cure_may_need_another_cure() =>
        FixLoop.Run(new SourceText("example.txt", "a a"), text => Findings(text, "a", "b").Concat(Findings(text, "b", "c")), includeReview: false).Source.Text.ShouldBe("c c");

    [Fact]
    public void A_fix_that_cures_nothing_is_not_made() =>
        FixLoop.Run(new SourceText("example.txt", "a"), text => Findings(text, "a", "aa"), includeReview: false).Source.Text.ShouldBe("a");

    [Fact]
    public void A_text_that_cannot_be_stored_is_not_made()
    {
        var options = new FixOptions(text => Findings(text, "a", "ü").Concat(Findings(text, "b", "c")), IncludeReview: false) { CanBeStored = text => !text.Text.Contains('ü') };

        var result = FixLoop.Run(new SourceText("example.txt", "a b"), options);

        result.Source.Text.ShouldBe("a c");
        result.Refused.Single().Brought.ShouldBeNull();
    }

    [Fact]
    public void A_fix_that_conflicts_with_a_bad_one_does_not_wait_for_it() =>
        FixLoop.Run(new SourceText("example.txt", "abc"), text => Findings(text, "ab", "x").Concat(Findings(text, "x", null)).Concat(Findings(text, "bc", "y")), includeReview: false)
            .Source.Text.ShouldBe("ay");

    [Fact]
    public void The_line_ends_of_a_file_are_kept() =>
        FixLoop.Run(new SourceText("example.txt", "a\r\nb\r\n"), text => Findings(text, "b", "c\nd"), includeReview: false).Source.Text.ShouldBe("a\r\nc\r\nd\r\n");

    // Letters are never touched; "<" and ">" become brackets together or not at all; marks are replaced by others as some rules say, which may undo each other.
    [Fact]
    public void Whatever_the_fixes_are_the_text_gets_no_worse_and_comes_to_rest() =>
        Gen.Select(Gen.String[Gen.Char["ab<>.,!"], 0, 30], Gen.Select(Gen.String[Gen.Char[".,!"], 1, 2], Gen.String[Gen.Char[".,!"], 0, 2]).Array[0, 4]).Sample((text, rules) =>
        {
            IEnumerable<Diagnostic> Lint(SourceText source) =>
                [.. Pairs(source), .. rules.Where(r => r.Item1 != r.Item2).DistinctBy(r => r.Item1).SelectMany(r => Findings(source, r.Item1, r.Item2))];
            var source = new SourceText("example.txt", text);

            var result = FixLoop.Run(source, Lint, includeReview: false);

            result.IsStable.ShouldBeTrue();
            Lint(result.Source).Count().ShouldBeLessThanOrEqualTo(Lint(source).Count() - result.Applied);
            foreach (var (rule, count) in Lint(result.Source).CountBy(d => d.RuleId))
                count.ShouldBeLessThanOrEqualTo(Lint(source).Count(d => d.RuleId == rule));
            result.Source.Text.Count(c => c == '[').ShouldBe(result.Source.Text.Count(c => c == ']'));
            string.Concat(result.Source.Text.Where(char.IsLetter)).ShouldBe(string.Concat(text.Where(char.IsLetter)));
            FixLoop.Run(result.Source, Lint, includeReview: false).Source.Text.ShouldBe(result.Source.Text);
        }, iter: 1_000);

    private static IEnumerable<Diagnostic> Pairs(SourceText source)
    {
        for (var open = source.Text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = source.Text.IndexOf('<', open + 1))
        {
            var close = source.Text.IndexOf('>', open);
            if (close >= 0)
                yield return Finding("<>", source, TextSpan.FromBounds(open, close + 1), new TextChange(new TextSpan(open, 1), "["), new TextChange(new TextSpan(close, 1), "]"));
        }
    }

    // Every place where the text stands, overlapping ones too.
    private static IEnumerable<Diagnostic> Findings(SourceText source, string wrong, string? right)
    {
        for (var i = source.Text.IndexOf(wrong, StringComparison.Ordinal); i >= 0; i = source.Text.IndexOf(wrong, i + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(i, wrong.Length);
            yield return right is null ? Finding(wrong, source, span) : Finding(wrong, source, span, new TextChange(span, right));
        }
    }

    private static Diagnostic Finding(string rule, SourceText source, TextSpan span, params TextChange[] changes) => new()
    {
        Descriptor = new DiagnosticDescriptor(rule, "Wrong.", Severity.Warning),
        Location = new Location(source, span),
        Message = "Wrong.",
        Severity = Severity.Warning,
        Match = source[span].ToString(),
        Fixes = changes.Length == 0 ? [] : [new CodeFix("Mend it", FixSafety.Safe, changes)],
    };
}
