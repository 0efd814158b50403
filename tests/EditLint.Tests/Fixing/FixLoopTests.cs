using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;

namespace EditLint.Tests.Fixing;

public sealed class FixLoopTests
{
    private static readonly DiagnosticDescriptor Descriptor = new("Test.Rule", "Wrong.", Severity.Warning);

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

    // Every place where the text stands, overlapping ones too.
    private static IEnumerable<Diagnostic> Findings(SourceText source, string wrong, string right)
    {
        for (var i = source.Text.IndexOf(wrong, StringComparison.Ordinal); i >= 0; i = source.Text.IndexOf(wrong, i + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(i, wrong.Length);
            yield return new Diagnostic
            {
                Descriptor = Descriptor,
                Location = new Location(source, span),
                Message = "Wrong.",
                Severity = Severity.Warning,
                Fixes = [new CodeFix("Mend it", FixSafety.Safe, new TextChange(span, right))],
            };
        }
    }
}
