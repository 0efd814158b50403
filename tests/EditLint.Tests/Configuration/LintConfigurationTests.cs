using EditLint.Core.Configuration;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public sealed class LintConfigurationTests
{
    private static readonly LintConfiguration Sample = new()
    {
        Source = new SourceText("config", ""),
        Sections =
        [
            new ConfigurationSection { Rules = [new RuleSetting("A", IsOn: true)] },
            new ConfigurationSection { Files = [Ending(".md"), Ending(".txt")], Rules = [new RuleSetting("B", IsOn: true)] },
            new ConfigurationSection { Files = [Ending("x.md")], Rules = [new RuleSetting("C", IsOn: true)] },
        ],
    };

    [Fact]
    public void Sections_apply_to_the_files_that_any_of_their_patterns_covers()
    {
        Names("a.html").ShouldBe("A");
        Names("a.txt").ShouldBe("A B");
        Names("x.md").ShouldBe("A B C");
    }

    [Fact]
    public void Files_to_which_the_same_sections_apply_share_one_answer()
    {
        Sample.For("a.md").ShouldBeSameAs(Sample.For("b.txt"));
        Sample.For("x.md").ShouldNotBeSameAs(Sample.For("b.txt"));
    }

    [Fact]
    public void A_copy_with_other_sections_gives_other_answers()
    {
        Names("a.md").ShouldBe("A B");

        (Sample with { Sections = [] }).For("a.md").Settings.ShouldBeEmpty();
    }

    private static string Names(string path) => string.Join(' ', Sample.For(path).Settings.Select(s => s.Name));

    private static PathGlob Ending(string end) => new("*" + end, path => path.EndsWith(end, StringComparison.Ordinal));
}
