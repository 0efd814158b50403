using EditLint.Core;
using EditLint.Core.Checks;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Checks;

public sealed class WordTemplateTests
{
    [Theory]
    [InlineData("extends: existence\ntokens: [well]", "[|well|] well-known")]
    [InlineData("extends: existence\ntokens: [well]\nnonword: true", "[|well|] [|well|]-known")]
    [InlineData("extends: existence\ntokens: [well up-to, ill]\nexceptions: [up]", "[|ill|] well up-to")]
    [InlineData("extends: substitution\nswap: {well: good, ill: bad}", "[|ill|] well-known")]
    [InlineData("extends: consistency\neither: {well: good}", "well-known well [|good|]")]
    public void The_template_of_the_house_finds_the_words_of_a_rule(string yaml, string marked)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        var catalog = RuleCatalog.Load([new RulePack("Test", [new SourceText("Rule.yml", yaml + "\nmessage: No.\n")])], new RuleResources { WordTemplate = @"\b(?:%s)(?![-\w])" });
        catalog.Errors.ShouldBeEmpty();
        using var linter = new Linter(DocumentReaders.All, catalog);

        linter.Lint(new SourceText("a.txt", text)).Diagnostics.Select(d => d.Location.Span).ShouldBe(spans);
    }
}
