using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Rules;

public sealed class RuleExampleRunnerTests
{
    private const string Head = """
        extends: substitution
        message: '"{match}" says no more than "{replacement}".'
        ignorecase: true
        swap: { utilize: use }
        docs: Because.

        """;

    private const string Examples = """
        examples:
          - bad: They [|utilize|] the map.
            fixed: They use the map.
            format: txt
          - good: Bed utilization rose.
            format: txt

        """;

    [Fact]
    public void A_rule_that_keeps_its_promises_has_no_failures() => Failures(Head + "fix: safe\n" + Examples).ShouldBeEmpty();

    [Fact]
    public void A_span_that_is_not_found_exactly_is_shown_beside_what_was_found() =>
        Failures(Head + "fix: safe\n" + Examples.Replace("[|utilize|] the", "[|utilize the|]", StringComparison.Ordinal)).ShouldBe([
            """
            8:10: The rule does not find exactly what is marked.
              expected, not found:
                They utilize the map.
                     ^^^^^^^^^^^
              found, not expected: "utilize" says no more than "use".
                They utilize the map.
                     ^^^^^^^
              The finding ends too early, without " the".
            """]);

    [Fact]
    public void A_good_example_must_have_no_findings() =>
        Failures(Head + "fix: safe\n" + Examples.Replace("Bed utilization rose.", "Utilize it.", StringComparison.Ordinal)).ShouldBe([
            """
            11:11: The rule must find nothing here.
              found, not expected: "Utilize" says no more than "Use".
                Utilize it.
                ^^^^^^^
            """]);

    [Fact]
    public void What_the_fixes_give_must_be_what_the_example_says() =>
        Failures(Head + "fix: safe\n" + Examples.Replace("They use the map.", "They used the map.", StringComparison.Ordinal)).ShouldBe([
            """
            8:10: The fixes do not give the text under 'fixed'. Expected (-) and found (+):
              - They used the map.
                     ^^^^
              + They use the map.
                     ^^^
            """]);

    [Fact]
    public void A_rule_without_a_fix_is_told_so_and_how_to_get_one() =>
        Failures("extends: existence\nmessage: 'Do not write \"{match}\".'\ntokens: [very]\ndocs: Because.\nexamples:\n  - bad: It is [|very|] late.\n    fixed: It is late.\n  - good: It is late.\n")
            .ShouldHaveSingleItem().ShouldContain("The rule offers no fix here, so that the text under 'fixed' cannot come about.");

    [Fact]
    public void The_message_of_a_finding_may_be_said()
    {
        const string Said = "    message: '\"utilize\" says no more than \"use\".'\n    fixed";
        Failures(Head + "fix: safe\n" + Examples.Replace("    fixed", Said, StringComparison.Ordinal)).ShouldBeEmpty();
        Failures(Head + "fix: safe\n" + Examples.Replace("    fixed", Said.Replace("use\\", "used\\", StringComparison.Ordinal).Replace("\"use\"", "\"used\"", StringComparison.Ordinal), StringComparison.Ordinal)).ShouldBe([
            """
            8:10: The message is not the one under 'message'.
              expected: "utilize" says no more than "used".
                                                     ^^^^
              found:    "utilize" says no more than "use".
                                                     ^^^
            """]);
    }

    [Fact]
    public void Several_findings_have_a_message_each_or_one_for_all()
    {
        const string Two = """
            extends: existence
            message: 'Do not write "{match}".'
            tokens: [very, rather]
            docs: Because.
            examples:
              - good: It is late.
              - bad: It is [|very|] late and [|rather|] dark.
                message: 

            """;
        Failures(Two.Replace("message: \n", "message: ['Do not write \"very\".', 'Do not write \"rather\".']\n", StringComparison.Ordinal)).ShouldBeEmpty();
        Failures(Two.Replace("message: \n", "message: Do not write \"very\".\n", StringComparison.Ordinal)).ShouldBe([
            """
            7:10: The message is not the one under 'message'.
              expected: Do not write "very".
                                      ^^^^
              found:    Do not write "rather".
                                      ^^^^^^
                It is very late and rather dark.
                                    ^^^^^^
            """]);
    }

    [Fact]
    public void Other_places_that_a_finding_speaks_of_are_proved()
    {
        Related("related: [first]").ShouldBeEmpty();
        Related("related: { first: the first time }").ShouldBeEmpty();
        Related("related: { first: the last time }").ShouldBe([
            """
            Of the place 'first' another thing is said than under 'related'.
              expected: the last time
                            ^^^^
              found:    the first time
                            ^^^^^
            """]);
        Related("related: []", "storm").ShouldBe([
            """
            The findings do not speak of exactly the places under 'related'.
              found, not expected: the first time
                A storm came. The storm went.
                  ^^^^^
            """]);
        Related("related: [first]", "storm {|first:came|}").ShouldBe([
            """
            The findings do not speak of exactly the places under 'related'.
              expected, not found: first
                A storm came came. The storm went.
                        ^^^^
              found, not expected: the first time
                A storm came came. The storm went.
                  ^^^^^
            """]);
    }

    [Fact]
    public void Places_in_another_order_are_told() =>
        Related("related: [second, first]", "{|first:storm|} and {|second:wind|}", ["storm", "wind"]).ShouldBe([
            "The findings speak of the places under 'related' in another order.\n  expected: second, first\n  found:    first, second"]);

    [Fact]
    public void A_fix_that_brings_a_finding_fails_even_where_no_example_shows_it()
    {
        // "firstly" becomes "first", which the rule does not like either; the two together come to rest.
        const string Chain = """
            extends: substitution
            message: '"{match}" says no more than "{replacement}".'
            swap: { firstly: at first, at first: initially }
            fix: safe
            docs: Because.
            examples:
              - good: It was late.
              - bad: '[|firstly|], it was late.'
                fixed: initially, it was late.

            """;
        Failures(Chain).ShouldBe([
            """
            8:10: The fix "Replace with 'at first'" alone brings a finding that was not there before: "at first" says no more than "initially".
                at first, it was late.
                ^^^^^^^^
            """]);
    }

    [Fact]
    public void Fixes_that_together_bring_a_finding_fail_where_each_alone_brings_none() =>
        // Two commas may go; where both are gone, what is left is a finding that has no fix.
        Failures("a,b,c", text => [
            .. Enumerable.Range(0, text.Length).Where(i => text[i] == ',').Select(i => (new TextSpan(i, 1), "A comma.", (string?)"")),
            .. text == "abc" ? new[] { (new TextSpan(0, 3), "No comma.", (string?)null) } : []]).ShouldBe([
            """
            The fixes together bring a finding that was not there before: No comma.
                abc
                ^^^
            """]);

    [Fact]
    public void A_finding_without_a_fix_may_stay() =>
        Failures("a,b;", text => [
            .. Enumerable.Range(0, text.Length).Where(i => text[i] is ',' or ';').Select(i => (new TextSpan(i, 1), "A mark.", text[i] == ',' ? "" : null))]).ShouldBeEmpty();

    [Fact]
    public void Of_a_long_line_the_frame_shows_what_stands_around_the_place()
    {
        var line = string.Concat(Enumerable.Repeat("word ", 40)) + "storm" + string.Concat(Enumerable.Repeat(" word", 40));
        var failure = Failures(Head + $"fix: safe\n{Examples}  - bad: {line.Replace("storm", "[|storm|]", StringComparison.Ordinal)}\n").Single().Split('\n');

        failure[2].ShouldStartWith("    …");
        failure[2].ShouldEndWith("…");
        failure[2].Length.ShouldBeLessThan(120);
        failure[2].Substring(failure[3].IndexOf('^', StringComparison.Ordinal), 5).ShouldBe("storm");
    }

    [Fact]
    public void Each_cure_may_have_a_text_of_its_own()
    {
        var rule = Head.Replace("use }", "use|employ }", StringComparison.Ordinal) + "fix: review\n";
        Failures(rule + Examples.Replace("fixed: They use the map.", "fixed: [They use the map., They employ the map.]", StringComparison.Ordinal)).ShouldBeEmpty();
        Failures(rule + Examples.Replace("fixed: They use the map.", "fixed: [They use the map., They deploy the map.]", StringComparison.Ordinal)).Single()
            .ShouldStartWith("8:10: Text 2 of the list under 'fixed' is not what");
        Failures(rule + Examples.Replace("fixed: They use the map.", "fixed: [They use the map., a, b]", StringComparison.Ordinal))[0]
            .ShouldContain("The list under 'fixed' has 3 texts, and the rule offers 2 cures:");
    }

    [Theory]
    [InlineData("bad: '[|very|] {|x:late|}'", "The place 'x' is marked, and 'related' does not name it. Write 'related: [x]', or take the marks out.")]
    [InlineData("bad: '[|very|] {|first:late|}'\n    related: [frist, first]", "No place of the text has the name 'frist'. Did you mean 'first'? Mark it: {|frist:the words|}.")]
    [InlineData("bad: '[|very|]'\n    message: [a, b]", "The text marks 1 finding, and 'message' has 2 texts. Write one for each, in order, or a single one that they share.")]
    [InlineData("bad: '[|very|] [|very|]'\n    fixed: [a, b]", "A list under 'fixed' says what each cure of one finding gives. Mark one finding only, or write the text after all fixes.")]
    [InlineData("good: late\n    message: a", "A good example has nothing to report. Take 'message' out, or make the example bad.")]
    [InlineData("good: late\n    fixed: a", "A good example has nothing to fix. Take 'fixed' out, or make the example bad.")]
    [InlineData("good: '{|x:late|}'", "A good example has no [|marks|], for the rule must find nothing in it.")]
    public void An_example_that_expects_what_cannot_be_is_a_mistake(string example, string message) =>
        TestRule.Errors($"extends: existence\nmessage: x\ntokens: [very]\nexamples:\n  - {example}\n").Select(e => e.Message).ShouldBe([message]);

    [Fact]
    public void Fixes_that_never_come_to_rest_are_a_failure() =>
        Failures(Head.Replace("{ utilize: use }", "{ utilize: use, use: utilize }", StringComparison.Ordinal) + "fix: safe\n" + Examples.Replace("They use the", "They utilize the", StringComparison.Ordinal)).ShouldBe(
            [
            """
            8:10: The fixes together bring back what they take away, or leave it: "utilize" says no more than "use".
                They utilize the map.
                     ^^^^^^^
            """]);

    [Fact]
    public void The_declared_fix_must_be_the_one_that_is_offered()
    {
        Failures(Head + "action: { name: replace }\n" + Examples).ShouldBe(["1:1: The rule offers fixes and does not say so. Write 'fix: review'."]);
        Failures(Head.Replace("use }", "use|employ }", StringComparison.Ordinal) + "fix: safe\n" + Examples).ShouldBe(
            ["1:1: The rule says 'fix: safe' and offers a fix that is 'review'. Of several replacements a person must choose, so they are always 'review'."]);
        Failures(Head.Replace("utilize: use", "utilize: ''", StringComparison.Ordinal) + "fix: safe\n" + Examples.Replace("    fixed: They use the map.\n", "", StringComparison.Ordinal)).ShouldBe(
            ["1:1: The rule says 'fix:' and offers no fix in any example. Take the line out, or add an example that is fixed."]);
        Failures(Head + "fix: safe\n" + Examples.Replace("    fixed: They use the map.\n", "", StringComparison.Ordinal)).ShouldBe(
            ["1:1: The rule offers fixes, and no example shows one. Add 'fixed:' to a bad example."]);
    }

    [Fact]
    public void A_file_needs_docs_and_both_kinds_of_examples_each_once()
    {
        Failures("extends: existence\nmessage: Wrong.\ntokens: [a]\n").Single().ShouldStartWith("1:1: The rule has no docs and no examples. Write 'docs:'");
        Failures("extends: existence\nmessage: Wrong.\ntokens: [a]\nexamples: [{ good: b }]\n").ShouldBe([
            "1:1: The rule has no docs. Write 'docs:' with why it exists and what to do.",
            "1:1: The rule has no bad example. Write one under 'examples:', with [|marks|] around what the rule must find."]);
        Failures("extends: existence\nmessage: Wrong.\ntokens: [a]\ndocs: It is wrong.\n").ShouldBe([
            "1:1: The rule has no bad example. Write one under 'examples:', with [|marks|] around what the rule must find.",
            "1:1: The rule has no good example. Write one under 'examples:' that comes close and must not be found."]);
        Failures(Head + "fix: safe\n" + Examples + "  - good: Bed utilization rose.\n    format: txt\n").ShouldBe(
            ["13:11: This example is in the file already. Take one of the two out."]);
    }

    [Fact]
    public void A_hole_that_was_never_filled_is_shown()
    {
        var rule = TestRule.Load("extends: existence\nmessage: 'No {thing} here.'\ntokens: [a]\n");
        var descriptor = rule.Descriptor;
        var example = new RuleExample("a", [new(0, 1)], null, "txt", default);
        var scripted = new Rule { Source = rule.Source, Pack = rule.Pack, Name = rule.Name, Language = rule.Language, Kind = rule.Kind, Descriptor = descriptor, Analyzer = rule.Analyzer, Examples = [example] };

        RuleExampleRunner.Run(scripted, (_, texts) => TestRule.LintAll(scripted, texts)).Select(f => f.Message)
            .ShouldContain("Nothing filled the hole {thing} of the message: No {thing} here.");
    }

    private const string AcrossFiles = "extends: duplication\nmessage: '{words} words are in {original} too.'\nacross-files: true\nminimum-words: 12\nminimum-shared-words: 12\ndocs: Say it once.\nexamples:\n  - good: a\n";
    private const string Passage = "The council voted on Tuesday to close the old bridge for repairs that are expected to last until the end of next summer.";

    [Theory]
    [InlineData("a [|the plan|] b", "without \"the \"", "starts too late")]
    [InlineData("a the [|plan b|]", "without \" b\"", "ends too early")]
    [InlineData("a the p[|lan|] b", "with \"p\"", "starts too early")]
    [InlineData("a the [|pla|]n b", "with \"n\"", "ends too late")]
    public void A_finding_that_is_a_little_off_is_said_to_be_so(string marked, string words, string end) =>
        Failures($"extends: existence\nmessage: Wrong.\ntokens: [plan]\ndocs: Why.\nexamples:\n  - good: a\n  - bad: '{marked}'\n").ShouldHaveSingleItem()
            .ShouldEndWith($"\n  The finding {end}, {words}.");

    [Fact]
    public void A_finding_elsewhere_is_not_compared_with_what_is_marked() =>
        Failures("extends: existence\nmessage: Wrong.\ntokens: [plan]\ndocs: Why.\nexamples:\n  - good: a\n  - bad: '[|a|] plan'\n").ShouldHaveSingleItem().ShouldNotContain("The finding ");

    [Theory]
    [InlineData("'[|x|] {|the plan|}'", "The mark '{|the plan|}' has no name, by which 'related' could speak of it. Give the mark a name: {|name:the plan|}.")]
    [InlineData("'[|x|] {||}'", "The mark '{||}' has no name, by which 'related' could speak of it. Give the mark a name: {|name:|}.")]
    public void A_mark_needs_a_name(string text, string error) =>
        TestRule.Errors($"extends: existence\nmessage: Wrong.\ntokens: [x]\ndocs: Why.\nexamples:\n  - good: a\n  - bad: {text}\n").ShouldHaveSingleItem().Message.ShouldBe(error);

    [Fact]
    public void A_table_of_a_wiki_is_no_mark() =>
        TestRule.Errors("extends: existence\nmessage: Wrong.\ntokens: [x]\ndocs: Why.\nexamples:\n  - good: a\n  - bad: |\n      [|x|]\n      {| class=wikitable\n      |}\n").ShouldBeEmpty();

    [Fact]
    public void An_example_of_several_articles_is_one_run()
    {
        Failures(AcrossFiles + $"  - bad: \"One.\\n\\n{{|first:{Passage}|}}\"\n    articles:\n      other.md: '[|{Passage}|]'\n      third.txt: Nothing of the kind.\n    related: [first]\n    message: 23 words are in line 3 of example.md too.\n").ShouldBeEmpty();
        Failures(AcrossFiles + $"  - bad: \"One.\\n\\n[|{Passage}|]\"\n    articles:\n      a.md: '{{|first:{Passage}|}}'\n    related: [first]\n").ShouldBeEmpty();
    }

    [Fact]
    public void What_differs_in_another_article_names_it()
    {
        var failures = Failures(AcrossFiles + $"  - bad: \"One.\\n\\n[|{Passage}|]\"\n    articles:\n      other.md: \"{Passage}\\n\\nTwo.\"\n");
        failures.Length.ShouldBe(2);
        failures[0].ShouldStartWith("9:10: The rule does not find exactly what is marked in example.md.\n  expected, not found:\n    The council");
        failures[1].ShouldStartWith("9:10: The rule must find nothing in other.md.\n  found, not expected: ");

        Failures(AcrossFiles + $"  - bad: \"{Passage}\\n\\n{{|first:One.|}}\"\n    articles:\n      other.md: '[|{Passage}|]'\n    related: [first]\n").ShouldHaveSingleItem()
            .ShouldContain("  expected, not found: first\n");
        Failures(AcrossFiles + $"  - bad: '{Passage}'\n    articles:\n      other.md: \"{{|first:Two.|}}\\n\\n[|{Passage}|]\"\n    related: [first]\n").ShouldHaveSingleItem()
            .ShouldContain("  expected, not found: first in other.md\n");
    }

    [Theory]
    [InlineData("articles: other.md", "12:15: 'articles' must be paths with their texts, one a line: 'other.md: The text of the article.'")]
    [InlineData("articles: { Example.md: a }", "12:17: 'example.md' is the path of the example's own text. Give this article another.")]
    [InlineData("articles: { other: a }", "12:17: 'other' does not say how to read the article. End the path with .md, .txt or .html.")]
    [InlineData("articles: { o.md: [a] }", "12:23: The value of 'o.md' must be a text.")]
    [InlineData("articles: { o.md: '[|a' }", "12:23: A '[|' has no '|]' after it.")]
    [InlineData("articles: { o.md: '{|p:a|}' }", "12:23: The place 'p' is marked, and 'related' does not name it. Write 'related: [p]', or take the marks out.")]
    [InlineData("articles: { o.md: '{|p:a|}', p.md: '{|p:a|}' }", "12:40: Two places have the name 'p'. Give each its own.")]
    public void Articles_that_are_not_well_made_are_errors_in_the_file(string articles, string error)
    {
        TestRule.Errors($"extends: existence\nmessage: Wrong.\ntokens: [x]\ndocs: Why.\nexamples:\n  - good: a\n  - good: b\n  - good: c\n  - good: d\n  - good: e\n  - bad: '[|x|]'\n    {articles}\n")
            .Select(e => $"{e.Location.Start.Line}:{e.Location.Start.Column}: {e.Message}").ShouldBe([error]);
    }

    [Fact]
    public void A_script_is_proved_by_articles_too()
    {
        var source = new SourceText("house/Same.csx", """
            /*---
            message: This headline is that of {path}.
            docs: A reader takes two stories for one.
            examples:
              - bad: "# {|first:Rain falls|}"
                articles: { other.md: "# [|Rain falls|]", more.txt: Rain falls. }
                related: { first: the first }
                message: This headline is that of example.md.
              - good: "# Rain falls"
                articles: { other.md: "# Snow falls" }
            ---*/
            context.RegisterSubmissionAction(run =>
            {
                var seen = new Dictionary<string, Document>();
                foreach (var document in run.Documents)
                {
                    if (document.Headline is not { } headline || seen.TryAdd(headline.Prose.Text, document))
                        continue;
                    var first = seen[headline.Prose.Text];
                    run.For(document).Report(headline, new DiagnosticDetails
                    {
                        Arguments = [new MessageArgument("path", first.Source.Path)],
                        Related = [run.For(first).Related(first.Headline!, "the first")],
                    });
                }
            });
            """);
        var catalog = RuleCatalog.Load([new RulePack("house", [source])]);
        catalog.Errors.Select(e => e.Message).ShouldBeEmpty();
        using var scripts = new InProcessScripts(catalog.Rules);
        scripts.Errors.Select(e => e.Message).ShouldBeEmpty();
        using var linter = new Linter(DocumentReaders.All, catalog, scripts);

        RuleExampleRunner.Run(catalog.Rules[0], (_, texts) => TestRule.LintAll(linter, texts)).Select(f => f.Message).ShouldBeEmpty();
    }

    // A rule that reports "storm" where it stands a second time, and speaks of what stood before.
    private static string[] Related(string related, string before = "{|first:storm|}", string[]? words = null)
    {
        var yaml = $"extends: existence\nmessage: Again.\ntokens: [storm]\ndocs: Because.\nexamples:\n  - good: a\n  - bad: 'A {before} came. The [|storm|] went.'\n    format: txt\n    {related}\n";
        var rule = TestRule.Load(yaml);
        return [.. RuleExampleRunner.Run(rule, Find).Select(f => f.Message)];

        ImmutableArray<Diagnostic> Find(Rule used, ImmutableArray<SourceText> sources)
        {
            var source = sources[0];
            var last = source.Text.LastIndexOf("storm", StringComparison.Ordinal);
            return last < 0 ? [] :
            [
                new Diagnostic
                {
                    Descriptor = used.Descriptor,
                    Location = new Location(source, new TextSpan(last, 5)),
                    Message = "Again.",
                    Severity = Severity.Warning,
                    Related = [.. (words ?? ["storm"]).Select(w => new RelatedLocation(new Location(source, new TextSpan(source.Text.IndexOf(w, StringComparison.Ordinal), w.Length)), "the first time"))],
                },
            ];
        }
    }

    // A rule that finds what the function says, each with what takes its place, or null where there is no fix.
    private static string[] Failures(string text, Func<string, IEnumerable<(TextSpan Span, string Message, string? NewText)>> find)
    {
        var rule = TestRule.Load("extends: existence\nmessage: x\ntokens: [x]\n");
        var source = new SourceText("example.txt", text);
        var found = Lint(source);
        var example = new RuleExample(text, [.. found.Select(d => d.Location.Span)], null, "txt", default);
        return [.. ExampleFixes.Check(example, source, found, Lint)];

        ImmutableArray<Diagnostic> Lint(SourceText linted) =>
        [
            .. find(linted.Text).Select(f => new Diagnostic
            {
                Descriptor = rule.Descriptor,
                Location = new Location(linted, f.Span),
                Message = f.Message,
                Severity = Severity.Warning,
                Match = linted[f.Span].ToString(),
                Fixes = f.NewText is null ? [] : [new CodeFix("Change it", FixSafety.Safe, new TextChange(f.Span, f.NewText))],
            }),
        ];
    }

    private static string[] Failures(string yaml)
    {
        var rule = TestRule.Load(yaml);
        return [.. RuleExampleRunner.Run(rule, TestRule.LintAll).Select(f => $"{f.Location.Start.Line}:{f.Location.Start.Column}: {f.Message}")];
    }
}
