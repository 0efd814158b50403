using CsCheck;
using EditLint.Core.Text;

namespace EditLint.Tests.Text;

public sealed class SourceTextTests
{
    // Line ends of every kind, characters that only look like line ends, pairs, and combining marks.
    private static readonly Gen<string> Texts = Gen.OneOf("a", "word ", "\n", "\r\n", "\r", "\u0085", "\u2028", "😀", "e\u0301", "\t", "\uD83D", "\uDE00")
        .Array[0, 30].Select(parts => string.Concat(parts));

    [Fact]
    public void A_line_ends_at_LF_CRLF_or_CR_and_nowhere_else() =>
        new SourceText("a.txt", "a\nb\r\nc\rd\u0085e\u2028f\u2029g").LineCount.ShouldBe(4);

    [Fact]
    public void A_column_counts_code_points_and_an_offset_counts_units()
    {
        var source = new SourceText("a.txt", "one\n😀😀 two");
        source.GetLocation(9).ShouldBe(new TextLocation(2, 4, 9));
        source.GetLinePosition(9).ShouldBe(new LinePosition(1, 5));
    }

    [Fact]
    public void Columns_are_right_far_into_a_long_line()
    {
        var source = new SourceText("a.txt", string.Concat(Enumerable.Repeat("😀", 10_000)) + "x");
        source.GetLocation(20_000).Column.ShouldBe(10_001);
        source.GetLocation(8_192).Column.ShouldBe(4_097);
    }

    [Fact]
    public void A_line_span_leaves_the_line_end_out() =>
        new SourceText("a.txt", "ab\r\ncd").GetLineSpan(0).ShouldBe(new TextSpan(0, 2));

    [Fact]
    public void Every_offset_has_the_line_and_column_that_counting_gives() =>
        Texts.Sample(text =>
        {
            var source = new SourceText("a.txt", text);
            var line = 1;
            var column = 1;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i > 0 && char.IsLowSurrogate(At(text, i)) && char.IsHighSurrogate(text[i - 1]))
                    continue;
                source.GetLocation(i).ShouldBe(new TextLocation(line, column, i));
                column++;
                if (At(text, i) == '\n' || (At(text, i) == '\r' && At(text, i + 1) != '\n'))
                    (line, column) = (line + 1, 1);
            }
        });

    [Fact]
    public void Changes_are_made_all_at_once_in_the_offsets_of_the_unchanged_text() =>
        new SourceText("a.txt", "one two three").WithChanges([new TextChange(new TextSpan(8, 5), "3"), new TextChange(new TextSpan(0, 3), "first"), new TextChange(new TextSpan(13, 0), "!")])
            .Text.ShouldBe("first two 3!");

    [Fact]
    public void Conflicting_changes_are_refused() =>
        Should.Throw<ArgumentException>(() => new SourceText("a.txt", "abcdef").WithChanges([new TextChange(new TextSpan(1, 3), ""), new TextChange(new TextSpan(2, 0), "x")]));

    private static char At(string text, int i) => i < text.Length ? text[i] : '\0';
}
