using System.Xml.Linq;
using EditLint.Cli.Reporters;
using EditLint.Core;

namespace EditLint.Tests.Cli.Reports;

public sealed class CheckstyleReporterTests
{
    [Fact]
    public void Each_file_has_its_findings() =>
        Checkstyle(RichReport.Options, RichReport.Results).ShouldBe("""
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="4.3">
              <file name="-plain.md">
                <error line="1" column="1" severity="error" message="House.Odd failed with ArgumentException: no such option." source="editlint.EditLint.RuleFailure"/>
                <error line="1" column="1" severity="error" message="This passage of 4 words repeats another." source="editlint.House.Repeated"/>
                <error line="3" column="6" severity="info" message="&quot;utilize&quot; says no more than &quot;use&quot;." source="editlint.House.Wordy"/>
              </file>
              <file name="../notes/é.txt">
                <error line="1" column="1" severity="warning" message="Odd." source="editlint.House.Odd"/>
              </file>
              <file name="content/-été &amp; &quot;&lt;100%&gt;, a:b&#10;::c.md">
                <error line="1" column="9" severity="info" message="&quot;utilize&quot; says&#10;no more: 100% than &quot;use&quot;, &lt;b&gt;��." source="editlint.House.Wordy"/>
                <error line="2" column="5" severity="warning" message="Odd: ]]&gt; ##[error] ::error::" source="editlint.House.Odd"/>
                <error line="3" column="6" severity="error" message="It stands twice." source="editlint.House.Repeated"/>
                <error line="5" column="1" severity="warning" message="Something is missing." source="editlint.House.Odd"/>
              </file>
              <file name="content/clean.md">
              </file>
              <file name="content/locked.md">
                <error line="1" column="1" severity="error" message="No permission." source="editlint.EditLint.UnreadableFile"/>
              </file>
            </checkstyle>

            """);

    [Fact]
    public void A_long_report_is_sound_XML_with_the_names_as_they_are()
    {
        var report = XDocument.Parse(Checkstyle(RichReport.Options, [.. RichReport.Results, RichReport.Long("a.md", 5000)])).Root!;

        report.Elements("file").Select(f => f.Attribute("name")!.Value).ShouldBe(["-plain.md", "../notes/é.txt", RichReport.OddPath, "content/clean.md", "content/locked.md", "a.md"]);
        report.Descendants("error").Count().ShouldBe(5009);
        report.Descendants("error").ShouldAllBe(e => e.Parent!.Name == "file" && e.Attributes().Select(a => a.Name.LocalName).SequenceEqual(new[] { "line", "column", "severity", "message", "source" }));
    }

    [Fact]
    public void A_run_without_files_is_a_report_too() =>
        Checkstyle(RichReport.Options).ShouldBe("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n</checkstyle>\n");

    private static string Checkstyle(ReportOptions options, params LintResult[] results) => ReportText.Of(ReportFormat.Checkstyle, options, results);
}
