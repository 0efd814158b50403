using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Rules;

public sealed class RuleCatalogTests
{
    private const string Sound = """
        extends: mojibake
        message: '"{match}" was decoded wrongly.'
        """;

    [Theory]
    [InlineData("EditLint")]
    [InlineData("editlint")]
    public void A_pack_cannot_have_the_name_of_the_program(string name)
    {
        var catalog = RuleCatalog.Load([new RulePack(name, [new SourceText($"{name}/InvalidRule.yml", "extends: existence\nmessage: x\ntokens: [a]\n")])]);

        catalog.Rules.ShouldBeEmpty();
        var error = catalog.Errors.ShouldHaveSingleItem();
        error.Location.Source.Path.ShouldBe($"{name}/InvalidRule.yml");
        error.Message.ShouldBe($"A pack cannot be called '{name}', since EditLint itself reports under that name. Rename the folder.");
    }

    [Fact]
    public void A_rule_is_named_by_its_pack_and_by_its_file_up_to_the_first_dot()
    {
        var rule = RuleCatalog.Load([new RulePack("House", [new SourceText("rules/House/Old.Name.yml", Sound)])]).Rules.Single();

        rule.Id.ShouldBe("House.Old");
        rule.Descriptor.Severity.ShouldBe(Severity.Warning);
        rule.Language.ShouldBe(RuleLanguage.Yaml);
        rule.DeclaredFix.ShouldBeNull();
    }

    [Fact]
    public void All_keys_of_the_header_are_read_whatever_their_letter_case()
    {
        var rule = Load("""
            Extends: mojibake
            MESSAGE: Wrong.
            level: error
            link: https://example.org/rule
            fix: safe
            docs: |
              Because.
            examples:
              - bad: A [|wrong|] word.
                fixed: A right word.
                format: txt
              - good: A word.
            """).Rules.Single();

        rule.Descriptor.Severity.ShouldBe(Severity.Error);
        rule.Descriptor.Link.ShouldBe("https://example.org/rule");
        rule.Descriptor.Docs.ShouldBe("Because.");
        rule.DeclaredFix.ShouldBe(FixSafety.Safe);
        rule.Examples.Select(e => (e.Text, e.Fixed, e.Format, e.IsBad)).ShouldBe(
            [("A wrong word.", "A right word.", "txt", true), ("A word.", null, "md", false)]);
        rule.Examples[0].ExpectedSpans.ShouldBe([new TextSpan(2, 5)]);
    }

    [Theory]
    [InlineData("extends: mojibake\n[|mesage|]: Wrong.\nmessage: Wrong.\n", "Unknown key 'mesage'. Did you mean 'message'?")]
    [InlineData("extends: mojibake\nmessage: Wrong.\n[|whatever|]: 1\n", "Unknown key 'whatever'. A rule of kind 'mojibake' may have: description, docs, examples, extends, fix, level, link, message, name.")]
    [InlineData("[|extends|]: mojibake\n", "The rule has no message. Write 'message:' with what is wrong, why, and what to do.")]
    [InlineData("extends: mojibake\nmessage: [|''|]\n", "The message is empty. Say what is wrong, why, and what to do.")]
    [InlineData("extends: mojibake\nmessage: [|{ a: b }|]\n", "'message' must be a text.")]
    [InlineData("extends: mojibake\nmessage: Wrong.\nlevel: [|eror|]\n", "'level' must be one of suggestion, warning, error, not 'eror'. Did you mean 'error'?")]
    [InlineData("extends: mojibake\nmessage: Wrong.\nlevel: [|fatal|]\n", "'level' must be one of suggestion, warning, error, not 'fatal'.")]
    [InlineData("extends: [|mojibak|]\nmessage: Wrong.\n", "There is no kind of rule 'mojibak'. Did you mean 'mojibake'?")]
    [InlineData("[|message|]: Wrong.\n", "The rule does not say what kind it is. Write 'extends:' with one of *")]
    [InlineData("extends: [|nothing|]\nmessage: Wrong.\n", "There is no kind of rule 'nothing'. The kinds are *")]
    [InlineData("extends: mojibake\nmessage: Wrong.\n[|Message|]: Wrong again.\n", "'Message' stands here a second time. Keep one of the two.")]
    [InlineData("[||]", "The rule is empty. Write at least 'message:', and in a .yml file 'extends:'.")]
    [InlineData("[|- extends|]\n", "A rule is made of keys with values, one a line: 'message: Say what is wrong.'")]
    [InlineData("extends: mojibake\nmessage: Wrong.\nexamples:\n  - bad: [|A word.|]\n", "Mark what the rule must find: put [| before it and |] after it.")]
    [InlineData("extends: mojibake\nmessage: Wrong.\nexamples:\n  - [|god|]: A word.\n", "Unknown key 'god'. Did you mean 'good'?")]
    [InlineData("extends: mojibake\nmessage: Wrong.\nexamples:\n  - good: A word.\n    fixed: [|A word.|]\n", "A good example has nothing to fix. Take 'fixed' out, or make the example bad.")]
    [InlineData("extends: mojibake\nmessage: Wrong.\nexamples:\n  - [|A word.|]\n", "Each example is '- bad: ...' with *")]
    public void A_mistake_is_reported_at_its_place(string marked, string message)
    {
        // The marks of ExampleMarkup stand for spans here, so examples with marks of their own are tested apart.
        var (text, spans) = ExampleMarkup.Parse(marked);

        var error = Load(text).Errors.Single();

        error.Descriptor.ShouldBe(ToolDescriptors.InvalidRule);
        error.Location.Span.ShouldBe(spans.Single());
        if (message.EndsWith('*'))
            error.Message.ShouldStartWith(message.TrimEnd('*'));
        else
            error.Message.ShouldBe(message);
    }

    [Fact]
    public void A_place_is_right_in_a_file_with_carriage_returns_and_characters_outside_the_basic_plane()
    {
        const string Text = "# \U0001F600\r\nextends: mojibake\r\nmessage: \"\U0001F600 wrong\"\r\nlevel: eror\r\n";

        var error = Load(Text).Errors.Single();

        error.Location.Span.ShouldBe(new TextSpan(Text.IndexOf("eror", StringComparison.Ordinal), 4));
    }

    [Fact]
    public void An_example_with_an_open_mark_or_marks_where_nothing_is_wrong_is_an_error()
    {
        Load(Sound + "\nexamples:\n  - bad: 'A [|word.'\n").Errors.Single().Message.ShouldBe("A '[|' has no '|]' after it.");
        Load(Sound + "\nexamples:\n  - good: 'A [|word|].'\n").Errors.Single().Message.ShouldBe("A good example has no [|marks|], for the rule must find nothing in it.");
    }

    [Fact]
    public void What_is_not_YAML_is_reported_where_it_stops_being_it()
    {
        var error = Load("extends: mojibake\nmessage: 'Wrong.\n").Errors.Single();

        error.Message.ShouldStartWith("This is not YAML");
        error.Location.Start.Line.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_rules_beside_a_broken_one_are_loaded_in_the_order_of_their_names()
    {
        var catalog = RuleCatalog.Load([new RulePack("B", [new SourceText("B/Two.yml", Sound), new SourceText("B/Broken.yml", "nothing")]), new RulePack("A", [new SourceText("A/One.yml", Sound)])]);

        catalog.Rules.Select(r => r.Id).ShouldBe(["A.One", "B.Two"]);
        catalog.Errors.Single().Location.Source.Path.ShouldBe("B/Broken.yml");
    }

    [Fact]
    public void A_second_rule_with_the_same_name_is_left_out()
    {
        var catalog = RuleCatalog.Load([new RulePack("A", [new SourceText("A/One.yml", Sound), new SourceText("A/One.old.yml", Sound)])]);

        catalog.Rules.Single().Source.Path.ShouldBe("A/One.yml");
        catalog.Errors.Single().Message.ShouldBe("The rule A.One is already defined in A/One.yml. Give one of the two files another name.");
    }

    [Fact]
    public void Names_that_differ_in_letter_case_are_two()
    {
        var catalog = RuleCatalog.Load([new RulePack("vale", [new SourceText("vale/Terms.yml", Sound)]), new RulePack("Vale", [new SourceText("Vale/Terms.yml", Sound)])]);

        catalog.Errors.ShouldBeEmpty();
        catalog.Rules.Select(r => r.Id).ShouldBe(["Vale.Terms", "vale.Terms"]);
        catalog.Find("vale.Terms")!.Pack.ShouldBe("vale");
        catalog.Find("Vale.Terms")!.Pack.ShouldBe("Vale");
        catalog.Find("VALE.TERMS")!.Pack.ShouldBe("Vale");
        catalog.Find("Vale.Term").ShouldBeNull();
    }

    [Fact]
    public void A_skipped_rule_is_not_spoken_of_when_its_script_stands_beside_it()
    {
        var sequence = new SourceText("House/Nouns.yml", "extends: sequence\nmessage: Wrong.\ntokens: [{tag: NN}]\n");
        var script = new SourceText("House/Nouns.csx", "/*---\nmessage: Wrong.\n---*/\n");

        RuleCatalog.Load([new RulePack("House", [sequence])]).Errors.Single().Message.ShouldEndWith("Write it as a C# script: House/Nouns.csx.");
        RuleCatalog.Load([new RulePack("House", [sequence, script])]).Errors.ShouldBeEmpty();
        RuleCatalog.Load([new RulePack("House", [script, sequence])]).Rules.Single().Language.ShouldBe(RuleLanguage.CSharp);
    }

    [Theory]
    [InlineData("sequence", "This rule is skipped: a rule of kind 'sequence' needs the part of speech of each word, which EditLint does not know. Write it as a C# script: House/Rule.csx.")]
    [InlineData("script", "This rule is skipped: it runs a Tengo script, and EditLint does not run Tengo. Write it as a C# script: House/Rule.csx.")]
    public void A_kind_that_cannot_run_is_a_warning_and_no_tool_error(string kind, string message)
    {
        var catalog = Load($"extends: {kind}\nmessage: Wrong.\nanything: goes\n");

        catalog.Rules.ShouldBeEmpty();
        var warning = catalog.Errors.Single();
        warning.Descriptor.ShouldBe(ToolDescriptors.UnsupportedRule);
        warning.Descriptor.IsToolError.ShouldBeFalse();
        warning.Message.ShouldBe(message);
    }

    [Fact]
    public void A_script_has_a_header_and_a_body()
    {
        const string Text = "/*---\nmessage: Wrong.\nlevel: suggestion\ndocs: Because.\n---*/\ncontext.Go();\n";

        var rule = LoadScript(Text).Rules.Single();

        rule.Language.ShouldBe(RuleLanguage.CSharp);
        rule.Kind.ShouldBe("script");
        rule.Analyzer.ShouldBeNull();
        rule.Descriptor.Message.Text.ShouldBe("Wrong.");
        rule.Source[rule.BodySpan].ToString().ShouldBe("\ncontext.Go();\n");
    }

    [Theory]
    [InlineData("[||]context.Go();", "A C# rule starts with a header in a comment*")]
    [InlineData("[|/*---|]\nmessage: Wrong.\n", "The header is never closed.*")]
    [InlineData("/*---\nmessage: Wrong.\n[|*/|]\n", "The header's comment ends here, without '---*/'.*")]
    [InlineData("/*---\nmessage: Wrong.\n[|levl|]: error\n---*/\n", "Unknown key 'levl'. Did you mean 'level'?*")]
    [InlineData("/*---\nmessage: Wrong.\nextends: [|existence|]\n---*/\n", "A C# rule is a script and cannot extend 'existence'.*")]
    [InlineData("/*---\n[|level|]: error\n---*/\n", "The rule has no message.*")]
    public void A_mistake_in_the_header_of_a_script_is_reported_at_its_place(string marked, string message)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        var error = LoadScript(text).Errors.Single();

        error.Location.Span.ShouldBe(spans.Single());
        error.Message.ShouldStartWith(message.TrimEnd('*'));
    }

    private static RuleCatalog Load(string text) => RuleCatalog.Load([new RulePack("House", [new SourceText("House/Rule.yml", text)])]);

    private static RuleCatalog LoadScript(string text) => RuleCatalog.Load([new RulePack("House", [new SourceText("House/Rule.csx", text)])]);
}
