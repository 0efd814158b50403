using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Core.Yaml;
using EditLint.Formats;

namespace EditLint.Tests.Checks;

public sealed class DuplicationCheckTests
{
    private const string First =
        "The council voted on Tuesday to close the old bridge over the river for repairs. Engineers had found cracks in three of its nine pillars. " +
        "The work is expected to last until the end of next summer and to cost two million dollars, most of it from the state.";

    private const string Second =
        "Shop owners on the east side fear that they will lose half of their customers. \"Nobody asked us,\" said Maria Lopez, who sells flowers near the ramp. " +
        "She wants the city to run a free ferry while the bridge is closed, and she has collected nine hundred signatures for it.";

    private const string Between = "A decision about the ferry is due in May, after the mayor returns from a trip to Norway.";

    private const string After = "In the meantime drivers will have to take the highway bridge, four miles to the north of the center.";

    [Fact]
    public void A_paragraph_that_stands_twice_is_found_once()
    {
        var text = Lines(First, Between, First, After);
        var finding = Find(text).ShouldHaveSingleItem();
        Covered(finding).ShouldBe(First);
        finding.Location.Start.Line.ShouldBe(3);
        finding.Related.ShouldHaveSingleItem().Location.Start.Line.ShouldBe(1);
        finding.Related[0].Message.ShouldBe("the first copy");
        finding.Message.ShouldBe("This passage of 49 words repeats line 1. Keep one of the two.");
    }

    [Fact]
    public void A_copy_right_below_its_original_is_found() =>
        Covered(Find(Lines(First, First)).ShouldHaveSingleItem()).ShouldBe(First);

    [Fact]
    public void A_copy_at_the_other_end_of_a_long_article_is_found()
    {
        var middle = Enumerable.Range(0, 3000).Select(i => $"Paragraph {i} says something about subject {i * 7} and then about {i * 13}.");
        var finding = Find(Lines([First, .. middle, First])).Single(d => d.Related[0].Location.Start.Line == 1);
        Covered(finding).ShouldBe(First);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void A_copy_with_words_changed_is_found_and_the_words_are_counted(int every)
    {
        var words = First.Split(' ');
        var changed = 0;
        for (var i = every - 1; i < words.Length; i += every, changed++)
            words[i] = $"changed{i}";
        var finding = Find(Lines(First, Between, string.Join(' ', words), After)).ShouldHaveSingleItem();
        Covered(finding).ShouldBe(string.Join(' ', words));
        finding.Message.ShouldContain($" {changed} of 49 words differ: ");
    }

    [Fact]
    public void The_first_changed_words_are_named()
    {
        var copy = First.Replace("old bridge", "red bridge").Replace("Engineers had found cracks", "Engineers found cracks").Replace("most of it", "most of it gladly");
        Find(Lines(First, copy)).ShouldHaveSingleItem().Message
            .ShouldBe("This passage of 49 words repeats line 1. 3 of 49 words differ: \"old\" became \"red\", \"had\" is gone, \"gladly\" is new. Keep one of the two.");
    }

    [Fact]
    public void A_copy_with_a_sentence_inserted_is_one_finding_that_names_it()
    {
        var copy = First.Replace("pillars. ", "pillars. A second look in autumn, which the state had asked for and paid for, showed that the cracks had grown wider since. ");
        var finding = Find(Lines(First, Between, copy, After)).ShouldHaveSingleItem();
        Covered(finding).ShouldBe(copy);
        finding.Message.ShouldContain("The copy adds 22 words at line 3.");
        Covered(finding.Related[1].Location).ShouldStartWith("A second look in autumn");
    }

    [Fact]
    public void A_copy_with_its_sentences_in_another_order_is_one_finding()
    {
        var copy = "The work is expected to last until the end of next summer and to cost two million dollars, most of it from the state. " +
            "The council voted on Tuesday to close the old bridge over the river for repairs. Engineers had found cracks in three of its nine pillars.";
        var finding = Find(Lines(First, Between, copy, After)).ShouldHaveSingleItem();
        Covered(finding).ShouldBe(copy);
        finding.Message.ShouldContain("Its parts stand in another order.");
    }

    [Fact]
    public void Case_punctuation_and_the_shape_of_apostrophes_count_for_nothing()
    {
        var original = First + " The city's engineer didn't want to wait.";
        var copy = original.ToUpperInvariant().Replace('.', ';').Replace(",", " --").Replace('\'', '’');
        Covered(Find(Lines(original, Between, copy)).ShouldHaveSingleItem()).ShouldBe(copy);
    }

    [Fact]
    public void Several_paragraphs_with_one_inserted_are_one_finding_that_names_the_inserted_one()
    {
        var inserted = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"new{i}")) + ".";
        var finding = Find(Lines("A headline", First, Second, After, First, inserted, Second, After)).ShouldHaveSingleItem();
        (finding.Location.Start.Line, finding.Location.End.Line).ShouldBe((5, 8));
        finding.Message.ShouldBe("This passage of 118 words repeats lines 2-4. The copy adds the paragraph at line 6. Keep one of the two.");
        finding.Related.Select(r => (r.Message, r.Location.Start.Line)).ShouldBe([("the first copy", 2), ("only in this copy", 6)]);
        Covered(finding.Related[0].Location).ShouldBe(Lines(First, Second, After));
        Covered(finding.Related[1].Location).ShouldBe(inserted);
    }

    [Fact]
    public void A_paragraph_that_the_copy_lacks_is_named()
    {
        var finding = Find(Lines(First, Between, Second, "Something else was said here.", First, Second)).ShouldHaveSingleItem();
        Covered(finding).ShouldBe(Lines(First, Second));
        finding.Message.ShouldContain("The copy lacks the paragraph at line 2.");
        finding.Related.Select(r => (r.Message, r.Location.Start.Line)).ShouldBe([("the first copy", 1), ("only in the first copy", 2)]);
    }

    [Fact]
    public void A_short_last_line_that_is_the_same_belongs_to_the_passage()
    {
        var finding = Find(Lines(First, "-- Jane Doe", First.Replace("from the state", "by the state"), "-- Jane Doe")).ShouldHaveSingleItem();
        (finding.Location.Start.Line, finding.Location.End.Line).ShouldBe((3, 4));
        finding.Related[0].Location.End.Line.ShouldBe(2);
    }

    [Fact]
    public void A_short_last_line_behind_an_inserted_paragraph_belongs_to_the_passage()
    {
        var closing = "We will be watching this closely in the days to come.";
        var inserted = string.Join(' ', Enumerable.Range(0, 45).Select(i => $"new{i}")) + ".";
        var finding = Find(Lines(First, closing, "-- Jane Doe", First, inserted, closing, "-- Jane Doe")).ShouldHaveSingleItem();
        (finding.Location.Start.Line, finding.Location.End.Line).ShouldBe((4, 7));
        finding.Message.ShouldContain("The copy adds the paragraph at line 5.");
    }

    [Fact]
    public void Repeats_with_much_new_text_between_them_are_findings_of_their_own()
    {
        var filler = Enumerable.Range(0, 4).Select(k => string.Join(' ', Enumerable.Range(0, 80).Select(i => $"w{k}x{i}")) + ".").ToArray();
        var found = Find(Lines(First, filler[0], filler[1], Second, After, First, filler[2], filler[3], Second));
        found.Select(Covered).ShouldBe([First, Second]);
    }

    [Fact]
    public void Of_three_copies_two_are_findings_and_both_name_the_first()
    {
        var found = Find(Lines(First, Between, First, After, First));
        found.Select(d => d.Location.Start.Line).ShouldBe([3, 5]);
        found.ShouldAllBe(d => d.Related[0].Location.Start.Line == 1);
    }

    [Fact]
    public void Copies_in_a_row_are_covered_without_overlap()
    {
        var found = Find(Lines(First, First, First, First));
        found.Sum(d => d.Location.Span.Length).ShouldBeInRange(3 * First.Length, 3 * First.Length + 2);
        for (var i = 1; i < found.Length; i++)
            found[i].Location.Span.Start.ShouldBeGreaterThanOrEqualTo(found[i - 1].Location.Span.End);
    }

    [Fact]
    public void A_sentence_that_stands_thousands_of_times_gives_few_findings()
    {
        var text = string.Concat(Enumerable.Repeat("The quick brown fox jumps over the very lazy dog. ", 20_000));
        Find(text).Length.ShouldBeInRange(1, 200);
    }

    [Fact]
    public void Fewer_than_twenty_equal_words_are_no_finding() =>
        Find(Lines("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen.", Between,
            "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen.")).ShouldBeEmpty();

    [Fact]
    public void Similar_list_items_are_no_finding()
    {
        var text = Lines(Enumerable.Range(0, 12).Select(i => $"Station {i} of the blue line, open from six in the morning until ten at night, with a lift to platform {i * 3} and a kiosk for tickets").ToArray());
        Find(Document(text, BlockKind.ListItem)).ShouldBeEmpty();
    }

    [Fact]
    public void A_long_list_that_stands_twice_is_a_finding()
    {
        var items = Enumerable.Range(0, 9).Select(i => $"Bring a{i} b{i} c{i} d{i} to the meeting.").ToArray();
        Find(Document(Lines([.. items, Between, .. items]), BlockKind.ListItem)).ShouldHaveSingleItem().Location.Start.Line.ShouldBe(11);
    }

    [Fact]
    public void A_block_quote_that_repeats_the_text_is_no_finding()
    {
        var source = new SourceText("a.md", Lines(First, Second, First));
        var blocks = Paragraphs(source).Select((b, i) => i == 2 ? new Block(BlockKind.BlockQuote, b.Span, children: [b]) : b);
        Find(new Document(source, DocumentFormat.Markdown, [.. blocks])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(BlockKind.Heading)]
    [InlineData(BlockKind.Caption)]
    [InlineData(BlockKind.TableCell)]
    public void Headings_captions_and_table_cells_may_repeat(BlockKind kind) =>
        Find(Document(Lines(First, Second, First), kind)).ShouldBeEmpty();

    [Fact]
    public void A_heading_inside_a_copied_passage_belongs_to_it()
    {
        var source = new SourceText("a.md", Lines(First, "What happens next", Second, Between, First, "What happens next", Second));
        var blocks = Paragraphs(source).Select(b => b.Span.Length == "What happens next".Length ? new Block(BlockKind.Heading, b.Span, b.Prose, level: 2) : b);
        Covered(Find(new Document(source, DocumentFormat.Markdown, [.. blocks])).ShouldHaveSingleItem()).ShouldBe(Lines(First, "What happens next", Second));
    }

    [Fact]
    public void A_pull_quote_that_is_not_marked_as_one_is_no_finding()
    {
        var pulled = "She wants the city to run a free ferry while the bridge is closed, and she has collected nine hundred signatures for it.";
        Find(Lines(First, pulled, Second, After)).ShouldBeEmpty();
        Find(Lines(First, Second, After, pulled)).ShouldBeEmpty();
    }

    [Fact]
    public void A_short_paragraph_that_closes_every_section_is_a_refrain_and_one_that_stands_twice_is_not()
    {
        var refrain = "Do you have a question about the bridge or the ferry? Write to the desk with your name, and we will try to answer it here.";
        Find(Lines(First, refrain, Second, refrain, After, refrain)).ShouldBeEmpty();
        Find(Lines(First, refrain, Second, refrain, After)).Length.ShouldBe(1);
        Find(Lines(First, refrain, refrain, refrain, After)).Length.ShouldBe(2);
    }

    [Fact]
    public void A_block_of_links_may_repeat()
    {
        var source = new SourceText("a.md", Lines(First, Second, First));
        var blocks = Paragraphs(source).Select(b => new Block(b.Kind, b.Span, b.Prose, inlines: [new Inline(InlineKind.Link, new TextSpan(0, b.Prose.Length), b.Span, "/there")]));
        Find(new Document(source, DocumentFormat.Markdown, [.. blocks])).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_is_no_text()
    {
        var address = "https://example.org/a/very/long/path/with/many/words/that/all/look/like/text/but/are/only/a/place/on/a/server/far/away/from/here";
        Find(Lines($"Read it at {address} today.", Between, $"Look at {address} tomorrow.")).ShouldBeEmpty();
    }

    [Fact]
    public void Stretches_that_run_in_parallel_are_told_and_are_the_same_text()
    {
        var finding = Find(Lines(First, Between, First.Replace("nine pillars", "nine tall pillars"), After)).ShouldHaveSingleItem();
        finding.Copies.Length.ShouldBe(2);
        finding.Copies.ShouldAllBe(c => Covered(c.Copy) == Covered(c.Original));
        string.Concat(finding.Copies.Select(c => Covered(c.Copy))).Length.ShouldBeGreaterThan(First.Length - 3);
    }

    [Fact]
    public void A_passage_in_two_files_is_a_finding_when_the_rule_asks_for_it()
    {
        var reader = new PlainTextReader();
        ImmutableArray<Document> documents = [reader.Read(new SourceText("a.txt", Lines(First, Second))), reader.Read(new SourceText("b.txt", Lines(Between, Second, After)))];
        var finding = new AnalyzerDriver([Check("across-files: true")]).AnalyzeSubmission(documents).ShouldHaveSingleItem();
        finding.Location.Source.Path.ShouldBe("b.txt");
        Covered(finding).ShouldBe(Second);
        finding.Related[0].Location.Source.Path.ShouldBe("a.txt");
        finding.Message.ShouldContain(" repeats line 2 of a.txt. ");
        new AnalyzerDriver([Check()]).HasSubmissionActions.ShouldBeFalse();
    }

    [Theory]
    [InlineData("minimum-words: 3", "'minimum-words' must be at least 'seed-words'.")]
    [InlineData("seed-words: 1", "'seed-words' must be from 2 to 64.")]
    [InlineData("minimum-density: half", "'minimum-density' must be a number such as 0.5, not 'half'.")]
    [InlineData("minimum-density: 2", "'minimum-density' must be above 0 and at most 1.")]
    public void A_wrong_parameter_is_an_error_at_its_place(string yaml, string message)
    {
        var options = Options(yaml);
        DuplicationCheck.Create(Descriptor, options);
        var error = options.Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe(message);
        error.Span.Start.ShouldBe(yaml.IndexOf(' ') + 1);
    }

    internal static DiagnosticDescriptor Descriptor { get; } =
        new("Integrity.DuplicatedPassage", "This passage of {words} words repeats {original}.{difference} Keep one of the two.", Severity.Error);

    internal static Analyzer Check(string yaml = "extends: duplication") => DuplicationCheck.Create(Descriptor, Options(yaml));

    internal static ImmutableArray<Diagnostic> Find(string text) => Find(new PlainTextReader().Read(new SourceText("a.txt", text)));

    internal static ImmutableArray<Diagnostic> Find(Document document)
    {
        var found = new AnalyzerDriver([Check()]).Analyze(document);
        found.ShouldAllBe(d => d.RuleId == Descriptor.Id);
        return found;
    }

    private static CheckOptions Options(string yaml) =>
        new((YamlMapping)YamlText.Read(new SourceText("rule.yml", yaml), new TextSpan(0, yaml.Length), out _)!);

    private static Document Document(string text, BlockKind kind)
    {
        var source = new SourceText("a.md", text);
        return new Document(source, DocumentFormat.Markdown, [.. Paragraphs(source).Select(b => new Block(kind, b.Span, b.Prose))]);
    }

    private static IEnumerable<Block> Paragraphs(SourceText source) =>
        Enumerable.Range(0, source.LineCount).Select(source.GetLineSpan).Select(span => new Block(BlockKind.Paragraph, span, Prose.Verbatim(source, span)));

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    private static string Covered(Diagnostic diagnostic) => Covered(diagnostic.Location);

    private static string Covered(Location location) => location.Source[location.Span].ToString();
}
