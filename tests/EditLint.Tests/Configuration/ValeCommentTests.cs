using EditLint.Core;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Configuration;

public class ValeCommentTests
{
    [Theory]
    [InlineData("<!-- vale off -->\n\nvery\n\n<!-- vale on -->\n\njust", "7:1 House.Just")]
    [InlineData("<!--vale off-->\n\nvery\n\n<!--vale on-->\n\njust", "7:1 House.Just")]
    [InlineData("a <!-- vale off -->very<!-- vale on --> just", "1:41 House.Just")]
    [InlineData("<!-- vale House.Very = NO -->\n\nvery\n\n<!-- vale House.Very = YES -->\n\njust", "3:1 Desk.Very|7:1 House.Just")]
    [InlineData("<!-- vale House = off -->\n\nvery\n\n<!-- vale House = on -->\n\njust", "3:1 Desk.Very|7:1 House.Just")]
    [InlineData("<!-- vale house = off -->\n\njust", "1:1 EditLint.InvalidSuppression|3:1 House.Just")]
    [InlineData("<!-- vale style = Desk -->\n\nvery\n\njust", "3:1 Desk.Very")]
    [InlineData("<!-- vale styles = Desk, House -->\n\njust", "3:1 House.Just")]
    [InlineData("<!-- vale House.Very = NO -->\n\n<!-- vale off -->\n\n<!-- vale on -->\n\nvery", "7:1 Desk.Very")]
    [InlineData("<!-- vale House.Very[\"very\"] = NO -->\n\nvery\n\nVery", "3:1 Desk.Very")]
    [InlineData("<!-- vale House.Very[\"other\"] = NO -->\n\nvery", "3:1 Desk.Very|3:1 House.Very")]
    [InlineData("<!-- vale House.Very[\"very\", \"other\"] = NO -->\n\n<!-- vale House.Very[\"other\"] = YES -->\n\nvery", "5:1 Desk.Very")]
    [InlineData("<!-- vale House.Very[\"very\", \"other\"] = NO -->\n\n<!-- vale House.Very[\"very\"] = YES -->\n\nvery", "5:1 Desk.Very|5:1 House.Very")]
    public void A_switch_holds_from_its_place_on(string text, string left) => Silence.Found(text).ShouldBe(left.Split('|'));

    [Fact]
    public void A_switch_holds_for_rules_of_the_source_too()
    {
        var rule = TestRule.Load("extends: existence\nmessage: No.\nscope: raw\nraw: ['\\.html']\n");

        TestRule.Lint(rule, new("a.md", "[a](b.html)\n\n<!-- vale Test.Rule = NO -->\n\n[a](b.html)\n\n<!-- vale Test.Rule = YES -->\n\n[a](b.html)\n"))
            .Select(d => d.Location.Start.Line).ShouldBe([1, 9]);
    }

    // The one line of Vale's that is missing, 105:16 of demo.Raw, stands under a comment that turns demo.Raw off, which Vale overlooks for rules of the source.
    [Theory]
    [InlineData("test.md", """
        23:19 vale.Redundancy
        33:19 vale.Redundancy
        37:19 vale.Redundancy
        43:20 demo.Ending-Preposition
        95:20 demo.Ending-Preposition
        109:48 demo.Ending-Preposition
        111:20 demo.Ending-Preposition
        121:19 vale.Redundancy
        127:19 vale.Redundancy
        127:48 demo.Ending-Preposition
        129:20 demo.Ending-Preposition
        133:48 demo.Ending-Preposition
        135:20 demo.Ending-Preposition
        145:19 vale.Redundancy
        151:19 vale.Redundancy
        151:48 demo.Ending-Preposition
        153:20 demo.Ending-Preposition
        157:19 vale.Redundancy
        163:48 demo.Ending-Preposition
        165:20 demo.Ending-Preposition
        169:19 vale.Redundancy
        169:48 demo.Ending-Preposition
        171:20 demo.Ending-Preposition
        """)]
    [InlineData("issue1001.md", "5:28 demo.Ending-Preposition")]
    public void The_comments_of_Vales_own_scenarios_do_what_they_do_in_Vale(string file, string expected)
    {
        if (SharedData.Find("vale-cases") is not { } data)
            return;
        string[] off = ["vale.Spelling", "demo.CheckLinks", "demo.Spellcheck", "demo.ZeroOccurrence", "demo.SentenceCaseAny"];
        var catalog = RuleCatalog.Load(new[] { "vale", "demo" }.Select(pack => new RulePack(pack,
            [.. Directory.GetFiles(Path.Combine(data, "styles", pack), "*.yml").Order(StringComparer.Ordinal).Select(path => new SourceText(path, File.ReadAllText(path)))])));
        using var linter = new Linter(DocumentReaders.All, catalog.Where(r => !off.Contains(r.Id)));

        var found = Silence.Found(linter.Lint(new SourceText(file, File.ReadAllText(Path.Combine(data, "fixtures", "comments", file)))));

        found.ShouldBe(expected.Split('\n', StringSplitOptions.TrimEntries));
    }
}
