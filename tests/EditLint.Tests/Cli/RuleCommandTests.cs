using System.Text.Json;

namespace EditLint.Tests.Cli;

public sealed class RuleCommandTests : IDisposable
{
    private const string Wordy = """
        extends: substitution
        message: '"{match}" says no more than "{replacement}".'
        level: suggestion
        ignorecase: true
        swap: { utilize: use }
        fix: safe
        docs: |
          Readers slow down at long words. They
          carry no extra meaning.
        examples:
          - bad: They [|utilize|] it.
            fixed: They use it.
            format: txt
          - good: They use it.
            format: txt

        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("packs/house/Wordy.yml", Wordy);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rules_lists_what_there_is() =>
        CommandLineRun.In(_folder, "rules", "--rules", "packs", "--select", "house").Output.ShouldBe("""
            rule         level       kind          fix   about
            house.Wordy  suggestion  substitution  safe  Readers slow down at long words.

            """);

    [Fact]
    public void Rules_explains_how_patterns_are_searched() =>
        CommandLineRun.In(_folder, "rules", "--rules", "packs", "--select", "house", "--explain-plan").Output.ShouldBe("""
            rule         search   phrases  about
            house.Wordy  phrases        1  found by hashing each word once

            """);

    [Fact]
    public void Rules_explains_in_json_how_patterns_are_searched()
    {
        var run = CommandLineRun.In(_folder, "rules", "--rules", "packs", "--select", "house", "--explain-plan", "--format", "json");

        var plan = JsonDocument.Parse(run.Output).RootElement.GetProperty("rules")[0].GetProperty("plan");
        plan.GetProperty("search").GetString().ShouldBe("phrases");
        plan.GetProperty("phrases").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_check_with_plain_matching_reports_the_same()
    {
        _folder.With("draft.md", "They utilize it. They have utilized it, and UTILIZE it.\n");

        var run = CommandLineRun.In(_folder, "check", "--rules", "packs", "draft.md", "--format", "json");
        run.Output.ShouldContain("house.Wordy");
        CommandLineRun.In(_folder, "check", "--rules", "packs", "draft.md", "--format", "json", "--plain-matching").Output.ShouldBe(run.Output);
    }

    [Fact]
    public void Rules_lists_shipped_rules_without_being_asked() =>
        CommandLineRun.In(_folder, "rules").Output.ShouldContain("\nIntegrity.DanglingReference ");

    [Fact]
    public void Rules_writes_json()
    {
        var run = CommandLineRun.In(_folder, "rules", "--rules", "packs", "--select", "house", "--format", "json");

        run.Error.ShouldBe("");
        var rule = JsonDocument.Parse(run.Output).RootElement.GetProperty("rules")[0];
        rule.GetProperty("rule").GetString().ShouldBe("house.Wordy");
        rule.GetProperty("fix").GetString().ShouldBe("safe");
        rule.GetProperty("default").GetBoolean().ShouldBeTrue();
        rule.GetProperty("path").GetString().ShouldBe("packs/house/Wordy.yml");
    }

    [Fact]
    public void A_name_in_its_own_letters_means_that_rule_alone()
    {
        using var folder = new TemporaryFolder().With("styles/vale/Terms.yml", Wordy);

        CommandLineRun.In(folder, "rules", "--rules", "styles", "--select", "vale").Output.ShouldContain("vale.Terms");
        CommandLineRun.In(folder, "rules", "--rules", "styles", "--select", "vale").Output.ShouldNotContain("Vale.", Case.Sensitive);
        CommandLineRun.In(folder, "rules", "--rules", "styles", "--select", "Vale").Output.ShouldNotContain("vale.", Case.Sensitive);
        CommandLineRun.In(folder, "explain", "Vale.Terms", "--rules", "styles").Output.ShouldStartWith("Vale.Terms\nerror, kind substitution, has a fix to review");
        CommandLineRun.In(folder, "explain", "vale.Terms", "--rules", "styles").Output.ShouldStartWith("vale.Terms\n");
        CommandLineRun.In(folder, "explain", "VALE.AVOID", "--rules", "styles").Output.ShouldStartWith("Vale.Avoid\n");
    }

    [Fact]
    public void Explain_tells_all_about_a_rule() =>
        CommandLineRun.In(_folder, "explain", "HOUSE.wordy", "--rules", "packs").Output.ShouldBe("""
            house.Wordy
            suggestion, kind substitution, has a safe fix

              "{match}" says no more than "{replacement}".

            Readers slow down at long words. They carry no extra meaning.

            Finds
              (plain text)
              They utilize it.
                   ^^^^^^^
              says: "utilize" says no more than "use".
              fixed:
              - They utilize it.
                     ^^^^^^^
              + They use it.
                     ^^^

            Leaves alone
              (plain text)
              They use it.

            The rule is in packs/house/Wordy.yml

            """);

    [Fact]
    public void Explain_says_what_files_an_example_stands_among()
    {
        var output = CommandLineRun.In(_folder, "explain", "Integrity.MissingLinkTarget").Output;

        output.ShouldContain("\n  (with the files plan.md, img/plan.png)\n  See [the map](img/map.png)");
        output.ShouldContain("\n  (with the file bridge.jpg)\n");
    }

    [Fact]
    public void Explain_shows_other_places_and_what_is_said_of_them()
    {
        _folder.With("packs/house/Again.yml", """
            extends: existence
            message: Again.
            tokens: [storm]
            docs: Because.
            examples:
              - bad: A {|first:storm|} came. The [|storm|] went.
                related: { first: the first time }
                message: The same word again.
              - bad: A {|first:storm|} came. The [|storm|] {|last:went|}.
                related: [last, first]
              - good: It rained.

            """);

        CommandLineRun.In(_folder, "explain", "Again", "--rules", "packs").Output.ShouldContain("""
            Finds
              A storm came. The storm went.
                                ^^^^^
                ----- first
              says: The same word again.
              first: the first time

              A storm came. The storm went.
                                ^^^^^
                                      ---- last
                ----- first

            """);
    }

    [Fact]
    public void Explain_names_the_options_of_a_rule()
    {
        _folder.With("packs/house/Opening.csx", EditLint.Cli.Rules.RuleTemplate.Script);

        CommandLineRun.In(_folder, "explain", "house.Opening", "--rules", "packs").Output.ShouldContain("""

            Options
              openings: [There is, There are, There was, There were]
              The values are the rule's own; .editlint.yml changes them: rules: { house.Opening: { openings: ... } }

            Finds
            """);
    }

    [Fact]
    public void Explain_breaks_long_examples_and_keeps_the_marks_below_the_words()
    {
        _folder.With("packs/house/Long.yml", $"extends: existence\nmessage: Wrong.\ntokens: [storm]\ndocs: Because.\nexamples:\n  - bad: {string.Concat(Enumerable.Repeat("word ", 19))}[|storm and storm|] it was.\n  - good: a\n");

        var lines = CommandLineRun.In(_folder, "explain", "Long", "--rules", "packs").Output.Split('\n');

        var first = Array.FindIndex(lines, l => l.StartsWith("  word", StringComparison.Ordinal));
        lines[first].ShouldEndWith("word");
        lines[(first + 1)..(first + 3)].ShouldBe(["  storm and storm it was.", "  ^^^^^^^^^^^^^^^"]);
    }

    [Theory]
    [InlineData("Quotation", "there is no rule or pack 'Quotation'. Did you mean 'Integrity.MissingQuotation' or 'Integrity.ReversedQuotationMark' or 'Integrity.TruncatedQuotation'?")]
    [InlineData("Integrity.mojibake2", "there is no rule or pack 'Integrity.mojibake2'. Did you mean 'Integrity.Mojibake'?")]
    [InlineData("Nope", "there is no rule or pack 'Nope'. 'editlint rules' lists all rules.")]
    public void Explain_names_the_rules_that_may_be_meant(string name, string message) =>
        CommandLineRun.In(_folder, "explain", name).Error.ShouldBe($"editlint: {message}\n");

    [Fact]
    public void Explain_asks_back_when_there_is_no_such_rule()
    {
        var run = CommandLineRun.In(_folder, "explain", "house.Wrody", "--rules", "packs");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("editlint: there is no rule or pack 'house.Wrody'. Did you mean 'house.Wordy'?\n");
    }

    [Theory]
    [InlineData("house.Wordy")]
    [InlineData("house")]
    [InlineData("packs/house/Wordy.yml")]
    [InlineData("packs/house")]
    [InlineData("packs")]
    public void Test_proves_rules_named_in_any_way(string name)
    {
        var run = CommandLineRun.In(_folder, "test", name, "--rules", "packs");

        run.Output.ShouldBe("1 rule, 2 examples passed\n");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Test_shows_what_a_rule_does_not_keep()
    {
        _folder.With("packs/house/Wordy.yml", Wordy.Replace("- good: They use it.", "- good: Utilize it."));

        var run = CommandLineRun.In(_folder, "test", "packs");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe("""
            failed house.Wordy
              --> packs/house/Wordy.yml:14:11
              The rule must find nothing here.
                found, not expected: "Utilize" says no more than "Use".
                  Utilize it.
                  ^^^^^^^

            1 of 1 rule failed, 1 of 2 examples passed

            """);
    }

    [Fact]
    public void Test_reports_a_broken_rule_and_proves_the_others()
    {
        _folder.With("packs/house/Broken.yml", "extends: existence\ntokens: [a]\n");

        var run = CommandLineRun.In(_folder, "test", "packs");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("1 rule, 2 examples passed, 1 rule could not be loaded\n");
        run.Error.ShouldContain("--> packs/house/Broken.yml:1:1");
    }

    [Fact]
    public void Test_of_nothing_but_a_broken_rule_passes_nothing()
    {
        using var folder = new TemporaryFolder().With("house/Broken.yml", "extends: existence\ntokens: [a]\n");

        var run = CommandLineRun.In(folder, "test", "house");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("no rule was tested: 1 rule could not be loaded\n");
    }

    [Fact]
    public void Test_counts_a_rule_that_fails_beside_one_that_cannot_be_loaded()
    {
        _folder.With("packs/house/Broken.yml", "extends: existence\ntokens: [a]\n").With("packs/house/Wordy.yml", Wordy.Replace("- good: They use it.", "- good: Utilize it."));

        var run = CommandLineRun.In(_folder, "test", "packs");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldEndWith("\n1 of 1 rule failed, 1 of 2 examples passed, 1 rule could not be loaded\n");
    }

    [Fact]
    public void Test_shows_the_slowest_rules()
    {
        var run = CommandLineRun.In(_folder, "test", "packs", "--timing");

        run.Output.ShouldBe("1 rule, 2 examples passed\n");
        run.Error.ShouldMatch(@"^rule         examples +ms  share\nhouse\.Wordy         2 +[\d.]+ +100%\n$");
    }

    [Fact]
    public void Test_paints_what_differs()
    {
        _folder.With("packs/house/Wordy.yml", Wordy.Replace("fixed: They use it.", "fixed: They used it."));

        CommandLineRun.In(_folder, "test", "packs", "--color", "always").Output.ShouldContain("\e[31m  - They used it.\e[0m\n  \e[31m         ^^^^\e[0m\n  \e[32m  + They use it.\e[0m\n");
    }

    [Fact]
    public void Test_does_not_take_any_file_for_a_rule()
    {
        _folder.With("draft.md");

        CommandLineRun.In(_folder, "test", "draft.md").Error.ShouldBe("editlint: 'draft.md' is not a rule: a rule is a .yml or .csx file.\n");
    }
}
