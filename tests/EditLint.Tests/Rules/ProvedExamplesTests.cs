using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Rules;

public class ProvedExamplesTests
{
    private const string Yaml = "extends: existence\nmessage: a\ntokens: [b]\nexamples:\n  - bad: '[|b|]'\n  - good: c\n";
    private const string Script = "/*---\nmessage: a\nexamples:\n  - bad: '[|b|]'\n---*/\n";

    [Theory]
    [InlineData("a.yml", Yaml, 2)]
    [InlineData("a.csx", Script, 1)]
    public void Examples_that_are_known_to_be_sound_are_there_when_somebody_asks(string path, string text, int count)
    {
        var source = new SourceText(path, text);

        var read = RuleCatalog.Load([new RulePack("P", [source])]).Rules.ShouldHaveSingleItem();
        var proved = RuleCatalog.Load([new RulePack("P", [source]) { HasProvedExamples = true }]).Rules.ShouldHaveSingleItem();

        proved.Examples.Length.ShouldBe(count);
        proved.Examples.Select(e => (e.Text, e.Span)).ShouldBe(read.Examples.Select(e => (e.Text, e.Span)));
    }

    [Fact]
    public void Only_then_is_an_error_in_an_example_not_looked_for()
    {
        var source = new SourceText("a.yml", Yaml.Replace("good: c", "good: '[|c|]'", StringComparison.Ordinal));

        RuleCatalog.Load([new RulePack("P", [source])]).Errors.ShouldHaveSingleItem();
        RuleCatalog.Load([new RulePack("P", [source]) { HasProvedExamples = true }]).Errors.ShouldBeEmpty();
    }
}
