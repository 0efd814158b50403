using EditLint.Core.Configuration;

namespace EditLint.Tests.Configuration;

public class GitIgnorePatternTests
{
    [Theory]
    [InlineData("draft.md", "draft.md")]
    [InlineData("draft.md", "a/b/draft.md")]
    [InlineData("/draft.md", "draft.md")]
    [InlineData("*.md", "a/b/draft.md")]
    [InlineData("a/*.md", "a/draft.md")]
    [InlineData("a/**/b", "a/b")]
    [InlineData("a/**/b", "a/x/y/b")]
    [InlineData("**/b", "b")]
    [InlineData("**/b", "x/y/b")]
    [InlineData("**/x/b", "a/x/y/x/b")]
    [InlineData("a/**", "a/x/y")]
    [InlineData("dra?t.md", "draft.md")]
    [InlineData("draft-[0-9].md", "draft-7.md")]
    [InlineData("draft-[!0-9].md", "draft-x.md")]
    [InlineData("draft-[]x].md", "draft-].md")]
    [InlineData("draft-[[:digit:]-].md", "draft--.md")]
    [InlineData(@"\#draft.md", "#draft.md")]
    [InlineData(@"\!draft.md", "!draft.md")]
    [InlineData("draft.md   ", "draft.md")]
    [InlineData(@"draft\ ", "draft ")]
    [InlineData("draft.md\r", "draft.md")]
    [InlineData("a*b*c", "axxbxbxc")]
    public void A_line_matches_a_path(string line, string path) =>
        GitIgnorePattern.Parse(line).ShouldNotBeNull().IsMatch(path, isFolder: false).ShouldBeTrue();

    [Theory]
    [InlineData("/draft.md", "a/draft.md")]
    [InlineData("a/draft.md", "b/a/draft.md")]
    [InlineData("a/*.md", "a/b/draft.md")]
    [InlineData("a/**", "a")]
    [InlineData("a*b", "a/b")]
    [InlineData("a?b", "a/b")]
    [InlineData("Draft.md", "draft.md")]
    [InlineData("draft-[0-9].md", "draft-x.md")]
    [InlineData("draft-[x.md", "draft-[x.md")]
    [InlineData("draft", "draft.md")]
    public void A_line_leaves_a_path_alone(string line, string path) =>
        GitIgnorePattern.Parse(line).ShouldNotBeNull().IsMatch(path, isFolder: false).ShouldBeFalse();

    [Fact]
    public void A_line_with_a_slash_at_its_end_matches_folders_only()
    {
        var pattern = GitIgnorePattern.Parse("build/").ShouldNotBeNull();

        pattern.IsMatch("a/build", isFolder: true).ShouldBeTrue();
        pattern.IsMatch("a/build", isFolder: false).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# a comment")]
    [InlineData("/")]
    [InlineData("!")]
    public void An_empty_line_and_a_comment_say_nothing(string line) => GitIgnorePattern.Parse(line).ShouldBeNull();
}
