using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class ExistenceCheckTests
{
    private const string Head = "extends: existence\nmessage: \"Not '%s'.\"\n";

    [Theory]
    [InlineData("tokens: [very]", "It is [|very|] good, everywhere. Very.")]
    [InlineData("tokens: [very]\nignorecase: true", "[|Very|] good.")]
    [InlineData("tokens: very", "It is [|very|] good.")]
    [InlineData("tokens: ['!', '\\?']\nnonword: true", "What[|?|] Stop[|!|]")]
    [InlineData("tokens: [a, '', b]", "[|a|] c [|b|]")]
    [InlineData("raw: ['(?:a', '|b)c']", "xx[|bc|]xx")]
    [InlineData("raw: ['\\bso ']\ntokens: [good, bad]", "It is [|so good|], not good.")]
    [InlineData("raw: ['\\sso']\ntokens: [good, bad]\nappend: true", "It is [|good so|], not so good.")]
    [InlineData("raw: ['^It']\nignorecase: true", "[|it|] is. It is.")]
    [InlineData("tokens: [very]\nexceptions: [so]", "It is [|very|] good.")]
    [InlineData("tokens: ['very \\w+']\nexceptions: [good]", "It is very good, [|very goodish|].")]
    [InlineData("tokens: ['very \\w+']\nexceptions: [Good]", "It is [|very good|].")]
    [InlineData("tokens: ['very \\w+']\nexceptions: ['(?i)Good']", "It is very good.")]
    [InlineData("tokens: [very]\nexceptions: [very well indeed]", "It is Very Well Indeed [|very|], very well indeed.")]
    [InlineData("tokens: [very]\nlimit: 2", "[|very|] [|very|] very")]
    public void Finds_what_Vale_finds(string keys, string marked) => TestRule.Verify(Head + keys, marked);

    [Fact]
    public void A_dollar_means_the_end_of_a_line_in_tokens_and_the_end_of_the_text_before_them()
    {
        TestRule.Verify(Head + "scope: raw\nnonword: true\ntokens: ['a$']", "[|a|]\n[|a|]");
        TestRule.Verify(Head + "scope: raw\nraw: ['a$']", "a\n[|a|]");
    }

    [Fact]
    public void The_message_takes_what_was_found_by_place_and_by_name()
    {
        TestRule.Lint(Head + "tokens: [very]", "It is very good.").Single().Message.ShouldBe("Not 'very'.");
        TestRule.Lint("extends: existence\nmessage: 'Not {match}.'\ntokens: [very]\ndocs: Because.", "It is very good.").Single().Message.ShouldBe("Not very.");
        TestRule.Lint("extends: existence\nmessage: 'Write %[2]s for %[1]s.'\ntokens: [very]\naction: {name: replace, params: [so, most, quite]}", "It is very good.").Single()
            .Message.ShouldBe("Write 'so', 'most', or 'quite' for very.");
    }

    [Theory]
    [InlineData("{name: replace, params: [so]}", "It is so good.")]
    [InlineData("{name: replace, params: [so, most]}", "It is so good.")]
    [InlineData("{name: remove}", "It is good.")]
    [InlineData("{name: edit, params: [regex, 'v(.)ry', 'f${1}ry']}", "It is fery good.")]
    [InlineData("{name: edit, params: [trim, 'vy']}", "It is er good.")]
    [InlineData("{name: edit, params: [trim_left, 'vy']}", "It is ery good.")]
    [InlineData("{name: edit, params: [trim_right, 'vy']}", "It is ver good.")]
    [InlineData("{name: edit, params: [truncate, r]}", "It is ve good.")]
    [InlineData("{name: edit, params: [split, r, 1]}", "It is y good.")]
    [InlineData("{name: edit, params: [split, r, 7]}", "It is very good.")]
    [InlineData("{name: edit, params: [regex, '(?P<first>v)(?P<next>e)', '${next}$first']}", "It is evry good.")]
    [InlineData("{name: edit, params: [regex, '(v)e', '$1x$2$$']}", "It is $ry good.")]
    [InlineData("{name: edit, params: [trimm, v]}", "It is very good.")]
    [InlineData("{name: suggest, params: [ideas.tengo]}", "It is very good.")]
    [InlineData("{name: convert, params: [title]}", "It is very good.")]
    [InlineData("{name: suggest, params: [spellings]}", "It is very good.")]
    public void An_action_makes_fixes(string action, string corrected)
    {
        var rule = RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", $"{Head}tokens: [very]\naction: {action}")])]).Rules.Single();

        FixLoop.Run(new SourceText("example.txt", "It is very good."), text => TestRule.Lint(rule, text), includeReview: true)
            .Source.Text.ShouldBe(corrected);
    }

    [Theory]
    [InlineData("sourceTextName", "source text name")]
    [InlineData("anHTMLFile", "an html file")]
    [InlineData("auto-Update", "auto update")]
    [InlineData("SOME_NAME", "some name")]
    public void The_action_convert_writes_a_name_as_words(string name, string words) =>
        TestRule.Lint(Head + "tokens: ['\\w*[A-Z][\\w-]+', 'auto-\\w+']\naction: {name: convert, params: [simple]}", $"the {name} is long.").Single()
            .Fixes.Single().Changes.Single().NewText.ShouldBe(words);

    [Fact]
    public void A_fix_is_as_safe_as_the_rule_says_and_one_of_several_needs_a_choice()
    {
        const string Rule = Head + "tokens: [very]\n";

        Safety(Rule + "action: {name: remove}").ShouldBe([FixSafety.Review]);
        Safety(Rule + "action: {name: remove}\nfix: safe").ShouldBe([FixSafety.Safe]);
        Safety(Rule + "action: {name: replace, params: [so, most]}\nfix: safe").ShouldBe([FixSafety.Review, FixSafety.Review]);
    }

    [Fact]
    public void A_removed_word_takes_one_blank_along()
    {
        const string Rule = Head + "tokens: [very]\naction: {name: remove}\n";

        Fix(Rule, "It is very good.").ShouldBe("It is good.");
        Fix(Rule, "very good.").ShouldBe("good.");
        Fix(Rule, "Good, very.").ShouldBe("Good,.");
        Fix(Rule, "It is good very").ShouldBe("It is good");
    }

    [Theory]
    [InlineData("tokens: [a, [|'b(c'|], d]", "'b(c' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("raw: [|'*'|]", "'*' is not a pattern. There is nothing before '*', '+' or '?' to repeat. Write '\\*', '\\+' or '\\?' for the character itself.")]
    [InlineData("tokens: [a]\nexceptions: [b, [|'[c'|]]", "'[c' is not a pattern. A '[' has no ']'. Close the set, or write '\\[' for the character itself.")]
    [InlineData("tokens: [a]\naction: {name: [|remov|]}", "'name' must be one of replace, remove, edit, convert, suggest, not 'remov'. Did you mean 'remove'?")]
    [InlineData("tokens: [a]\naction: {[|params|]: [b]}", "The action has no name. Write 'name:' with one of replace, remove, edit, convert, suggest.")]
    [InlineData("tokens: [a]\naction: {name: edit, params: [[|chop|], b]}", "There is no edit 'chop', so no fix is offered. An edit is 'params: [regex, pattern, replacement]', '[trim, characters]' (or trim_left, trim_right), '[truncate, separator]' or '[split, separator, index]'.")]
    [InlineData("tokens: [a]\naction: {name: edit, params: [regex, [|'('|], b]}", "'(' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("tokens: [a]\naction: {name: edit, params: [split, b, [|c|]]}", "The third parameter of 'split' is the part to keep, counted from 0.")]
    [InlineData("tokens: [a]\nfix: [|safe|]", "The rule says it offers a fix but not which. Add 'action:' with a name such as 'remove' or 'replace', or take 'fix' out.")]
    [InlineData("tokens: [a]\nnonword: [|perhaps|]", "'nonword' must be true or false, not 'perhaps'.")]
    [InlineData("tokens: [a]\nlimit: [|few|]", "'limit' must be a whole number, not 'few'.")]
    [InlineData("tokens: [|{a: b}|]", "'tokens' must be a list of texts.")]
    [InlineData("tokens: [a]\n[|token|]: b", "Unknown key 'token'. Did you mean 'tokens'?")]
    public void A_mistake_is_reported_at_its_place(string keys, string message)
    {
        var (text, spans) = ExampleMarkup.Parse(Head + keys);

        var error = RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", text)])]).Errors.First();

        error.Message.ShouldBe(message);
        error.Location.Span.ShouldBe(spans.Single());
    }

    [Theory]
    [InlineData("extends: existence\nmessage: 'Not [|{mach}|].'\ntokens: [a]\ndocs: Because.", "Nothing fills the hole {mach}. This kind of rule has {match}, {replacement}.")]
    [InlineData("extends: existence\nmessage: '{match} is [|{bad}|].'\ntokens: [a]", "Nothing fills the hole {bad}. This kind of rule has {match}, {replacement}.")]
    public void A_hole_that_nothing_fills_is_an_error(string marked, string message)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        var error = RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", text)])]).Errors.Single();

        error.Message.ShouldBe(message);
        error.Location.Span.ShouldBe(spans.Single());
    }

    [Fact]
    public void Braces_in_a_rule_of_Vales_are_text() =>
        TestRule.Lint("extends: existence\nmessage: \"Write {name} for '%s'.\"\ntokens: [a]", "a").Single().Message.ShouldBe("Write {name} for 'a'.");

    private static IEnumerable<FixSafety> Safety(string yaml) => TestRule.Lint(yaml, "It is very good.").Single().Fixes.Select(f => f.Safety);

    private static string Fix(string yaml, string text)
    {
        var rule = TestRule.Load(yaml);
        return FixLoop.Run(new SourceText("example.txt", text), source => TestRule.Lint(rule, source), includeReview: true).Source.Text;
    }
}
