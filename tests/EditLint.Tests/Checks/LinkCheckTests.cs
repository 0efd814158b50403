using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Checks;
using EditLint.Core.Configuration;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class LinkCheckTests
{
    private static readonly Rule Missing = TestRule.Load("extends: link\ndefect: missing-target\nmessage: '{problem}'\nanchors: [comments]\n");

    [Fact]
    public void A_missing_file_is_told_only_where_the_files_are_known()
    {
        Lint("![a](a.png)", []).ShouldBe(["There is no file \"a.png\" near the article"]);
        TestRule.Lint(Missing, new SourceText("a.md", "![a](a.png)")).ShouldBeEmpty();
    }

    [Fact]
    public void In_the_source_of_a_site_one_picture_alone_proves_nothing()
    {
        const string Matter = "---\ntitle: A\n---\n";

        Lint(Matter + "![a](a.png)", ["b.png"]).ShouldBeEmpty();
        Lint(Matter + "![a](a.png) ![b](b.png)", ["b.png"]).ShouldBe(["There is no file \"a.png\" near the article"]);
        Lint(Matter + "![a](img/a.png)", ["img/b.png"]).ShouldBe(["There is no file \"img/a.png\" near the article"]);
    }

    [Theory]
    [InlineData("[a]({{ page.url }}.md)")]
    [InlineData("[a](https://example.org/a.md)")]
    [InlineData("[a](/a.md)")]
    [InlineData("[a](about)")]
    [InlineData("[a](about/)")]
    [InlineData("[a](a.html)")]
    [InlineData("`[a](a.md)`")]
    public void What_may_be_no_file_is_left_alone(string text) => Lint(text, ["other.txt"]).ShouldBeEmpty();

    [Theory]
    [InlineData("# Costs\n\n[a](#costs) [b](#comments) [c](#top-of-costs)", "The article has no heading or other place \"#top-of-costs\"")]
    [InlineData("# Costs\n\n<span id=\"fees\"></span>[a](#fees)", null)]
    [InlineData("# Costs {#x-1}\n\n[a](#x1)", null)]
    [InlineData("No heading, so nothing is known. [a](#costs)", null)]
    [InlineData("# Costs\n\n{% include fees.html %}\n\n[a](#fees)", null)]
    [InlineData("# Résumé\n\n[a](#resume)", null)]
    [InlineData("# Notes\n\n# Notes\n\n[a](#notes-1) [b](#notes-2)", null)]
    public void A_place_in_the_article_is_compared_by_letters_and_digits(string text, string? found) =>
        Lint(text, []).ShouldBe(found is null ? [] : [found]);

    [Fact]
    public void A_link_that_HTML_splits_over_blocks_is_told_once() =>
        TestRule.Lint("extends: link\ndefect: empty\nmessage: '{problem}'\n", "<a href=\"\"><p>One.</p><p>Two.</p></a>", "html").Length.ShouldBe(1);

    private static string[] Lint(string text, ImmutableArray<string> files)
    {
        using var linter = new Linter(DocumentReaders.All, new RuleCatalog([Missing], []));
        return [.. linter.Lint(new SourceText("a.md", text), FileConfiguration.Default with { Files = new ListedFiles(files) }).Diagnostics.Select(d => d.Message)];
    }
}
