using EditLint.Cli.Reporters;

namespace EditLint.Tests.Cli.Reports;

public sealed class ReportPathsTests
{
    private static readonly string Top = OperatingSystem.IsWindows() ? "C:/" : "/";

    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData("./a.md", "a.md")]
    [InlineData("-a b.md", "-a b.md")]
    [InlineData(".github/a.md", ".github/a.md")]
    [InlineData("b/../a.md", "b/../a.md")]
    [InlineData("../other/a.md", "../other/a.md")]
    [InlineData("@house/site/a.md", "a.md")]
    [InlineData("@house/other/a.md", "@house/other/a.md")]
    public void Names_are_from_the_working_folder(string path, string name) =>
        new ReportPaths(Options(), "CI_PROJECT_DIR").Of(path.Replace("@", Top)).ShouldBe(name.Replace("@", Top));

    [Theory]
    [InlineData("a.md", "site/a.md")]
    [InlineData(".github/a.md", "site/.github/a.md")]
    [InlineData("../other/a.md", "other/a.md")]
    [InlineData("../../home/a.md", "../home/a.md")]
    [InlineData("@house/site/a.md", "site/a.md")]
    [InlineData("@house/other/a.md", "other/a.md")]
    [InlineData("@home/a.md", "@home/a.md")]
    public void Names_are_from_the_top_of_the_checkout_when_the_working_folder_lies_in_it(string path, string name) =>
        new ReportPaths(Options("@house/"), "GITHUB_WORKSPACE", "CI_PROJECT_DIR").Of(path.Replace("@", Top)).ShouldBe(name.Replace("@", Top));

    [Theory]
    [InlineData("@house/other")]
    [InlineData("@house/site")]
    [InlineData("@house/sit")]
    [InlineData("house")]
    [InlineData("")]
    [InlineData("\0")]
    public void What_is_no_folder_around_the_working_folder_does_not_count(string folder) =>
        new ReportPaths(Options(folder), "CI_PROJECT_DIR").Of("a.md").ShouldBe("a.md");

    [Fact]
    public void Without_a_working_folder_names_stay_as_they_are() =>
        new ReportPaths(new ReportOptions { GetEnvironmentVariable = _ => Top }, "CI_PROJECT_DIR").Of("../a.md").ShouldBe("../a.md");

    [Fact]
    public void A_URI_has_no_characters_that_mean_something_else()
    {
        ReportPaths.ToUri("a b/ü%20:x?#.md").ShouldBe("a%20b/%C3%BC%2520%3Ax%3F%23.md");
        ReportPaths.ToUri("c:x.md").ShouldBe("c%3Ax.md");
        ReportPaths.ToUri("a\uD800.md").ShouldBe("a%EF%BF%BD.md");
        ReportPaths.ToUri(Top + "a b.md").ShouldBe(OperatingSystem.IsWindows() ? "file:///C:/a%20b.md" : "file:///a%20b.md");
    }

    private static ReportOptions Options(string? root = null) =>
        new() { WorkingFolder = RichReport.Options.WorkingFolder, GetEnvironmentVariable = name => name == "CI_PROJECT_DIR" ? root?.Replace("@", Top) : null };
}
