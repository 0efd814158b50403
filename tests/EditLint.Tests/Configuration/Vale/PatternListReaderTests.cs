using CsCheck;
using EditLint.Core.Configuration.Vale;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration.Vale;

public sealed class PatternListReaderTests
{
    private static readonly Gen<string> Lists = Gen.OneOf("(", ")", "[", "]", "{", "}", ",", ", ", "2", "\\", "'", "\"", "a", "^", "*", "{2,5}", "(a)", "(?:").Array[0, 20].Select(string.Concat);

    [Theory]
    [InlineData(@"[|(\$+?[^\d][^\n$]+\$+?)|], [|(<http[^\n]+>+?)|]")]
    [InlineData(@"[|(?s) *({{< ?file(?:-excerpt)? [^>]* ?>}}.*?{{< ?/file(?:-excerpt)? ?>}})|]")]
    [InlineData("[|({%.+?%})|], [|({{.+?}})|]")]
    [InlineData("[|(a)|],[|(b)|],,")]
    [InlineData("[|[(a]|], [|(b])|]")]
    public void A_list_that_works_in_Vale_is_read_as_there(string marked) => Verify(marked);

    [Theory]
    [InlineData("[|(a{2,5})|], [|(b)|]")]
    [InlineData("[|a{2,}|], [|b{3}|]")]
    [InlineData("[|(a,b)|], [|c|]")]
    [InlineData("[|([,;]+)|], [|[^,]x|]")]
    [InlineData(@"[|(\(a, b)|]")]
    [InlineData("[|(a(b, c)d)|], [|e|]")]
    [InlineData("\"[|a, b|]\", '[|c|]'")]
    public void A_comma_inside_a_pattern_does_not_split_it_where_it_would_break(string marked) => Verify(marked);

    [Theory]
    [InlineData("[|(a|], (b), (c)", "(b) (c)")]
    [InlineData("(a), [|b)|]", "(a)")]
    [InlineData("'[|(a, b|]', (c)", "(c)")]
    public void A_broken_pattern_is_reported_and_the_others_are_kept(string marked, string sound)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        List<TextSpan> broken = [];

        var patterns = PatternListReader.Read(Value(text), (piece, _) => broken.Add(piece.Span)).ToArray();

        broken.ShouldBe(spans);
        string.Join(' ', patterns.Select(p => p.Piece)).ShouldBe(sound);
    }

    [Fact]
    public void Quotation_marks_around_nothing_hold_no_pattern() => Verify("'', [|(a)|], \"\"");

    [Fact]
    public void Whatever_a_list_holds_its_pieces_come_in_order() => Lists.Sample(text =>
    {
        var position = 0;
        List<TextSpan> spans = [];
        foreach (var (piece, _) in PatternListReader.Read(Value(text), (piece, _) => spans.Add(piece.Span)))
            spans.Add(piece.Span);
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(position);
            span.End.ShouldBeLessThanOrEqualTo(text.Length);
            position = span.End;
        }
    });

    private static void Verify(string marked)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        PatternListReader.Read(Value(text), (piece, problem) => throw new InvalidOperationException($"{piece}: {problem}")).Select(p => p.Piece.Span).ShouldBe(spans);
    }

    private static IniValue Value(string text) => new(text, [.. Enumerable.Range(0, text.Length)], new TextSpan(0, text.Length));
}
