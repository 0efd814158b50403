using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class MetricCheckTests
{
    private const string Text = "# Title\n\nOne two three. Four five six!\n\n- a point\n- another point\n\n> A quotation of five words.\n\n```\ncode that is not counted\n```\n\n## Second\n\n| a table | of two |\n| --- | --- |\n| is | left out |\n";

    [Theory]
    [InlineData("words", 15)]
    [InlineData("sentences", 5)]
    [InlineData("paragraphs", 4)]
    [InlineData("characters", 61)]
    [InlineData("heading.h1 + heading.h2 * 10 + heading_h3", 11)]
    [InlineData("list", 2)]
    [InlineData("blockquote", 1)]
    [InlineData("pre", 1)]
    [InlineData("figure_caption + script", 0)]
    public void The_counts_are_those_of_paragraphs_lists_and_quotations(string formula, int expected) =>
        TestRule.Lint(Rule(formula, "> -1"), Text, "md").Single().Message.ShouldBe($"It is {expected}.00 ({expected}.00).");

    [Theory]
    [InlineData("md", "Three words here.")]
    [InlineData("txt", "Three words here.")]
    [InlineData("html", "<p>Three words here.</p>")]
    public void Every_format_has_counts(string format, string text)
    {
        var found = TestRule.Lint(Rule("words", "> 2"), text, format).Single();

        found.Location.Span.ShouldBe(new(0, 0));
        found.Message.ShouldBe("It is 3.00 (3.00).");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("---\ntitle: A page of front matter\n---\n")]
    public void An_empty_document_has_no_number(string text) => TestRule.Lint(Rule("words", "< 100"), text, "md").ShouldBeEmpty();

    [Fact]
    public void A_number_that_is_not_finite_is_no_finding() => TestRule.Lint(Rule("words / heading.h1", "> 1"), "Three words here.").ShouldBeEmpty();

    [Fact]
    public void What_is_right_is_no_finding() => TestRule.Lint(Rule("words / sentences", "> 3"), "Three words here. And three more.").ShouldBeEmpty();

    [Theory]
    [InlineData("formula: words / [|sentenses|]\ncondition: '> 8'", "Unknown variable 'sentenses'. Did you mean 'sentences'?")]
    [InlineData("formula: |\n  words\n    / [|wrds|]\ncondition: '> 8'", "Unknown variable 'wrds'. Did you mean 'words'?")]
    [InlineData("formula: '[|nothing|] + 1'\ncondition: '> 8'", "Unknown variable 'nothing'. The variables are *")]
    [InlineData("formula: [|words > 8|]\ncondition: '> 8'", "The formula gives true or false; it must give a number. *")]
    [InlineData("formula: words\ncondition: '[|8|]'", "A condition begins with a comparison, such as '> 8'.")]
    [InlineData("formula: words\n[|conditon|]: '> 8'", "Unknown key 'conditon'. Did you mean 'condition'?")]
    [InlineData("[|condition|]: '> 8'", "The rule has no formula. *", "extends")]
    public void A_mistake_is_reported_at_its_place(string marked, string message, string? place = null)
    {
        var (keys, spans) = Core.Rules.ExampleMarkup.Parse(marked);
        const string Head = "extends: metric\nmessage: It is %s.\n";

        var error = TestRule.Errors(Head + keys).Single();

        error.Message.ShouldMatch("^" + System.Text.RegularExpressions.Regex.Escape(message).Replace("\\*", ".*", StringComparison.Ordinal) + "$");
        error.Location.Span.ShouldBe(place is null ? spans.Single().Shift(Head.Length) : new(0, place.Length));
    }

    private static string Rule(string formula, string condition) => $"extends: metric\nmessage: 'It is %s ({{value}}).'\nformula: {formula}\ncondition: '{condition}'\n";
}
