using CsCheck;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Documents;

public sealed class HeadingSlugsTests
{
    private static readonly Gen<string> Headings = Gen.String[Gen.Char["aAbé1 -_.,'&ß"], 1, 8].Array[1, 12].Select(lines => string.Join("\n\n", lines.Select(l => "# x" + l.Trim())));

    [Theory]
    [InlineData("The costs & the fees", "the-costs--the-fees")]
    [InlineData("What's new in 2.0?", "whats-new-in-20")]
    [InlineData("snake_case-name", "snake_case-name")]
    [InlineData("Élan Vital", "élan-vital")]
    [InlineData("…", "")]
    public void A_heading_has_the_id_that_GitHub_gives_it(string heading, string slug) => HeadingSlugs.Of(heading).ShouldBe(slug);

    [Fact]
    public void A_heading_that_was_there_before_gets_a_number() =>
        Slugs("# Notes\n\n## Notes\n\n# Notes 1\n\n# Notes").ShouldBe(["notes", "notes-1", "notes-1-1", "notes-2"]);

    [Fact]
    public void No_two_headings_have_one_id() =>
        Headings.Sample(text => Slugs(text) is var slugs && slugs.Distinct().Count() == slugs.Length, iter: 300);

    [Fact]
    public void An_id_is_its_own_id() =>
        Gen.String.Sample(text => HeadingSlugs.Of(HeadingSlugs.Of(text)) == HeadingSlugs.Of(text), iter: 300);

    private static string[] Slugs(string text) => [.. HeadingSlugs.Of(new MarkdownReader().Read(new SourceText("a.md", text)))];
}
