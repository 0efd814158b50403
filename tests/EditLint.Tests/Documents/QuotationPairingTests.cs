using System.Text;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Documents;

public sealed class QuotationPairingTests
{
    [Theory]
    [InlineData("\"Yes,\" she said.", "{Yes,} she said.")]
    [InlineData("“Yes,” she said. “No.”", "{Yes,} she said. {No.}")]
    [InlineData("Sie nannte es „Unsinn“ und ging.", "Sie nannte es {Unsinn} und ging.")]
    [InlineData("On l'appelle «la vieille», ou « la folle ».", "On l'appelle {la vieille}, ou { la folle }.")]
    [InlineData("Han sa ”hej” och gick.", "Han sa {hej} och gick.")]
    [InlineData("Er rief »Halt« und lief.", "Er rief {Halt} und lief.")]
    [InlineData("``Yes,'' she said.", "{Yes,} she said.")]
    [InlineData("The (\"old\") plan—\"new\" to us—failed.", "The ({old}) plan—{new} to us—failed.")]
    [InlineData("He said \"...and then--\" and fell.", "He said {...and then--} and fell.")]
    [InlineData("The non-\"public\" part.", "The non-{public} part.")]
    [InlineData("\"A.\" \"B.\"", "{A.} {B.}")]
    [InlineData("“Left,”“right.”", "{Left,}{right.}")]
    public void Marks_of_every_shape_pair(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("“Yes,\" she said.", "{Yes,} she said.")]
    [InlineData("\"Yes,” she said.", "{Yes,} she said.")]
    [InlineData("It went from “bad“ to worse.", "It went from {bad} to worse.")]
    [InlineData("It went from ”bad” to worse.", "It went from {bad} to worse.")]
    [InlineData("„Ja\", sagte er.", "{Ja}, sagte er.")]
    public void Mixed_and_mistaken_marks_pair_where_it_is_plain(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("“He told me, ‘Go,’ and I went.”", "{He told me, {Go,} and I went.}")]
    [InlineData("\"He told me, 'Go,' and I went.\"", "{He told me, {Go,} and I went.}")]
    [InlineData("\"'Go,' he told me.\"", "{{Go,} he told me.}")]
    [InlineData("\"He told me: 'Go.'\"", "{He told me: {Go.}}")]
    [InlineData("'He called it \"mad\" twice,' she said.", "{He called it {mad} twice,} she said.")]
    [InlineData("\"The so-called \"experts\" left,\" she said.", "{The so-called {experts} left,} she said.")]
    [InlineData("‘The officials’ plan’ was hers.", "{The officials’ plan} was hers.")]
    public void Nested_quotations_pair_inside_the_outer(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("I don't know Iran's and the officials' plan.")]
    [InlineData("Get 'em 'til dawn, rock 'n' roll of the '90s and ’80s.")]
    [InlineData("The ’em was wrong, and so was foolin’ around.")]
    [InlineData("He is 6'2\", she is 5' 10\" and the other 6’1”.")]
    [InlineData("A 7\" record and a 12\" one.")]
    [InlineData("Type `say \"hello` and `don't`.")]
    [InlineData("| \"")]
    public void Other_signs_are_no_quotation_marks(string text) => Show(text).ShouldBe(text);

    [Theory]
    [InlineData("\"A 7\" record,\" he said.", "{A 7\" record,} he said.")]
    [InlineData("\"He is 6'2\" and strong,\" she said.", "{He is 6'2\" and strong,} she said.")]
    [InlineData("\"They don't want 'em,\" she said.", "{They don't want 'em,} she said.")]
    [InlineData("The score was \"6-2\" and \"3-1\".", "The score was {6-2} and {3-1}.")]
    [InlineData("“Look at https://example.org/it's-“here.” She did.", "{Look at https://example.org/it's-“here.} She did.")]
    [InlineData("\"It was the '90s,\" he said.", "{It was the '90s,} he said.")]
    public void Other_signs_inside_a_quotation_leave_it_whole(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("He called it \"mad and left.", "He called it !mad and left.")]
    [InlineData("\"I will go, she said. \"I must.\"", "!I will go, she said. {I must.}")]
    [InlineData("I will go,\" she said.", "I will go,! she said.")]
    [InlineData("“A, he said. “B,” she said.", "!A, he said. {B,} she said.")]
    public void A_mark_without_a_partner_is_reported_alone(string text, string expected) => Show(text).ShouldBe(expected);

    [Fact]
    public void A_running_quotation_opens_in_each_paragraph_and_closes_in_the_last() =>
        Show("\"One,\" he said. \"Two.\n\"Three.\n\"Four,\" he added.").ShouldBe("{One,} he said. {Two.\n\"Three.\n\"Four,} he added.");

    [Fact]
    public void A_running_quotation_keeps_its_first_and_last_block()
    {
        var document = Article.Of("“One of us has to wait at home until the rain stops.\n^ A “caption”\n“Two.”");
        var quotation = document.Quotations[0];
        quotation.Block.ShouldBe(document.ProseBlocks[0]);
        quotation.EndBlock.ShouldBe(document.ProseBlocks[2]);
        quotation.Level.ShouldBe(1);
        document.Quotations[1].Level.ShouldBe(1);
    }

    [Theory]
    [InlineData("\"One.\nTwo.\n\"Three.\"", "!One.\nTwo.\n{Three.}")]
    [InlineData("\"One.\n# Heading\n\"Three.\"", "!One.\n# Heading\n{Three.}")]
    [InlineData("- \"One.\n- \"Two.\"", "- !One.\n- {Two.}")]
    [InlineData("| \"One.\n\"Two.\"", "| !One.\n{Two.}")]
    [InlineData("> \"One.\n\"Two.\"", "> !One.\n{Two.}")]
    [InlineData("# The \"end\n\"Two.\"", "# The !end\n{Two.}")]
    public void A_quotation_runs_on_only_in_the_next_paragraph_of_its_surroundings(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("\"I am tired, she said.\n\"So am I,\" he said.", "!I am tired, she said.\n{So am I,} he said.")]
    [InlineData("\"I am tired, said Ana Ruiz, the mayor.\n\"So am I.\"", "!I am tired, said Ana Ruiz, the mayor.\n{So am I.}")]
    [InlineData("He called it \"a mess.\n\"So it was,\" she said.", "He called it !a mess.\n{So it was,} she said.")]
    [InlineData("\"No,\" Ruiz said. \"I will not go.\n\"You must,\" Calder said.", "{No,} Ruiz said. !I will not go.\n{You must,} Calder said.")]
    public void A_forgotten_mark_is_not_taken_for_a_running_quotation(string text, string expected) => Show(text).ShouldBe(expected);

    [Fact]
    public void Somebody_may_be_quoted_within_a_running_quotation() =>
        Show("\"My father knew,\" he added. \"The water stays, he said, and somebody has to deal with it.\n\"So I did.\"")
            .ShouldBe("{My father knew,} he added. {The water stays, he said, and somebody has to deal with it.\n\"So I did.}");

    [Fact]
    public void The_same_speaker_may_run_on() =>
        Show("\"No,\" said Ana Ruiz. \"I will not go.\n\"You may,\" Ruiz said.").ShouldBe("{No,} said Ana Ruiz. {I will not go.\n\"You may,} Ruiz said.");

    [Fact]
    public void A_quotation_that_forgets_to_open_again_is_closed_by_the_next_mark() =>
        Show("From the letter:\n\"She came early.\nShe left late.\nShe will be missed.\"").ShouldBe("From the letter:\n{She came early.\nShe left late.\nShe will be missed.}");

    [Fact]
    public void A_block_quote_is_one_quotation_however_many_paragraphs_forget_to_open()
    {
        var document = new MarkdownReader().Read(new SourceText("a.md", "> “One.\n>\n> Two “b” three.\n>\n> Four.\n>\n> Five.\n>\n> Six.”\n"));
        document.Quotations.Select(q => document.Source[q.Span].Length).ShouldBe([document.Source.Length - 3, 3]);
        document.Pairing.Unpaired.ShouldBeEmpty();
    }

    [Fact]
    public void An_unclosed_running_quotation_is_reported_in_its_last_paragraph() =>
        Show("\"One.\n\"Two.\nThree.").ShouldBe("\"One.\n!Two.\nThree.");

    [Fact]
    public void Line_ends_of_any_kind_change_nothing() =>
        Show("\"One,\" he said. \"Two.\r\n\"Three.\"\r\nHe called it \"mad.").ShouldBe("{One,} he said. {Two.\r\n\"Three.}\r\nHe called it !mad.");

    [Fact]
    public void Whatever_lies_between_the_marks_is_quoted()
    {
        var document = Article.Of("He said \"go\" and\nshe said \"Stay.\n\"And wait.\" Then");
        Words(document).Where(w => document.Pairing.IsQuoted(w)).Select(w => document.Source[w].ToString()).ShouldBe(["go", "Stay", "And", "wait"]);
    }

    private static IEnumerable<TextSpan> Words(Document document) => document.ProseBlocks.SelectMany(b => b.Words.Select(b.Prose.ToSource));

    [Theory]
    [InlineData("“It is good. - Ana Ruiz\n“So it is.”", "!It is good. - Ana Ruiz\n{So it is.}")]
    [InlineData("“Now we go,” I said, and: “Where to, I said, looking at the boats.\n“Home.”", "{Now we go,} I said, and: !Where to, I said, looking at the boats.\n{Home.}")]
    [InlineData("He read “parents and guardians. It was a small change. Nobody saw it.\n“So what?”", "He read !parents and guardians. It was a small change. Nobody saw it.\n{So what?}")]
    [InlineData("“One day we go to a “new” landing.\n“So what?”", "!One day we go to a {new} landing.\n{So what?}")]
    [InlineData("“Who pays?\n“We do.”", "!Who pays?\n{We do.}")]
    [InlineData("“No,” she said. “I will not go.\n“You must,” he said.", "{No,} she said. !I will not go.\n{You must,} he said.")]
    [InlineData("“No,” she said. “I will not go.\n“You must,” said Bo Calder, the clerk.", "{No,} she said. !I will not go.\n{You must,} said Bo Calder, the clerk.")]
    public void What_shows_that_a_quotation_has_ended_ends_it(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("He said: “our group is new.\n“It will grow.”", "He said: {our group is new.\n“It will grow.}")]
    [InlineData("Calder was there. “No,” she said. “I will not go.\n“I must,” Calder said.", "Calder was there. {No,} she said. {I will not go.\n“I must,} Calder said.")]
    [InlineData("“No,” it said. “We do not go.\n“We must,” he said.", "{No,} it said. {We do not go.\n“We must,} he said.")]
    public void What_only_seems_to_end_it_does_not(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("‘Yes,’ he said. ‘No,’ she said. ‘Who?’\n‘It is late, he said.", "{Yes,} he said. {No,} she said. {Who?}\n!It is late, he said.")]
    [InlineData("‘Yes,’ he said. ‘No,’ she said. ‘Who?’\nIt is late,’ he said.", "{Yes,} he said. {No,} she said. {Who?}\nIt is late,! he said.")]
    [InlineData("'Yes,' he said. 'No,' she said. 'Who?'\n'It's the boys' club of a 12' shed,' he said.", "{Yes,} he said. {No,} she said. {Who?}\n{It's the boys' club of a 12' shed,} he said.")]
    [InlineData("‘Yes,’ he said. ‘No,’ she said. ‘Who?’\n‘It is late.\n‘We go.’", "{Yes,} he said. {No,} she said. {Who?}\n{It is late.\n‘We go.}")]
    [InlineData("‘Yes,’ he said. ‘No,’ she said. ‘Who?’\nThe boys’ club, the ’90s, rock ’n’ roll.", "{Yes,} he said. {No,} she said. {Who?}\nThe boys’ club, the ’90s, rock ’n’ roll.")]
    [InlineData("‘Yes,’ he said. ‘No,’ she said. ‘Who?’\nThe U.S.’ plan, the Bros.’ film, Mr. D.’", "{Yes,} he said. {No,} she said. {Who?}\nThe U.S.’ plan, the Bros.’ film, Mr. D.’")]
    [InlineData("It was a good idea,’ not a rule.", "It was a good idea,! not a rule.")]
    [InlineData("“He said to all of us that night: ‘We go.\n“We stay,’ and left.”", "{He said to all of us that night: ‘We go.\n“We stay,’ and left.}")]
    [InlineData("“Yes,” he said. “No,” she said. “Who?” ‘It is late, he said.", "{Yes,} he said. {No,} she said. {Who?} ‘It is late, he said.")]
    public void Single_marks_count_where_the_article_quotes_in_them(string text, string expected) => Show(text).ShouldBe(expected);

    [Theory]
    [InlineData("He says,” we go.”", "He says,{ we go.}")]
    [InlineData("He says,\" we go.\"", "He says,{ we go.}")]
    [InlineData("<a href=\"x\">“A link”</a> and <a href=\"y>a mistake</a>", "<a href=\"x\">{A link}</a> and <a href=\"y>a mistake</a>")]
    [InlineData("Apples     5\n\"    6\nPears  \"  7", "Apples     5\n\"    6\nPears  \"  7")]
    [InlineData("''Tis late,' he said.", "{'Tis late,} he said.")]
    public void Misplaced_marks_open_and_marks_of_markup_and_tables_do_not(string text, string expected) => Show(text).ShouldBe(expected);

    [Fact]
    public void A_mark_of_another_kind_at_the_other_end_is_named()
    {
        var unpaired = Article.Of("They said ‘We go.”").Pairing.Unpaired.Single();
        unpaired.IsOpening.ShouldBeFalse();
        unpaired.Counterpart.ShouldBe(new TextSpan(10, 1));
    }

    // The text with { and } for the marks of a pair and ! for a mark without a partner.
    private static string Show(string text)
    {
        var document = Article.Of(text);
        var signs = new SortedDictionary<int, (int Length, char Sign)>();
        foreach (var quotation in document.Quotations)
        {
            signs.Add(quotation.Span.Start, (quotation.OpeningMark.Length, '{'));
            signs.Add(quotation.Span.End - quotation.ClosingMark.Length, (quotation.ClosingMark.Length, '}'));
        }
        foreach (var mark in document.Pairing.Unpaired)
            signs.Add(mark.Block.Prose.ToSource(mark.Mark).Start, (mark.Mark.Length, '!'));
        var shown = new StringBuilder(text);
        foreach (var (start, (length, sign)) in signs.Reverse())
            shown.Remove(start, length).Insert(start, sign);
        return shown.ToString();
    }
}
