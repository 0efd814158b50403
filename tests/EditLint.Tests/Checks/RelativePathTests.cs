using EditLint.Core.Analysis;
using EditLint.Core.Checks;

namespace EditLint.Tests.Checks;

public sealed class RelativePathTests
{
    private static readonly ListedFiles Files = new(["plan.md", "img/Map.png", "../shared/logo.svg", "2020-01-31-ferry.md"]);

    [Theory]
    [InlineData("plan.md")]
    [InlineData("./img/../plan.md")]
    [InlineData("IMG/map.PNG")]
    [InlineData("../shared/logo.svg")]
    [InlineData("plan.html")]
    [InlineData("ferry.html")]
    [InlineData("img/map.webp")]
    [InlineData("img/")]
    [InlineData("..")]
    public void What_is_there_is_found(string path) => RelativePath.Exists(Files, path).ShouldBeTrue();

    [Theory]
    [InlineData("budget.md")]
    [InlineData("img/plan.png")]
    [InlineData("images/map.png")]
    [InlineData("../plan.md")]
    [InlineData("img/old/plan.md")]
    [InlineData("../none/old/plan.md")]
    public void What_is_not_there_is_not(string path) => RelativePath.Exists(Files, path).ShouldBeFalse();

    [Fact]
    public void A_target_may_start_from_a_folder_above_the_article()
    {
        RelativePath.Exists(Files, "shared/logo.svg").ShouldBeFalse();
        RelativePath.ExistsAnywhere(Files, "shared/logo.svg").ShouldBeTrue();
        RelativePath.ExistsAnywhere(Files, "shared/map.svg").ShouldBeFalse();
    }

    [Fact]
    public void A_target_may_have_any_number_of_folders() =>
        RelativePath.ExistsAnywhere(Files, string.Concat(Enumerable.Repeat("a/", 100_000)) + "plan.md").ShouldBeFalse();

    [Fact]
    public void A_folder_that_another_disk_would_have_counts()
    {
        var files = new CaseSensitiveFolders();

        RelativePath.Exists(files, "Img/maps/map.png").ShouldBeTrue();
        RelativePath.Exists(files, "img/Maps/map.png").ShouldBeTrue();
        RelativePath.Exists(files, "img/plans/map.png").ShouldBeFalse();
    }

    [Theory]
    [InlineData("img/my%20map.png?raw=true#top", "img/my map.png", "top")]
    [InlineData("img\\map.png", "img/map.png", null)]
    [InlineData("100%.pdf", "100%.pdf", null)]
    [InlineData("#costs%C3%A9", null, "costsé")]
    [InlineData("/root.md", null, null)]
    [InlineData("//example.org/a.md", null, null)]
    [InlineData("mailto:a@example.org", null, null)]
    [InlineData("?page=2", null, null)]
    public void A_target_has_its_parts(string target, string? path, string? fragment)
    {
        var parsed = LinkTarget.Parse(target);

        parsed.Path.ShouldBe(path);
        parsed.Fragment.ShouldBe(fragment);
        parsed.IsLocal.ShouldBeFalse();
    }

    [Theory]
    [InlineData("file:///home/me/plan.pdf")]
    [InlineData("C:\\plan.pdf")]
    public void A_place_on_one_computer_is_told_from_a_scheme(string target) => LinkTarget.Parse(target).IsLocal.ShouldBeTrue();

    // The folders img and img/maps, as a disk has them that knows letter case.
    private sealed class CaseSensitiveFolders : IArticleFiles
    {
        public IReadOnlySet<string>? List(string folder) => folder switch
        {
            "" => Names("img"),
            "img" => Names("maps"),
            "img/maps" => Names(),
            _ => null,
        };

        private static HashSet<string> Names(params string[] names) => new(names, StringComparer.OrdinalIgnoreCase);
    }
}
