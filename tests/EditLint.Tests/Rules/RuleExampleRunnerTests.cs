using EditLint.Core.Rules;
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
            8:10: The fixes do not give the text under 'fixed'.
              expected: They used the map.
              found:    They use the map.
            """]);

    [Fact]
    public void Fixes_that_never_come_to_rest_are_a_failure() =>
        Failures(Head.Replace("{ utilize: use }", "{ utilize: use, use: utilize }", StringComparison.Ordinal) + "fix: safe\n" + Examples.Replace("They use the", "They utilize the", StringComparison.Ordinal)).ShouldBe(
            ["8:10: The fixes still change the text after 10 rounds. Give the fixed text no new finding."]);

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

        RuleExampleRunner.Run(scripted, (_, text) => TestRule.Lint(scripted, text)).Select(f => f.Message)
            .ShouldContain("Nothing filled the hole {thing} of the message: No {thing} here.");
    }

    private static string[] Failures(string yaml)
    {
        var rule = TestRule.Load(yaml);
        return [.. RuleExampleRunner.Run(rule, TestRule.Lint).Select(f => $"{f.Location.Start.Line}:{f.Location.Start.Column}: {f.Message}")];
    }
}
