using EditLint.Core.Configuration;

namespace EditLint.Tests.Configuration;

public sealed class FileGlobTests
{
    [Theory]
    [InlineData("*.md", "a.md")]
    [InlineData("*.md", "deep/down/a.md")]
    [InlineData("*.{md,txt}", "x/a.txt")]
    [InlineData("{a,b{c,d}}.md", "bd.md")]
    [InlineData("./docs/*.md", "docs/a.md")]
    [InlineData("/docs/*.md", "docs/a.md")]
    [InlineData("docs", "docs/x/a.md")]
    [InlineData("docs/", "docs/x/a.md")]
    [InlineData("docs/**", "docs/x/a.md")]
    [InlineData("docs/**/a.md", "docs/a.md")]
    [InlineData("chapter-[0-9].md", "chapter-7.md")]
    [InlineData("a{b.md", "a{b.md")]
    [InlineData(@"\{a,b\}.md", "{a,b}.md")]
    [InlineData(@"{a,\}}.md", "}.md")]
    [InlineData(@"chapter-\[1].md", "chapter-[1].md")]
    public void A_pattern_covers(string glob, string path) => FileGlob.Create([glob]).Matches(path).ShouldBeTrue();

    [Theory]
    [InlineData("*.md", "a.mdx")]
    [InlineData("docs/*.md", "docs/x/a.md")]
    [InlineData("docs/*.md", "x/docs/a.md")]
    [InlineData("/docs", "x/docs/a.md")]
    [InlineData("docs/", "docs")]
    [InlineData("*.{md,txt}", "a.html")]
    public void A_pattern_does_not_cover(string glob, string path) => FileGlob.Create([glob]).Matches(path).ShouldBeFalse();

    [Fact]
    public void The_last_item_of_a_list_that_matches_decides()
    {
        var glob = FileGlob.Create(["*.md", "!./drafts/", "drafts/kept.md"]);

        new[] { "a.md", "drafts/a.md", "drafts/kept.md" }.Where(glob.Matches).ShouldBe(["a.md", "drafts/kept.md"]);
    }

    [Fact]
    public void A_pattern_from_a_folder_above_sees_the_whole_path()
    {
        var glob = FileGlob.Create(["docs/en/*.md"]).From("docs/");

        FileGlob.Create(["docs/en/*.md"]).From("docs/").From("en/").ShouldSatisfyAllConditions(g => g.Prefix.ShouldBe("docs/en/"), g => g.Matches("a.md").ShouldBeTrue());
        glob.Matches("en/a.md").ShouldBeTrue();
        glob.Matches("a.md").ShouldBeFalse();
    }

    [Fact]
    public void A_bracket_behind_a_backslash_needs_no_other() => FileGlob.FindProblem(@"chapter-\[1.md").ShouldBeNull();

    [Fact]
    public void Braces_without_end_are_no_way_to_fill_the_memory() =>
        FileGlob.FindProblem(string.Concat(Enumerable.Repeat("{a,b}", 40))).ShouldBe("The braces stand for too many alternatives.");
}
