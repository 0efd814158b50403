using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Checks;

public sealed class VocabularyTests
{
    private const string Terms = "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\nvocab: false\nwords: accepted\n";
    private const string Avoid = "extends: existence\nmessage: \"Avoid using '%s'.\"\nwords: rejected\n";

    [Theory]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: ['very \\w+']", "It is very good, [|very Good|] and [|very goodish|].")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: ['very \\w+']\nvocab: false", "It is [|very good|].")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: ['very \\w+']\nnonword: true", "It is [|very good|].")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: ['very \\w+']\nnonword: true\nexceptions: [bad]", "It is [|very good|], not very bad.")]
    [InlineData("extends: existence\nmessage: Wrong.\nraw: ['very \\w+']", "It is very good.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: ['very \\w+']\nexceptions: [bad]", "It is very good, very bad and [|very ugly|].")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [river]", "A [|river|] in The Long River Valley.")]
    [InlineData("extends: substitution\nmessage: Wrong.\nswap: {'good \\w+': fine}", "A good day, a [|gooddd|] day.", "gooddd")]
    [InlineData("extends: repetition\nmessage: Wrong.\ntokens: ['\\w+']\nalpha: true", "A good good [|day day|].")]
    [InlineData("extends: conditional\nmessage: Wrong.\nfirst: '\\b[A-Z]{3}\\b'\nsecond: '\\(([A-Z]{3})\\)'", "The NATO and the BBC, [|XYZ|].")]
    [InlineData("extends: capitalization\nmessage: Wrong.\nmatch: $title\nthreshold: 1", "A Story of good Bread")]
    [InlineData("extends: capitalization\nmessage: Wrong.\nmatch: $lower", "the BBC is here")]
    public void Accepted_words_are_exceptions_of_every_rule_but_those_that_say_no(string yaml, string marked, string? alone = null)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        var found = Find(alone is null ? yaml : yaml.Replace("'good \\w+': fine", $"'good \\w+': fine, {alone}: fine", StringComparison.Ordinal), text, accept: ["good", "BBC", "the long river valley"]);

        found.Select(d => d.Location.Span).ShouldBe(spans);
    }

    [Theory]
    [InlineData("whole-exceptions: true\ntokens: ['very \\w+']", "It is [|very good|].")]
    [InlineData("whole-exceptions: true\ntokens: ['very \\w+', good]", "It is [|very good|], and good.")]
    [InlineData("whole-exceptions: true\ntokens: ['very \\w+']\nexceptions: ['very \\w+ly']", "It is [|very good|], not very badly.")]
    [InlineData("whole-exceptions: true\ntokens: [river]", "A [|river|] in The Long River Valley.")]
    [InlineData("tokens: ['very \\w+']", "It is very good.")]
    public void With_whole_exceptions_a_word_lets_pass_what_it_matches_and_not_all_that_it_stands_in(string keys, string marked)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        var found = Find($"extends: existence\nmessage: Wrong.\n{keys}", text, accept: ["good", "the long river valley"]);

        found.Select(d => d.Location.Span).ShouldBe(spans);
    }

    [Fact]
    public void An_entry_is_a_pattern_in_its_own_letter_case_unless_it_says_otherwise()
    {
        const string Rule = "extends: existence\nmessage: Wrong.\ntokens: ['a \\w+']\n";

        Find(Rule, "a github, a GitHub, a lab, a Lab.", accept: ["(?i)GitHub", "[Ll]ab"]).ShouldBeEmpty();
        Find(Rule, "a github, a GitHub.", accept: ["GitHub"]).Single().Match.ShouldBe("a github");
    }

    [Theory]
    [InlineData("definately", "Definately", "Use 'definately' instead of 'Definately'.")]
    [InlineData("Documentarians", "documentarians", "Use 'Documentarians' instead of 'documentarians'.")]
    [InlineData("[Oo]bservability", "oBservability", "Use '[Oo]bservability' instead of 'oBservability'.")]
    [InlineData("OAuth2?", "oauth2", "Use 'OAuth2' instead of 'oauth2'.")]
    [InlineData(@"\S+DB", "mydb", @"Use '\S+DB' instead of 'mydb'.")]
    [InlineData("Big (Apple|Easy)", "big easy", "Use 'Big (Apple|Easy)' instead of 'big easy'.")]
    public void A_term_is_written_as_the_vocabulary_has_it(string entry, string text, string message) =>
        Find(Terms, text, accept: [entry]).Single().Message.ShouldBe(message);

    [Theory]
    [InlineData("definately", "definately")]
    [InlineData("[Oo]bservability", "Observability and observability")]
    [InlineData("(?i)GitHub", "Github and gitHUB")]
    [InlineData(@"[pP]y.*\b", "I use Pyyaml and Pyjson.")]
    [InlineData(@"\S+DB", "MyDB")]
    public void What_is_as_the_vocabulary_has_it_is_right(string entry, string text) => Find(Terms, text, accept: [entry]).ShouldBeEmpty();

    [Fact]
    public void The_longest_term_wins_and_of_two_that_differ_in_letter_case_the_last()
    {
        Find(Terms, "Myproduct enterprise", accept: ["MyProduct", "MyProduct Enterprise"]).Single().Message.ShouldBe("Use 'MyProduct Enterprise' instead of 'Myproduct enterprise'.");
        Find(Terms, "Idea and idea", accept: ["idea", "Idea"]).Single().Message.ShouldBe("Use 'Idea' instead of 'idea'.");
    }

    [Fact]
    public void A_term_is_a_fix_and_a_pattern_for_terms_is_none()
    {
        Find(Terms + "fix: review\ncapitalize: false\n", "idea", accept: ["IDEA"]).Single().Fixes.Single().Title.ShouldBe("Replace with 'IDEA'");
        Find(Terms + "fix: review\ncapitalize: false\n", "iDEA", accept: ["[Ii]dea"]).Single().Fixes.ShouldBeEmpty();
    }

    [Fact]
    public void Rejected_words_are_found_in_their_own_letter_case() =>
        Find(Avoid, "Mac OS X, mac os x, Mac OS Xtra.", reject: ["Mac OS X", "nothing"]).Select(d => d.Message).ShouldBe(["Avoid using 'Mac OS X'."]);

    [Theory]
    [InlineData(Terms)]
    [InlineData(Avoid)]
    public void Without_a_vocabulary_nothing_is_found(string rule) => Find(rule, "Any text at all.").ShouldBeEmpty();

    [Fact]
    public void A_broken_entry_is_one_error_in_its_file_and_does_not_spoil_the_others()
    {
        var file = new SourceText("accept.txt", "good(\nfine\n(?x)a #\n");
        var entries = new[] { new TextSpan(0, 5), new TextSpan(6, 4), new TextSpan(11, 7) }.Select(span => new VocabularyEntry(file[span].ToString(), new Location(file, span)));
        const string Rule = "extends: existence\nmessage: Wrong.\ntokens: ['very \\w+']\n";

        var catalog = RuleCatalog.Load(
            [new RulePack("A", [new SourceText("A/One.yml", Rule), new SourceText("A/Two.yml", Rule + "exceptions: [great]\n"), new SourceText("A/Terms.yml", Terms)])],
            new RuleResources { Vocabulary = new Vocabulary([.. entries], []) });

        catalog.Errors.Select(e => (e.RuleId, e.Location.Span, e.Message)).ShouldBe([
            ("EditLint.InvalidVocabulary", new TextSpan(0, 5), "'good(' is not a pattern, so it is left out. A '(' has no ')'. Close the group, or write '\\(' for the character itself."),
            ("EditLint.InvalidVocabulary", new TextSpan(11, 7), "'(?x)a #' is not a pattern, so it is left out. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]);
        using var linter = new Linter(DocumentReaders.All, catalog);
        linter.Lint(new SourceText("a.txt", "It is very fine, very good and Fine.")).Diagnostics.Select(d => (d.RuleId, d.Match))
            .ShouldBe([("A.One", "very good"), ("A.Two", "very good"), ("A.Terms", "Fine")]);
    }

    [Fact]
    public void An_example_brings_its_own_vocabulary()
    {
        const string Keys = "examples:\n  - bad: An [|idea|].\n    accept: [IDEA]\n  - good: An idea.\n    accept: [[|'id('|]]\n";
        var (text, spans) = ExampleMarkup.Parse((Terms + Keys).Replace("[|idea|]", "@", StringComparison.Ordinal));

        var catalog = RuleCatalog.Load([new RulePack("A", [new SourceText("A/One.yml", text)])]);

        catalog.Errors.Select(e => e.Location.Span).ShouldContain(spans.Single());
    }

    private static ImmutableArray<Diagnostic> Find(string yaml, string text, string[]? accept = null, string[]? reject = null)
    {
        var catalog = RuleCatalog.Load([new RulePack("Test", [new SourceText("Test/Rule.yml", yaml)])], new RuleResources { Vocabulary = new Vocabulary(Entries(accept), Entries(reject)) });
        catalog.Errors.ShouldBeEmpty();
        using var linter = new Linter(DocumentReaders.All, catalog);
        return linter.Lint(new SourceText("example.txt", text)).Diagnostics;
    }

    private static ImmutableArray<VocabularyEntry> Entries(string[]? patterns)
    {
        var file = new SourceText("accept.txt", string.Join('\n', patterns ?? []));
        return [.. (patterns ?? []).Select(pattern => new VocabularyEntry(pattern, new Location(file, new TextSpan(0, 0))))];
    }
}
