using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Rules;

/// <summary>What people get wrong in rule files: each mistake is one diagnostic, at its place, with what to write instead.</summary>
public sealed class BrokenRuleTests
{
    [Theory]
    [InlineData("extends: existence\nmessage: Wrong.\n[|tokes|]: [a]\n", "Unknown key 'tokes'. Did you mean 'tokens'?")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\n[|colour|]: red\n", "Unknown key 'colour'. A rule of kind 'existence' may have: *")]
    [InlineData("[|extnds|]: existence\nmessage: Wrong.\ntokens: [a]\n", "Unknown key 'extnds'. Did you mean 'extends'?")]
    [InlineData("extends: [|existance|]\nmessage: Wrong.\ntokens: [a]\n", "There is no kind of rule 'existance'. Did you mean 'existence'?")]
    [InlineData("extends: existence\n[|mesage|]: Wrong.\ntokens: [a]\n", "Unknown key 'mesage'. Did you mean 'message'?")]
    [InlineData("extends: consistency\n[|mesage|]: Wrong.\neither: {a: b}\n", "Unknown key 'mesage'. Did you mean 'message'?")]
    [InlineData("extends: existence\n[|message|]:\ntokens: [a]\n", "The rule has no message. Write 'message:' with what is wrong, why, and what to do.")]
    [InlineData("extends: existence\nmessage: Wrong.\nlevel: [|warnning|]\ntokens: [a]\n", "'level' must be one of suggestion, warning, error, not 'warnning'. Did you mean 'warning'?")]
    [InlineData("extends: existence\nmessage: Wrong.\nlevel: [|[error, warning]|]\ntokens: [a]\n", "'level' must be one of suggestion, warning, error.")]
    [InlineData("extends: existence\nmessage: Wrong.\nscope: [|headnig|]\ntokens: [a]\n", "Unknown scope 'headnig'. Did you mean 'heading'?")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\ntokens: [b]\n", "'tokens' stands here a second time. Keep one of the two.", "tokens", 2)]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\ncode: [|true|]\n", "Vale no longer has 'code', and neither has EditLint. Take the line out; to look at code too, write 'scope: raw'.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens:\n  - ok\n  - [|'(a'|]\n", "'(a' is not a pattern. A '(' has no ')'. Close the group, or write '\\(' for the character itself.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\nexceptions: [b, [|'[c'|]]\n", "'[c' is not a pattern. *")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens:\n  - [|foo: bar|]\n", "Each item of 'tokens' must be a text. Put quotation marks around it if it holds ': ' or starts with a bracket.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [|{a: b}|]\n", "'tokens' must be a list of texts.")]
    [InlineData("extends: existence\nmessage: Wrong.\nignorecase: [|ture|]\ntokens: [a]\n", "'ignorecase' must be true or false, not 'ture'. Did you mean 'true'?")]
    [InlineData("extends: existence\nmessage: Wrong.\nlimit: [|1.5|]\ntokens: [a]\n", "'limit' must be a whole number, not '1.5'.")]
    [InlineData("[|extends|]: existence\nmessage: Wrong.\n", "The rule has nothing to look for. Write 'tokens:' with a list of words or patterns.")]
    [InlineData("extends: existence\nmessage: Wrong.\n[|tokens|]: []\n", "The rule has nothing to look for. Write 'tokens:' with a list of words or patterns.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\naction: {name: [|remov|]}\n", "'name' must be one of replace, remove, edit, convert, suggest, not 'remov'. Did you mean 'remove'?")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\naction: {[|nme|]: remove}\n", "Unknown key 'nme'. Did you mean 'name'?")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\naction: [|remove|]\n", "'action' must have a 'name' and, where it needs them, 'params'.")]
    [InlineData("extends: existence\nmessage: Wrong.\nwords: [|accepted|]\n", "'words' must be one of rejected, not 'accepted'.*")]
    [InlineData("[|extends|]: substitution\nmessage: Wrong.\n", "The rule has nothing to replace. Write 'swap:' with pairs, one a line: 'what to find: what to write'.")]
    [InlineData("extends: substitution\nmessage: Wrong.\n[|swp|]: {a: b}\n", "Unknown key 'swp'. Did you mean 'swap'?")]
    [InlineData("extends: substitution\nmessage: Wrong.\nswap: [|[a, b]|]\n", "'swap' must be pairs, one a line: 'what to find: what to write'.")]
    [InlineData("extends: substitution\nmessage: Wrong.\nswap:\n  a: [|[b, c]|]\n", "The value of 'a' must be a text.")]
    [InlineData("extends: substitution\nmessage: Wrong.\nswap:\n  [|'a('|]: b\n", "'a(' is not a pattern. *")]
    [InlineData("[|extends|]: occurrence\nmessage: Wrong.\nmax: 2\n", "The rule has nothing to count. Write 'token:' with a pattern.")]
    [InlineData("extends: occurrence\nmessage: Wrong.\ntoken: a\nmax: [|many|]\n", "'max' must be a whole number, not 'many'.")]
    [InlineData("[|extends|]: repetition\nmessage: Wrong.\n", "The rule has nothing to compare. Write 'tokens:' with a pattern for a word, such as '[^\\s]+'.")]
    [InlineData("[|extends|]: consistency\nmessage: Wrong.\n", "The rule has nothing to compare. Write 'either:' with pairs, one a line: 'one way to write it: the other way'.")]
    [InlineData("extends: conditional\nmessage: Wrong.\nfirst: a\n[|secnd|]: b\n", "Unknown key 'secnd'. Did you mean 'second'?")]
    [InlineData("extends: capitalization\nmessage: Wrong.\nmatch: [|$titel|]\n", "There is no letter case '$titel'. Write $title, $sentence, $lower, $upper, or a pattern.")]
    [InlineData("extends: capitalization\nmessage: Wrong.\nmatch: $title\nstyle: [|Chicagoo|]\n", "'style' must be one of AP, Chicago, not 'Chicagoo'. Did you mean 'Chicago'?")]
    [InlineData("extends: metric\nmessage: Wrong %s.\nformula: words / [|sentence|]\ncondition: '> 8'\n", "Unknown variable 'sentence'. Did you mean 'sentences'?")]
    [InlineData("extends: metric\nmessage: Wrong %s.\nformula: words\ncondition: '> [|eight|]'\n", "Unknown variable 'eight'. The variables are *")]
    [InlineData("extends: readability\nmessage: Wrong %s.\nmetrics:\n  - SMOG\n  - [|Gunning Frog|]\ngrade: 8\n", "There is no measure 'Gunning Frog'. Did you mean 'Gunning Fog'?")]
    public void A_mistake_is_one_diagnostic_with_a_cure(string marked, string message, string? repeated = null, int time = 1) =>
        Verify(ToolDescriptors.InvalidRule, marked, message, repeated, time);

    [Theory]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens:\n[|\t|]- a\n", "This is not YAML: a tab cannot indent a line. Write blanks in its place.")]
    [InlineData("extends: existence\nmessage: Wrong[||]: it is.\ntokens: [a]\n", "This is not YAML: * Put quotation marks around a text that holds ': '.")]
    [InlineData("extends: existence\nmessage: [|%|]s is wrong.\ntokens: [a]\n", "This is not YAML: * Put quotation marks around a text that begins with '%', unless it opens a list or a block.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens:\n  - [a-z][|+ly|]\n", "This is not YAML: * Put quotation marks around a text that begins with '[', unless it opens a list or a block.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens:\n  - [|*ly|]\n", "This is not YAML: * Put quotation marks around a text that begins with '*', unless it opens a list or a block.")]
    [InlineData("extends: metric\nmessage: Wrong.\nformula: words\ncondition: [|> |]8\n", "This is not YAML: * Put quotation marks around a text that begins with '>', unless it opens a list or a block.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens:\n  - [|\"a|]\\d\"\n", "This is not YAML: * In double quotation marks a '\\' begins an escape. Put the text into single quotation marks.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens:\n  - a\n [||]- b\n", "This is not YAML: * Look at the indentation: what belongs together begins in the same column.")]
    [InlineData("extends: existence\nmessage: [|'Wrong.\ntokens: [a]\n|]", "This is not YAML: * A quotation mark that is opened here is not closed.")]
    public void What_is_not_YAML_has_a_cure_too(string marked, string message) => Verify(ToolDescriptors.InvalidRule, marked, message);

    [Theory]
    [InlineData("extends: consistency\nmessage: Wrong.\neither: {a: b}\nwhatever: 1\n[|ignorcase|]: true\n", "The key 'ignorcase' says nothing here. Did you mean 'ignorecase'?")]
    [InlineData("extends: substitution\nmessage: Wrong.\nswap:\n  a: b\n  'c': d\n  [|\"a\"|]: e\n", "'a' stands here a second time, and this pair counts. Keep one of the two.")]
    [InlineData("[|extends|]: occurrence\nmessage: Wrong.\ntoken: a\n", "The rule sets no bound and finds nothing. Write 'max:' with how often the pattern may match in a text, or 'min:' with how often it must.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [[|\"\\bfoo\\b\"|]]\n", "In double quotation marks '\\b' is a backspace, which no text has. Put the pattern into single quotation marks.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\naction: {name: suggest, params: [[|ideas.tengo|]]}\n", "The rule runs without its suggestions: they come from a Tengo script, and EditLint does not run Tengo.")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\naction: {name: edit, params: [[|trimm|], b]}\n", "There is no edit 'trimm', so no fix is offered. Did you mean 'trim'?")]
    [InlineData("extends: existence\nmessage: Wrong.\ntokens: [a]\naction: {name: convert, params: [[|title|]]}\n", "There is no conversion 'title', so no fix is offered. Write 'simple' for the words in small letters.")]
    public void A_rule_that_runs_without_something_says_so_and_runs(string marked, string message) =>
        Verify(ToolDescriptors.RuleWarning, marked, message).Rules.Length.ShouldBe(1);

    [Theory]
    [InlineData("EXTENDS: existence\nMessage: Wrong.\nIgnoreCase: 'true'\nLimit: \"2\"\nTokens: a\nLEVEL: Error\nAction: {NAME: Replace, Params: b}\n")]
    [InlineData("extends: existence\nmessage: 5\nignorecase: 1\nlimit: 2.0\ntokens: [1, 2.5, true]\nvocab: no\ncode: false\nname: Anything\n")]
    [InlineData("extends: substitution\nmessage: Wrong.\npos: 'vb/NN'\nswap: {1: 2, true: false}\n")]
    [InlineData("extends: consistency\nmessage: Wrong.\neither: {a: b}\nwhatever: [1, 2]\n")]
    [InlineData("---\nextends: metric\nmessage: Wrong.\nscope: text\nformula: 5\ncondition: '> 8'\n")]
    public void Keys_in_any_letter_case_and_values_of_another_type_are_taken_as_Vale_takes_them(string text) => Load(text).Errors.ShouldBeEmpty();

    [Fact]
    public void A_broken_rule_does_not_stop_the_others()
    {
        var catalog = RuleCatalog.Load([new RulePack("House", [
            new SourceText("House/A.yml", "extends: existence\nmessage: Wrong.\ntokens: ['(']\n"),
            new SourceText("House/B.yml", "\t: [\n"),
            new SourceText("House/C.yml", "extends: existence\nmessage: Wrong.\ntokens: [a]\n")])]);

        catalog.Rules.Single().Id.ShouldBe("House.C");
        catalog.Errors.Select(e => e.Location.Source.Path).ShouldBe(["House/A.yml", "House/B.yml"]);
    }

    private static RuleCatalog Verify(DiagnosticDescriptor descriptor, string marked, string message, string? repeated = null, int time = 1)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        var place = repeated is null ? spans.Single() : Nth(text, repeated, time);

        var catalog = Load(text);

        var error = catalog.Errors.ShouldHaveSingleItem();
        error.Descriptor.ShouldBe(descriptor);
        error.Message.ShouldMatch("^" + System.Text.RegularExpressions.Regex.Escape(message).Replace("\\*", ".*", StringComparison.Ordinal) + "$");
        error.Location.Span.ShouldBe(place);
        return catalog;
    }

    private static TextSpan Nth(string text, string word, int time)
    {
        var index = -1;
        for (var i = 0; i < time; i++)
            index = text.IndexOf(word, index + 1, StringComparison.Ordinal);
        return new TextSpan(index, word.Length);
    }

    private static RuleCatalog Load(string text) => RuleCatalog.Load([new RulePack("House", [new SourceText("House/Rule.yml", text)])]);
}
