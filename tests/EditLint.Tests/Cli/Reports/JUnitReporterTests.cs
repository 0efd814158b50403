using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Tests.Support;

namespace EditLint.Tests.Cli.Reports;

public sealed class JUnitReporterTests
{
    [Fact]
    public void Each_file_is_a_suite_and_each_finding_a_test_that_failed() =>
        JUnit(RichReport.Options, RichReport.Results).ShouldBe("""
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="editlint" tests="13" failures="7" errors="2" time="0">
              <testsuite name="-plain.md" tests="5" failures="2" errors="1" skipped="2" time="0">
                <testcase name="org.editlint.EditLint.RuleFailure" classname="-plain.md" time="0"><error message="House.Odd failed with ArgumentException: no such option." type="error">-plain.md: error: House.Odd failed with ArgumentException: no such option.</error></testcase>
                <testcase name="org.editlint.House.Repeated" classname="-plain.md" time="0"><failure message="This passage of 4 words repeats another." type="error">-plain.md:1:1: error: This passage of 4 words repeats another.
            content/-été &amp; "&lt;100%&gt;, a:b
            ::c.md:3:1: the first copy</failure></testcase>
                <testcase name="org.editlint.House.Odd" classname="-plain.md" time="0"><skipped>Known to the baseline.
            -plain.md:1:5: warning: Odd.</skipped></testcase>
                <testcase name="org.editlint.House.Wordy" classname="-plain.md" time="0"><failure message="&quot;utilize&quot; says no more than &quot;use&quot;." type="suggestion">-plain.md:3:6: suggestion: "utilize" says no more than "use".</failure></testcase>
                <testcase name="org.editlint.House.Odd #2" classname="-plain.md" time="0"><skipped>Silenced: the house "says" so
            -plain.md:4:1: warning: Odd.</skipped></testcase>
              </testsuite>
              <testsuite name="../notes/é.txt" tests="1" failures="1" errors="0" skipped="0" time="0">
                <testcase name="org.editlint.House.Odd" classname="../notes/é.txt" time="0"><failure message="Odd." type="warning">../notes/é.txt:1:1: warning: Odd.</failure></testcase>
              </testsuite>
              <testsuite name="content/-été &amp; &quot;&lt;100%&gt;, a:b&#10;::c.md" tests="5" failures="4" errors="0" skipped="1" time="0">
                <testcase name="org.editlint.House.Wordy" classname="content/-été &amp; &quot;&lt;100%&gt;, a:b&#10;::c.md" time="0"><failure message="&quot;utilize&quot; says&#10;no more: 100% than &quot;use&quot;, &lt;b&gt;��." type="suggestion">content/-été &amp; "&lt;100%&gt;, a:b
            ::c.md:1:9: suggestion: "utilize" says
            no more: 100% than "use", &lt;b&gt;��.</failure></testcase>
                <testcase name="org.editlint.House.Odd" classname="content/-été &amp; &quot;&lt;100%&gt;, a:b&#10;::c.md" time="0"><failure message="Odd: ]]&gt; ##[error] ::error::" type="warning">content/-été &amp; "&lt;100%&gt;, a:b
            ::c.md:2:5: warning: Odd: ]]&gt; ##[error] ::error::</failure></testcase>
                <testcase name="org.editlint.House.Repeated" classname="content/-été &amp; &quot;&lt;100%&gt;, a:b&#10;::c.md" time="0"><failure message="It stands twice." type="error">content/-été &amp; "&lt;100%&gt;, a:b
            ::c.md:3:6: error: It stands twice.</failure></testcase>
                <testcase name="org.editlint.House.Repeated #2" classname="content/-été &amp; &quot;&lt;100%&gt;, a:b&#10;::c.md" time="0"><skipped>Silenced.
            content/-été &amp; "&lt;100%&gt;, a:b
            ::c.md:4:1: error: It stands twice.</skipped></testcase>
                <testcase name="org.editlint.House.Odd #2" classname="content/-été &amp; &quot;&lt;100%&gt;, a:b&#10;::c.md" time="0"><failure message="Something is missing." type="warning">content/-été &amp; "&lt;100%&gt;, a:b
            ::c.md:5:1: warning: Something is missing.</failure></testcase>
              </testsuite>
              <testsuite name="content/clean.md" tests="1" failures="0" errors="0" skipped="0" time="0">
                <testcase name="org.editlint" classname="content/clean.md" time="0"/>
              </testsuite>
              <testsuite name="content/locked.md" tests="1" failures="0" errors="1" skipped="0" time="0">
                <testcase name="org.editlint.EditLint.UnreadableFile" classname="content/locked.md" time="0"><error message="No permission." type="error">content/locked.md: error: No permission.</error></testcase>
              </testsuite>
            </testsuites>

            """);

    [Fact]
    public void It_is_as_the_schema_of_Jenkins_says()
    {
        Mistakes(JUnit(RichReport.Options, RichReport.Results)).ShouldBeEmpty();
        Mistakes(JUnit(RichReport.Options with { ShowFolded = true, HasBaseline = true }, RichReport.Results)).ShouldBeEmpty();
        Mistakes(JUnit(RichReport.Options)).ShouldBeEmpty();
        Mistakes(JUnit(RichReport.Options).Replace("testsuites", "suites")).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_counts_are_right_and_no_two_tests_have_one_name()
    {
        var report = XDocument.Parse(JUnit(RichReport.Options, [.. RichReport.Results, RichReport.Long("a.md", 50_000)])).Root!;

        Mistakes(report.ToString()).ShouldBeEmpty();
        foreach (var part in report.Elements("testsuite").Prepend(report))
        {
            Number(part, "tests").ShouldBe(part.Descendants("testcase").Count());
            Number(part, "failures").ShouldBe(part.Descendants("failure").Count());
            Number(part, "errors").ShouldBe(part.Descendants("error").Count());
        }
        var names = report.Descendants("testcase").Select(t => (t.Attribute("classname")!.Value, t.Attribute("name")!.Value)).ToList();
        names.Distinct().Count().ShouldBe(names.Count);
        names.ShouldContain((RichReport.OddPath, "org.editlint.House.Wordy"));

        static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value);
    }

    internal static string[] Mistakes(string xml)
    {
        var schemas = new XmlSchemaSet();
        using var schema = XmlReader.Create(Path.Combine(Repository.Root, "tests", "EditLint.Tests", "Schemas", "jenkins-junit.xsd"));
        schemas.Add(null, schema);
        var mistakes = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, mistake) => mistakes.Add(mistake.Message));
        return [.. mistakes];
    }

    private static string JUnit(ReportOptions options, params LintResult[] results) => ReportText.Of(ReportFormat.JUnit, options, results);
}
