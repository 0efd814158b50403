using EditLint.Cli.Git;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Cli;

public sealed class GitDiffTests
{
    [Fact]
    public void Changed_new_and_gone_lines_are_read()
    {
        var files = GitDiff.Read("""
            diff --git a/a.md b/a.md
            index 1..2 100644
            --- a/a.md
            +++ b/a.md
            @@ -1 +1,2 @@ a heading
            -one
            +two
            +three
            @@ -7,3 +8,0 @@
            -x
            -y
            -z
            diff --git a/gone.md b/gone.md
            deleted file mode 100644
            --- a/gone.md
            +++ /dev/null
            @@ -1,2 +0,0 @@
            -one
            -two
            diff --git a/old.md b/new name.md
            similarity index 90%
            rename from old.md
            rename to new name.md
            --- a/old.md
            +++ b/new name.md	
            @@ -3 +3 @@
            -one
            \ No newline at end of file
            +two
            \ No newline at end of file
            """.ReplaceLineEndings("\n"));

        files["a.md"].ShouldBe([new LineRange(1, 2), new LineRange(8, 0)]);
        files["new name.md"].ShouldBe([new LineRange(3, 1)]);
        files.Count.ShouldBe(2);
    }

    [Fact]
    public void Text_that_looks_like_a_diff_is_text()
    {
        var files = GitDiff.Read("diff --git a/a.md b/a.md\n--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n--- a/b.md\n-@@ -1 +1 @@\n+++ b/c.md\n+diff --git a/d b/d\n@@ -9 +9 @@\n-x\n+y\n");

        files.Keys.ShouldBe(["a.md"]);
        files["a.md"].ShouldBe([new LineRange(1, 2), new LineRange(9, 1)]);
    }

    [Fact]
    public void What_git_takes_for_binary_has_changed_as_a_whole() =>
        GitDiff.Read("diff --git a/u.txt b/u.txt\nindex 1..2 100644\nBinary files a/u.txt and b/u.txt differ\n")["u.txt"].ShouldBe([LineRange.All]);

    [Theory]
    [InlineData("b/a.md", "b/a.md")]
    [InlineData("b/a b.md\t", "b/a b.md")]
    [InlineData("\"b/a\\tb\\\"c\\\\.md\"", "b/a\tb\"c\\.md")]
    [InlineData("\"b/n\\303\\244me\\n.md\"", "b/näme\n.md")]
    [InlineData("\"b/näme\\t😀.md\"", "b/näme\t😀.md")]
    public void A_quoted_path_is_read(string written, string path) => GitPath.Unquote(written).ShouldBe(path);

    [Theory]
    [InlineData("one\ntwo\nthree\n", 2, 1, "two\n")]
    [InlineData("one\ntwo\nthree", 3, 1, "three")]
    [InlineData("one\ntwo\n\n\nthree\n", 3, 0, "o\n\n\nt")]
    [InlineData("one\ntwo\n", 2, 0, "o\n")]
    [InlineData("one\n", 0, 0, "o")]
    [InlineData("", 0, 0, "")]
    [InlineData("one\rtwo\nthree\n", 2, 1, "three\n")]
    public void Lines_are_counted_as_git_does(string text, int first, int count, string expected)
    {
        var span = ChangedText.LinesOf(text, [new LineRange(first, count)]).ShouldHaveSingleItem();

        text.Substring(span.Start, span.Length).ShouldBe(expected);
    }

    [Fact]
    public void A_changed_line_counts_with_its_paragraph_and_no_more()
    {
        var document = new MarkdownReader().Read(new SourceText("a.md", "# Top\n\nOne\ntwo\nthree.\n\n- first\n- second\n  third\n  - inside\n"));

        var spans = ChangedText.ParagraphsOf(document, [new LineRange(4, 1), new LineRange(9, 1)]);

        spans.Select(s => document.Source[s].ToString()).ShouldBe(["two\n", "  third\n", "One\ntwo\nthree.", "second\n  third"], ignoreOrder: true);
    }
}
