using EditLint.Cli.Files;

namespace EditLint.Tests.Cli;

public sealed class FolderListingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Folders_are_listed_from_the_folder_of_the_article()
    {
        _folder.With("site/posts/a.md", "A.").With("site/posts/img/Map.png").With("site/index.md", "B.");

        var files = new FolderListings().Around(Path.Combine(_folder.Path, "site", "posts", "a.md"));

        files.List("").ShouldNotBeNull().Order().ShouldBe(["a.md", "img"]);
        files.List("img").ShouldNotBeNull().Contains("map.PNG").ShouldBeTrue();
        files.List("..").ShouldNotBeNull().Contains("index.md").ShouldBeTrue();
        files.List("images").ShouldBeNull();
        files.List("a.md").ShouldBeNull();
        files.List("a\0b").ShouldBeNull();
    }

    [Fact]
    public void A_link_to_a_file_is_checked_in_a_file_and_not_in_standard_input()
    {
        _folder.With("draft.md", "See [the plan](plan.md) and [the budget](budget.md).\n").With("plan.md", "A.\n");

        string[] arguments = ["check", "--no-config", "--select", "Integrity.MissingLinkTarget", "--format", "concise"];

        CommandLineRun.In(_folder, [.. arguments, "draft.md"]).Output
            .ShouldBe("draft.md:1:42: warning Integrity.MissingLinkTarget There is no file \"budget.md\" near the article. Correct the link, or add what it points to.\n");
        CommandLineRun.Of(_folder, "See [the budget](budget.md).\n", [], [.. arguments, "-", "--stdin-filename", "draft.md"]).Output.ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
