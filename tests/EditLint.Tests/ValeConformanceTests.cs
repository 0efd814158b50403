using EditLint.Tests.Support;
using EditLint.ValeConformance.Alerts;
using EditLint.ValeConformance.Cases;

namespace EditLint.Tests;

/// <summary>What was reached once beside Vale is not lost again. The program of the same name shows each difference.</summary>
public sealed class ValeConformanceTests
{
    [Fact]
    public void The_shared_scenarios_of_Vale_print_the_lines_that_Vale_prints()
    {
        if (SharedData.Find("vale-cases") is not { } folder)
            return;
        using var report = new StringWriter();

        var totals = CasesCommand.Run(folder, report);

        // Two lines need a dictionary of the system.
        totals.Right.ShouldBeGreaterThanOrEqualTo(totals.Expected - 3, report.ToString());
        totals.Extra.ShouldBeLessThanOrEqualTo(5, report.ToString());
    }

    [Fact]
    public void Published_styles_find_on_the_shared_articles_what_they_find_in_Vale()
    {
        if (SharedData.Find("vale-alerts") is not { } folder)
            return;
        using var report = new StringWriter();

        var (found, extra) = AlertsCommand.Run(Path.GetDirectoryName(folder)!, details: null, report);

        found.ShouldBeGreaterThanOrEqualTo(0.995, report.ToString());
        extra.ShouldBeLessThanOrEqualTo(0.005, report.ToString());
    }
}
