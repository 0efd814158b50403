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
    public void Fixes_that_undo_each_other_end_after_the_last_round()
    {
        var result = FixLoop.Run(new SourceText("example.txt", "ab"), source => Findings(source, "ab", "ba").Concat(Findings(source, "ba", "ab")), includeReview: false);

        result.IsStable.ShouldBeFalse();
        result.Rounds.ShouldBe(FixLoop.MaximumRounds);
    }

    [Fact]
    public void Sound_text_is_left_as_it_is()
    {
        var source = new SourceText("example.txt", "b");

        FixLoop.Run(source, text => Findings(text, "a", "b"), includeReview: true).ShouldBe(new FixResult(source, 0, 0, IsStable: true));
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
