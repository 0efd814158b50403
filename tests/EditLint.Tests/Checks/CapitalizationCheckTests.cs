using EditLint.Core.Fixing;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class CapitalizationCheckTests
{
    private const string Head = "extends: capitalization\nmessage: \"'%s' should be '%s'.\"\nscope: heading\n";

    [Theory]
    [InlineData("AP", "the cat in the hat", "The Cat in the Hat")]
    [InlineData("AP", "Where We Come From", "Where We Come From")]
    [InlineData("AP", "a walk through the park with friends", "A Walk Through the Park With Friends")]
    [InlineData("Chicago", "a walk through the park with friends", "A Walk through the Park with Friends")]
    [InlineData("Chicago", "what the cat ran to", "What the Cat Ran To")]
    [InlineData("Chicago", "how to bake bread", "How to Bake Bread")]
    [InlineData("AP", "how to bake bread", "How to Bake Bread")]
    [InlineData("AP", "how to write letters", "How To Write Letters")]
    [InlineData("AP", "a guide To management", "A Guide to Management")]
    [InlineData("AP", "moving to GitHub", "Moving to GitHub")]
    [InlineData("AP", "bread: a history", "Bread: A History")]
    [InlineData("AP", "state-of-the-art bread and in-depth reading", "State-of-the-Art Bread and In-Depth Reading")]
    [InlineData("AP", "red and/or green", "Red and/or Green")]
    [InlineData("AP", "iPhone and eBay for all", "IPhone and EBay for All")]
    [InlineData("AP", "cats vs. dogs", "Cats vs. Dogs")]
    public void A_title_gets_its_capitals(string style, string text, string expected)
    {
        var rule = Head + $"match: $title\nthreshold: 1\naction: {{name: replace}}\nstyle: {style}";

        Fixed(rule, $"# {text}\n").ShouldBe($"# {expected}\n");
        TestRule.Verify(rule, $"# {expected}\n", "md");
    }

    [Theory]
    [InlineData("match: $title", "# [|the cat in the hat|]")]
    [InlineData("match: $title", "# The Cat in the Hat Sat on a mat")]
    [InlineData("match: $title\nthreshold: 0.9", "# [|The Cat in the Hat Sat on a mat|]")]
    [InlineData("match: $title", "# ON THE TRAIN TO PARIS")]
    [InlineData("match: $title\nexceptions: [macOS, npm]", "# npm on macOS")]
    [InlineData("match: $title\nexceptions: [macOS]", "# [|Running on MacOS|]")]
    [InlineData("match: $title\nprefix: '[a-z]\\.\\s'", "# b. Bread and Butter")]
    [InlineData("match: $sentence", "# [|The Cat Sat on a mat|]")]
    [InlineData("match: $sentence", "# The cat sat on a Mat")]
    [InlineData("match: $sentence", "# [|the cat sat on a mat|]")]
    [InlineData("match: $sentence\nthreshold: 1", "# [|The cat sat on a Mat|]")]
    [InlineData("match: $sentence\nexceptions: [Paris, Gare du Nord]", "# Paris from Gare du Nord")]
    [InlineData("match: $sentence\nexceptions: [Paris]", "# [|A day in paris|]")]
    [InlineData("match: $sentence\nindicators: [':']", "# Bread: How it rises")]
    [InlineData("match: $sentence", "# [|Bread: How it rises|]")]
    [InlineData("match: $sentence", "# 1. How it rises")]
    [InlineData("match: $sentence\nprefix: '^[a-z]\\.\\s'", "# b. How it rises")]
    [InlineData("match: $sentence", "# `GetBread` is a method")]
    [InlineData("match: $sentence\nexceptions: [VS]", "# What is DVS?")]
    [InlineData("match: $sentence\nexceptions: ['[A-Z]{3,}']", "# USDA at work for UNESCO")]
    [InlineData("match: $lower", "# all small")]
    [InlineData("match: $lower", "# [|Not all small|]")]
    [InlineData("match: $lower\nexceptions: [Paris]", "# off To Paris")]
    [InlineData("match: $upper", "# ALL BIG, 1 TIME")]
    [InlineData("match: $upper", "# [|Not ALL BIG|]")]
    [InlineData("match: '^[A-Z]'", "# A capital")]
    [InlineData("match: '^[A-Z]'", "# [|no capital|]")]
    [InlineData("match: '^[A-Z]'\nexceptions: [npm]", "# npm first")]
    [InlineData("match: $title", "# !!!")]
    public void Finds_texts_with_wrong_capitals(string keys, string marked) => TestRule.Verify(Head + keys, marked, "md");

    [Fact]
    public void The_message_has_the_text_and_its_expected_form_with_code_as_it_is() =>
        TestRule.Lint(Head + "match: $sentence", "# Calling `GetBread` With Care", "md").Single().Message
            .ShouldBe("'Calling GetBread With Care' should be 'Calling GetBread with care'.");

    [Fact]
    public void A_fix_leaves_links_and_punctuation_alone() =>
        Fixed(Head + "match: $sentence\naction: {name: replace}", "# Our *New* (Old) [Bread And Butter](x.md) – A Story\n")
            .ShouldBe("# Our *new* (old) [bread and butter](x.md) – a story\n");

    [Fact]
    public void An_action_with_parameters_replaces_the_whole_text() =>
        Fixed(Head + "match: $lower\naction: {name: edit, params: [regex, '[Nn]ew ', '']}", "# New bread\n").ShouldBe("# bread\n");

    [Fact]
    public void Without_an_action_there_is_no_fix() =>
        TestRule.Lint(Head + "match: $upper", "# Small", "md").Single().Fixes.ShouldBeEmpty();

    [Theory]
    [InlineData("style: AP", "The rule does not say which capitals it wants. Write 'match:' with $title, $sentence, $lower, $upper or a pattern.")]
    [InlineData("match: $titel", "There is no letter case '$titel'. Write $title, $sentence, $lower, $upper, or a pattern.")]
    [InlineData("match: '('", "'(' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("match: $title\nstyle: Chicgo", "'style' must be one of AP, Chicago, not 'Chicgo'. Did you mean 'Chicago'?")]
    [InlineData("match: $title\nthreshold: high", "'threshold' must be a number such as 0.5, not 'high'.")]
    public void A_mistake_is_told_with_its_cure(string keys, string message) =>
        TestRule.Errors(Head + keys).ShouldHaveSingleItem().Message.ShouldBe(message);

    private static string Fixed(string yaml, string text)
    {
        var rule = TestRule.Load(yaml);
        return FixLoop.Run(new SourceText("example.md", text), source => TestRule.Lint(rule, source), includeReview: true).Source.Text;
    }
}
