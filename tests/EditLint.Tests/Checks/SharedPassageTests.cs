using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class SharedPassageTests
{
    private const string Shared =
        "The council voted on Tuesday to close the old bridge over the river for repairs. Engineers had found cracks in three of its nine pillars. " +
        "The work is expected to last until the end of next summer and to cost two million dollars, most of it from the state.";

    private static readonly string[] Others =
    [
        "Shop owners on the east side fear that they will lose half of their customers. The mayor did not want to speak about it before the vote, and her office sent no reply.",
        "A decision about the ferry is due in May, after the mayor returns from a trip to Norway. Until then, drivers take the highway bridge four miles to the north of the center.",
        "The library will open on Sundays from next month on. Two of its halls were painted over the winter, and the children's books have a room of their own now, with a door to the garden.",
        "Nine pupils of the music school won prizes in the capital. The youngest of them plays the horn, and she had walked to the contest because the train did not leave in the snow.",
    ];

    [Fact]
    public void A_paragraph_of_another_file_is_found_in_the_later_file()
    {
        var results = Lint(("b.txt", Lines(Others[1], Others[2], Shared, Others[3])), ("a.txt", Lines(Others[0], Shared)));
        var finding = results[0].Diagnostics.ShouldHaveSingleItem();
        finding.Location.Source.Path.ShouldBe("b.txt");
        finding.Location.Source[finding.Location.Span].ToString().ShouldBe(Shared);
        finding.Message.ShouldBe("49 words, line 2 of a.txt.");
        finding.Related[0].Location.Source.Path.ShouldBe("a.txt");
        finding.Related[0].Location.Start.Line.ShouldBe(2);
        results[1].Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_three_files_have_stands_there_on_purpose() =>
        Lint(("a.txt", Lines(Others[0], Shared)), ("b.txt", Lines(Others[1], Shared)), ("c.txt", Lines(Others[2], Shared))).ShouldAllBe(r => r.Diagnostics.IsEmpty);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    public void Quoted_documents_and_list_items_may_stand_in_two_files(string mark) =>
        Lint(("a.md", $"{Others[0]}\n\n{mark}{Shared}\n"), ("b.md", $"{Others[1]}\n\n{mark}{Shared}\n")).ShouldAllBe(r => r.Diagnostics.IsEmpty);

    [Fact]
    public void A_call_to_write_at_the_end_of_two_files_is_standing_text()
    {
        const string Call = "This paper has written about the river for a hundred years, and it will go on doing so with the help of its readers. Do you know something about the bridge that we ought to know as well? Then get in touch with our desk by letter or by telephone.";
        Lint(("a.txt", Lines(Others[0], Others[2], Call)), ("b.txt", Lines(Others[1], Others[3], Call))).ShouldAllBe(r => r.Diagnostics.IsEmpty);
        Lint(("a.txt", Lines(Call, Others[0], Others[2], Others[3][..80])), ("b.txt", Lines(Others[1], Others[3], Call)))[1].Diagnostics.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_clause_that_two_files_share_is_no_finding()
    {
        var clause = Shared[(Shared.IndexOf("Engineers", StringComparison.Ordinal))..];
        Lint(("a.txt", Lines(Others[0] + " " + Others[2] + " " + clause)), ("b.txt", Lines(Others[1] + " " + clause + " " + Others[3]))).ShouldAllBe(r => r.Diagnostics.IsEmpty);
    }

    [Fact]
    public void What_a_file_says_twice_is_told_once_even_when_another_file_has_it_too()
    {
        var results = Lint(("a.txt", Lines(Others[0], Shared, Others[3])), ("b.txt", Lines(Others[1], Shared, Others[2], Shared)));
        results[1].Diagnostics.Select(d => (d.Location.Start.Line, d.Related[0].Location.Source.Path)).ShouldBe([(2, "a.txt"), (4, "b.txt")]);
    }

    [Fact]
    public void A_text_that_was_dropped_is_read_again_and_one_that_has_changed_is_left_out()
    {
        var texts = new Dictionary<string, string> { ["a.txt"] = Lines(Others[0], Shared), ["b.txt"] = Lines(Others[1], Shared) };
        using var linter = Linter();
        ImmutableArray<LintResult> results = [.. texts.Select(t => linter.Lint(new SourceText(t.Key, t.Value)).WithoutText())];
        results.ShouldAllBe(r => r.Source.Length == 0);

        var whole = linter.LintSubmission(results, r => new SourceText(r.Source.Path, texts[r.Source.Path]));
        whole[1].Diagnostics.ShouldHaveSingleItem().Location.Source.Text.ShouldBe(texts["b.txt"]);
        whole[1].Source.Text.ShouldBe(texts["b.txt"]);

        texts["a.txt"] = "Now first. " + texts["a.txt"];
        linter.LintSubmission(results, r => new SourceText(r.Source.Path, texts[r.Source.Path])).ShouldAllBe(r => r.Diagnostics.IsEmpty);
        linter.LintSubmission(results, _ => null).ShouldAllBe(r => r.Diagnostics.IsEmpty);
    }

    [Fact]
    public void A_result_that_was_set_aside_comes_back_with_its_findings_only_when_one_is_added()
    {
        var repeated = Others[1] + " " + Others[2];
        (string Path, string Text)[] files =
        [
            ("a.txt", Lines(Shared, Others[0], repeated, Others[3], repeated)),
            ("b.txt", Lines(Others[0], Others[3], Others[0])),
            ("c.txt", Lines("It was said once.", Shared, repeated)),
        ];
        var expected = Lint(files);
        using var linter = Linter();
        linter.Workers = 2;
        ImmutableArray<LintResult> aside = [.. files.Select(f => linter.Lint(new SourceText(f.Path, f.Text)).SetAside())];
        aside.ShouldAllBe(r => r.IsSetAside && r.Source.Length == 0 && r.Diagnostics.IsEmpty);

        var results = linter.LintSubmission(aside, r => new SourceText(r.Source.Path, files.Single(f => f.Path == r.Source.Path).Text));

        results[0].IsSetAside.ShouldBeTrue();
        expected[2].Diagnostics.ShouldNotBeEmpty();
        for (var i = 0; i < results.Length; i++)
        {
            if (!results[i].IsSetAside)
                results[i].Diagnostics.Select(Described).ShouldBe(expected[i].Diagnostics.Select(Described));
        }
        results.Where(r => r.IsSetAside).Select(r => r.Source.Path).ShouldNotContain("c.txt");
    }

    private static string Described(Core.Diagnostics.Diagnostic d) => $"{d} {d.FoldedInto} {string.Join(" ", d.Related)}";

    [Fact]
    public void A_result_with_findings_keeps_its_text()
    {
        using var linter = Linter();
        linter.Lint(new SourceText("a.txt", Lines(Shared, Others[0], Shared))).WithoutText().Source.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Of_a_live_blog_the_entries_may_repeat_each_other_in_other_words_and_not_word_for_word()
    {
        string[] Blog(string first, string later) => ["7 p.m.", first, Others[0], "5:30 p.m.", later, Others[1], "4:10 p.m.", Others[2], "2 p.m.", Others[3]];
        var reworded = Shared.Replace("voted on Tuesday", "has voted").Replace("three of its nine pillars", "a few pillars").Replace("is expected to last until the end of next summer", "should take a year");
        Lint(("a.txt", Lines(Blog(Shared, reworded))))[0].Diagnostics.ShouldBeEmpty();
        Lint(("a.txt", Lines(Blog(Shared, Shared))))[0].Diagnostics.ShouldHaveSingleItem();
        Lint(("a.txt", Lines([Shared, Others[0], reworded, Others[2]])))[0].Diagnostics.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_sentence_in_italics_is_quoted_from_elsewhere_in_the_article()
    {
        const string Asked = "What would it take to keep one lane of the old bridge open for the buses and the fire engines until the summer?";
        Lint(("a.md", $"{Others[0]} _{Asked}_\n\n{Others[1]}\n\n{Others[2]}\n\n{Others[3]}\n\nWe asked: {Asked} Nobody knew it, and the fire brigade does not want to say more about it.\n"))[0].Diagnostics.ShouldBeEmpty();
        Lint(("a.md", $"{Others[0]} {Asked}\n\n{Others[1]}\n\n{Others[2]}\n\n{Others[3]}\n\nWe asked: {Asked} Nobody knew it, and the fire brigade does not want to say more about it.\n"))[0].Diagnostics.ShouldHaveSingleItem();
    }

    internal static Linter Linter() =>
        new(DocumentReaders.All, new RuleCatalog([TestRule.Load("extends: duplication\nmessage: '{words} words, {original}.'\nacross-files: true\nstanding-phrases: [get in touch]\n")], []));

    internal static ImmutableArray<LintResult> Lint(params (string Path, string Text)[] files)
    {
        using var linter = Linter();
        return linter.LintSubmission([.. files.Select(f => linter.Lint(new SourceText(f.Path, f.Text)))]);
    }

    private static string Lines(params string[] lines) => string.Join('\n', lines);
}
