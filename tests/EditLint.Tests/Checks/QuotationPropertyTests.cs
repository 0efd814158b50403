using System.Collections.Immutable;
using CsCheck;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

/// <summary>What holds of the rules for quotations in articles that are put together by chance.</summary>
public sealed class QuotationPropertyTests
{
    private static readonly string[] Rules = ["UnclosedQuotation", "UnopenedQuotation", "ReversedQuotationMark", "TruncatedQuotation", "MissingQuotation"];

    private static readonly Gen<string> Narratives = Gen.OneOf(
        "The council met on Monday, and nobody asked for the minutes.",
        "It's the boats' last year: the '90s hull of the Joneses' ferry leaks.",
        "A 6'2\" guard stood at the door of a 12' shed.",
        "The works began in May. They will end when the money does.");

    // A pair of braces stands for a pair of marks, a pair of brackets for one inside it.
    private static readonly Gen<string> Spoken = Gen.OneOf(
        "{We will go to the landing,} Ruiz said.",
        "{Nobody asked us,} she said. {It was late.}",
        "Ruiz said, {The engine is old, and the hull isn't new.}",
        "He called the plan {a disgrace} and left.",
        "{He told me, [Go home,] and I went,} she said.",
        "The mayor said: {Who pays for it?}",
        "It was the year of {The Long Rain} in this valley.");

    private static readonly Gen<(char[] Marks, bool IsSingle)> Styles = Gen.OneOf<(char[], bool)>(Gen.Const(("\"\"''".ToCharArray(), false)), Gen.Const(("“”‘’".ToCharArray(), false)), Gen.Const(("‘’“”".ToCharArray(), true)));

    // Between two paragraphs that quote stands one that does not, so that a lost mark cannot be taken for a quotation that runs on.
    private static readonly Gen<string> Articles = Gen.Select(Styles, Spoken.Array[1, 3].Array[4, 8], Narratives.Array[9], (style, quoting, narratives) =>
        string.Join("\n\n", quoting.SelectMany((sentences, i) => new[] { narratives[i], Write(string.Join(' ', sentences), style.Marks) }).Append(narratives[8]))
        + (style.IsSingle ? $"\n\n{Write("{Yes,} he said. {No,} she said. {Who knows?} he asked. {Ruiz does,} she said.", style.Marks)}" : ""));

    [Fact]
    public void An_article_with_all_its_marks_has_no_finding() => Articles.Sample(text => Find(text).ShouldBeEmpty(text));

    [Fact]
    public void A_quotation_that_runs_over_paragraphs_has_no_finding() =>
        Gen.Select(Styles, Spoken.Array[1, 3], Narratives.Array[2, 5]).Sample((style, sentences, running) =>
        {
            var all = running.Select(n => n.Replace("6'2\"", "tall", StringComparison.Ordinal)).ToList();
            var text = Write(string.Join(' ', sentences) + " {" + string.Join("\n\n{", all) + "}", style.Marks);
            Find($"{text}\n\nThe council will vote on Monday.\n\n{Write("{Yes,} he said. {No,} she said. {Who knows?} he asked.", style.Marks)}").ShouldBeEmpty(text);
        });

    [Fact]
    public void A_lost_mark_is_found_in_its_paragraph() =>
        Gen.Select(Articles, Gen.Int[0, int.MaxValue]).Sample((text, choice) =>
        {
            var marks = Article.Of(text).Quotations.GroupBy(q => q.Block).Where(block => !block.Any(MayBePossessive)).SelectMany(block => block).Where(q => q.Level == 1).SelectMany(q => new[] { q.Block.Prose.ToSource(q.OpeningMark), q.Block.Prose.ToSource(q.ClosingMark) }).ToList();
            if (marks.Count == 0)
                return;
            var mark = marks[choice % marks.Count];
            var broken = text.Remove(mark.Start, mark.Length);
            var start = broken.LastIndexOf("\n\n", Math.Max(0, mark.Start - 1), StringComparison.Ordinal);
            var end = broken.IndexOf("\n\n", mark.Start, StringComparison.Ordinal);
            Find(broken).Count(d => d.Location.Span.Start >= start && d.Location.Span.Start < (end < 0 ? broken.Length : end)).ShouldBe(1, broken);
        });

    // A single mark behind a letter reads as a possessive when the next mark closes as well, so what is lost in such a paragraph cannot be told.
    private static bool MayBePossessive(Quotation quotation) =>
        quotation.Block.Prose.Text[quotation.OpeningMark.Start] == '‘' && char.IsLetter(quotation.Block.Prose.Text[quotation.ClosingMark.Start - 1]);

    private static string Write(string text, char[] marks) => text.Replace('{', marks[0]).Replace('}', marks[1]).Replace('[', marks[2]).Replace(']', marks[3]);

    private static ImmutableArray<Diagnostic> Find(string text) => Lint.With(Article.Of(text), Rules);
}
