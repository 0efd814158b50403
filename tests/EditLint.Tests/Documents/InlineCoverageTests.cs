using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Tests.Documents;

public class InlineCoverageTests
{
    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 5], (start, length) => new TextSpan(start, length));

    private static readonly Gen<Inline> Markup = Gen.Select(Span, Gen.OneOf(InlineKind.Code, InlineKind.Link, InlineKind.Emphasis), (span, kind) => new Inline(kind, span, span));

    [Fact]
    public void It_answers_as_a_search_through_all_inlines_does() =>
        Gen.Select(Markup.Array[0, 8], Span).Sample((inlines, asked) =>
        {
            var block = new Block(BlockKind.Paragraph, new TextSpan(0, 30), inlines: [.. inlines.OrderBy(i => i.ProseSpan.Start)]);
            InlineCoverage.Of(block, InlineKind.Code, InlineKind.Link).OverlapsWith(asked)
                .ShouldBe(inlines.Any(i => i.Kind != InlineKind.Emphasis && i.ProseSpan.OverlapsWith(asked)));
        });
}
