using EditLint.Cli;
using EditLint.Cli.Commands;
using EditLint.Cli.Configuration;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

public sealed class HeldResultsTests
{
    private const string Shared = "The council voted on Tuesday to close the old bridge for repairs that are expected to last until the end of next summer, and asked the owners of the two ferries to carry workers and pupils free of charge until it opens again.";

    [Fact]
    public void The_first_results_are_held_as_long_as_they_are_small_together()
    {
        var held = new HeldResults(50);

        held.Keep(Result("a.txt", 12)).IsSetAside.ShouldBeFalse();
        held.Keep(Result("b.txt", 12)).IsSetAside.ShouldBeFalse();
        held.IsFull.ShouldBeFalse();
        held.Keep(Result("c.txt", 12)).IsSetAside.ShouldBeTrue();
        held.IsFull.ShouldBeTrue();
        held.Keep(Result("d.txt", 0)).IsSetAside.ShouldBeTrue();
    }

    [Fact]
    public void The_report_is_the_same_whether_results_are_held_or_read_again()
    {
        using var folder = new TemporaryFolder()
            .With("a.txt", $"It was the the first article.\n\n{Shared} He told the the owners all of it, and they went.\n")
            .With("b.txt", "It has nothing to do with the the others.\n")
            .With("c.txt", $"It was another article.\n\n{Shared} He told the the owners all of it, and they went.\n")
            .With("d.txt", "Nothing is wrong here.\n");
        var all = Report(folder, HeldResults.StandardBytes);

        all.ShouldContain(" of a.txt");
        all.ShouldContain("foldedInto");
        Report(folder, 0).ShouldBe(all);
        Report(folder, 600).ShouldBe(all);
        Report(folder, 2500).ShouldBe(all);
    }

    private static LintResult Result(string path, int length) => new(new SourceText(path, new string('a', length)), []);

    private static string Report(TemporaryFolder folder, long held)
    {
        using var output = new StringWriter { NewLine = "\n" };
        CheckRunner.Run(
            new Terminal { Input = Stream.Null, Output = output, Error = TextWriter.Null, WorkingFolder = folder.Path },
            new CheckSettings { Configuration = new ConfigurationSettings(IsOff: true), Reports = [new(ReportFormat.Json)], ShowFolded = true, MostHeldBytes = held });
        return output.ToString();
    }
}
