using EditLint.Cli.Files;

namespace EditLint.Tests.Cli;

public sealed class SourceFileWalkerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_in_the_ordinal_order_of_their_paths()
    {
        _folder.With("b.md").With("a/z.md").With("a-b.md").With("B.md").With("a/a.txt");

        Find(".").ShouldBe(["B.md", "a-b.md", "a/a.txt", "a/z.md", "b.md"]);
    }

    [Fact]
    public void Only_files_of_a_known_format_are_taken_in_a_folder()
    {
        _folder.With("a.md").With("a.MD").With("a.png").With("README");

        Find(".").ShouldBe(["a.MD", "a.md"]);
    }

    [Fact]
    public void Hidden_files_and_folders_and_node_modules_are_passed_over()
    {
        _folder.With(".git/a.md").With(".drafts/a.md").With(".a.md").With("node_modules/x/a.md").With("a.md");

        Find(".").ShouldBe(["a.md"]);
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_its_name_is()
    {
        _folder.With(".gitignore", "secret.log").With("secret.log").With(".hidden/a.md");

        Find("secret.log", ".hidden").ShouldBe([".hidden/a.md", "secret.log"]);
    }

    [Fact]
    public void A_file_is_taken_once()
    {
        _folder.With("a/a.md");

        Find("a/a.md", "a", "./a/../a/a.md", _folder.PathOf("a")).ShouldBe(["a/a.md"]);
    }

    [Fact]
    public void Ignored_files_are_passed_over()
    {
        _folder.With(".gitignore", "*.txt\n!keep.txt\n/build/\n").With("a.txt").With("keep.txt").With("build/a.md").With("x/build/a.md");

        Find(".").ShouldBe(["keep.txt", "x/build/a.md"]);
    }

    [Fact]
    public void An_inner_ignore_file_overrides_an_outer_one()
    {
        _folder.With(".gitignore", "*.txt").With("in/.gitignore", "!*.txt\na.txt").With("in/a.txt").With("in/b.txt").With("b.txt");

        Find(".").ShouldBe(["in/b.txt"]);
    }

    [Fact]
    public void Nothing_is_taken_back_from_an_ignored_folder()
    {
        _folder.With(".gitignore", "out/\n!out/a.md").With("out/a.md");

        Find(".").ShouldBeEmpty();
    }

    [Fact]
    public void Ignore_files_count_from_the_top_of_the_repository()
    {
        _folder.With(".git/HEAD").With(".gitignore", "/content/old.md").With("content/.gitignore", "tmp.md")
            .With("content/old.md").With("content/tmp.md").With("content/en/tmp.md").With("content/en/new.md");

        var listing = SourceFileWalker.Find(_folder.PathOf("content/en"), [".md"], ["..", "."]);

        listing.Files.Select(f => f.Path).ShouldBe(["new.md"]);
    }

    [Fact]
    public void Ignore_files_count_from_the_working_folder_where_there_is_no_repository()
    {
        _folder.With(".gitignore", "old.md").With("content/old.md").With("content/new.md");

        Find("content").ShouldBe(["content/new.md"]);
    }

    [Fact]
    public void A_file_outside_the_working_folder_keeps_the_name_it_was_given()
    {
        _folder.With("a.md").With("in/b.md");

        SourceFileWalker.Find(_folder.PathOf("in"), [".md"], ["..", "../a.md"]).Files.Select(f => f.Path).ShouldBe(["../a.md", "b.md"]);
    }

    [Theory]
    [InlineData("absent.md")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_does_not_exist_is_missing(string path)
    {
        var listing = SourceFileWalker.Find(_folder.Path, [".md"], [path]);

        listing.MissingPaths.ShouldBe([path]);
        listing.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_link_to_a_folder_is_not_entered_so_that_a_loop_ends()
    {
        _folder.With("a/a.md");
        Directory.CreateSymbolicLink(_folder.PathOf("a/up"), _folder.Path);

        Find(".").ShouldBe(["a/a.md"]);
        Find("a/up/a").ShouldBe(["a/up/a/a.md"]);
    }

    [Fact]
    public void A_link_to_a_file_is_taken_even_when_the_file_is_gone()
    {
        _folder.With("a.md");
        File.CreateSymbolicLink(_folder.PathOf("b.md"), "a.md");
        File.CreateSymbolicLink(_folder.PathOf("c.md"), "gone.md");

        Find(".").ShouldBe(["a.md", "b.md", "c.md"]);
        Find("c.md").ShouldBe(["c.md"]);
    }

    private IEnumerable<string> Find(params string[] paths) =>
        SourceFileWalker.Find(_folder.Path, [".md", ".txt"], paths).Files.Select(f => f.Path);
}
