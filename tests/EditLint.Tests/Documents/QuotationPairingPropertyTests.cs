using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Documents;

public sealed class QuotationPairingPropertyTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf("\"", "“", "”", "„", "«", "»", "'", "‘", "’", "``", "''", "`", " ", " ", "\n", "\r\n", "\n# ", "\n> ", "\n- ",
        "a", "Yes", "said", "she", "6", "'90s", ",", ".", ", she said.", "(", ")", "—", "-", "\uD83D", "\u0301");

    private static readonly Gen<Document> Articles = Pieces.Array[0, 60].Select(pieces => Article.Of(string.Concat(pieces)));

    [Fact]
    public void Quotations_nest_or_are_disjoint() =>
        Articles.Sample(document =>
        {
            var spans = document.Quotations.Select(q => q.Span).ToList();
            return spans.All(a => spans.All(b => a == b || !a.OverlapsWith(b) || a.Contains(b) || b.Contains(a)));
        });

    [Fact]
    public void A_mark_is_used_once_and_is_a_mark() =>
        Articles.Sample(document =>
        {
            var marks = document.Quotations.SelectMany(q => new[] { (Block: q.Block, Mark: q.OpeningMark), (Block: q.EndBlock, Mark: q.ClosingMark) })
                .Concat(document.Pairing.Unpaired.Select(u => (u.Block, u.Mark))).ToList();
            marks.Distinct().Count().ShouldBe(marks.Count);
            return marks.All(m => m.Block.Prose.Text.Substring(m.Mark.Start, m.Mark.Length).All("\"“”„«»'‘’`".Contains));
        });

    [Fact]
    public void A_quotation_opens_before_it_closes_and_comes_in_order() =>
        Articles.Sample(document =>
            document.Quotations.All(q => (q.Block.Ordinal, q.OpeningMark.End).CompareTo((q.EndBlock.Ordinal, q.ClosingMark.Start)) <= 0)
            && document.Quotations.Zip(document.Quotations.Skip(1)).All(p => p.First.Span.Start < p.Second.Span.Start));

    [Fact]
    public void A_level_counts_the_quotations_around_in_the_same_paragraph() =>
        Articles.Sample(document => document.Quotations.Where(q => q.Block == q.EndBlock).All(q =>
            q.Level >= 1 + document.Quotations.Count(o => o != q && o.Block == q.Block && o.EndBlock == q.Block && o.Span.Contains(q.Span))));

    [Fact]
    public void Every_word_inside_a_quotation_is_quoted_and_no_other() =>
        Articles.Sample(document => document.ProseBlocks.SelectMany(b => b.Words.Select(b.Prose.ToSource))
            .All(word => document.Pairing.IsQuoted(word) == document.Quotations.Any(q => q.Span.Contains(word))));

    [Fact]
    public void Curly_and_straight_marks_of_plain_quotations_pair_alike() =>
        Gen.OneOf("\"Yes,\" she said. ", "He wrote \"a note\" to her. ", "It rained. ", "\"No.\" ").Array[1, 8].Sample(sentences =>
        {
            var straight = string.Concat(sentences);
            var isOpen = false;
            var curly = string.Concat(straight.Select(c => c != '"' ? c : (isOpen = !isOpen) ? '“' : '”'));
            return Spans(straight).SequenceEqual(Spans(curly)) && Spans(straight).Count() * 2 == straight.Count(c => c == '"');
        });

    private static IEnumerable<TextSpan> Spans(string text) => Article.Of(text).Quotations.Select(q => q.Span);
}
