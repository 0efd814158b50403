using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Fixing;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class SubstitutionCheckTests
{
    private const string Head = "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\n";

    [Theory]
    [InlineData("swap: {utilize: use}", "They [|utilize|] it. Utilize it.", "Use 'use' instead of 'utilize'.")]
    [InlineData("ignorecase: true\nswap: {utilize: use}", "[|Utilize|] it.", "Use 'use' instead of 'Utilize'.")]
    [InlineData("ignorecase: true\ncapitalize: true\nswap: {utilize: use}", "[|Utilize|] it.", "Use 'Use' instead of 'Utilize'.")]
    [InlineData("swap: {in order: a, in order to: to}", "They did it [|in order to|] win.", "Use 'to' instead of 'in order to'.")]
    [InlineData("swap: {'(a|an) apple': pear, '(a|an) (red )?plum': peach}", "Eat [|a red plum|].", "Use 'peach' instead of 'a red plum'.")]
    [InlineData("swap: {'[(]c[)]': the sign}\nnonword: true", "This is [|(c)|] ours.", "Use 'the sign' instead of '(c)'.")]
    [InlineData("swap: {first: one, '(\\w+) and \\1': twice}", "It goes [|on and on|].", "Use 'twice' instead of 'on and on'.")]
    [InlineData("swap: {'(\\d+) ?percent': '$1%'}", "It rose [|5 percent|].", "Use '5%' instead of '5 percent'.")]
    [InlineData("swap: {'(?:oauth)2?': 'OAuth2?'}", "Use OAuth or [|oauth2|].", "Use 'OAuth2' instead of 'oauth2'.")]
    [InlineData("swap: {utilize: use}\nexceptions: [utilize]", "They utilize it.", "")]
    public void Finds_and_says_what_Vale_says(string keys, string marked, string message)
    {
        var found = TestRule.Verify(Head + keys, marked);

        found.Select(d => d.Message).ShouldBe(message.Length == 0 ? [] : [message]);
    }

    [Theory]
    [InlineData("ignorecase: true\nswap: {javascript: JavaScript}", "JavaScript and [|Javascript|].")]
    [InlineData("ignorecase: true\nswap: {'e\\.?g\\.?': 'e\\.g\\.'}\nnonword: true", "Cats, e.g. big ones, [|eg|] one.")]
    [InlineData("ignorecase: true\nswap: {'web ?site': 'website|web page'}\naction: {name: replace}", "A website and a [|Website|].")]
    [InlineData("ignorecase: true\nswap: {'don.t': 'don''t'}", "We don't and [|don`t|].")]
    public void What_is_already_right_passes(string keys, string marked) => TestRule.Verify(Head + keys, marked);

    [Theory]
    [InlineData("Use '%s' instead of '%s'.", "use", "Use 'use' instead of 'utilize'.")]
    [InlineData("Use '%s' instead of '%s'.", "use|employ", "Use 'use' or 'employ' instead of 'utilize'.")]
    [InlineData("Use \"%s\" instead of \"%s\".", "use|employ|try", "Use 'use', 'employ', or 'try' instead of \"utilize\".")]
    [InlineData("Use '%s'.", "use", "Use ''use''.")]
    [InlineData("Use %s.", "a\\|b", "Use 'a|b'.")]
    [InlineData("'%[2]s': %[1]s", "use", "'utilize': 'use'")]
    [InlineData("Not %[2]s, %s.", "use", "Not utilize, .")]
    [InlineData("Not '%s' at 100%% or 50%.", "", "Not '' at 100% or 50%.")]
    public void The_options_of_the_action_replace_are_quoted_and_joined(string message, string replacement, string expected) =>
        TestRule.Lint($"extends: substitution\nmessage: '{message.Replace("'", "''", StringComparison.Ordinal)}'\naction: {{name: replace}}\nswap: {{utilize: '{replacement}'}}", "They utilize it.")
            .Single().Message.ShouldBe(expected);

    [Fact]
    public void Holes_are_filled_by_name() =>
        TestRule.Lint("extends: substitution\nmessage: '\"{match}\" says no more than \"{replacement}\".'\nfix: safe\nswap: {utilize: use|employ}", "They utilize it.").Single()
            .Message.ShouldBe("\"utilize\" says no more than \"use or employ\".");

    [Fact]
    public void Fixes_are_offered_by_the_action_replace_or_when_the_rule_says_so()
    {
        Fixes("swap: {utilize: use}").ShouldBeEmpty();
        Fixes("swap: {utilize: use}\naction: {name: replace}").Select(f => (f.Title, f.Safety)).ShouldBe([("Replace with 'use'", FixSafety.Review)]);
        Fixes("swap: {utilize: use}\nfix: safe").Select(f => (f.Title, f.Safety)).ShouldBe([("Replace with 'use'", FixSafety.Safe)]);
        Fixes("swap: {utilize: use|employ}\nfix: safe").Select(f => (f.Title, f.Safety)).ShouldBe([("Replace with 'use'", FixSafety.Review), ("Replace with 'employ'", FixSafety.Review)]);
        Fixes("swap: {utilize: ''}\naction: {name: replace}").ShouldBeEmpty();
    }

    [Fact]
    public void A_fix_leaves_the_blank_that_a_key_takes_along()
    {
        var rule = TestRule.Load(Head + "swap: {'all of (?!a sudden)': all}\naction: {name: replace}");

        FixLoop.Run(new SourceText("example.txt", "They ate all of the bread."), text => TestRule.Lint(rule, text), includeReview: true)
            .Source.Text.ShouldBe("They ate all the bread.");
    }

    [Fact]
    public void A_fix_of_our_own_rules_keeps_the_capital()
    {
        var rule = TestRule.Load(Head + "ignorecase: true\nfix: safe\nswap: {utilize: use}");

        FixLoop.Run(new SourceText("example.txt", "Utilize it, or utilize that."), text => TestRule.Lint(rule, text), includeReview: false)
            .Source.Text.ShouldBe("Use it, or use that.");
    }

    private static ImmutableArray<CodeFix> Fixes(string keys) => TestRule.Lint(Head + keys, "They utilize it.").Single().Fixes;
}
