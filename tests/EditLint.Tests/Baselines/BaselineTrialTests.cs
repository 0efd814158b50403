using EditLint.Evaluation.Baselines;
using EditLint.Tests.Support;

namespace EditLint.Tests.Baselines;

/// <summary>Baselines after many edits of real articles.</summary>
public sealed class BaselineTrialTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void After_fifty_edits_of_real_articles_exactly_the_new_findings_are_reported(int seed)
    {
        if (SharedData.Find("articles") is not { } folder)
            return;

        var trial = BaselineTrial.Run(folder, ["Integrity", "Newsroom", "Prose", "Typography"], edits: 50, seed);

        trial.FalseNew.ShouldBeEmpty();
        trial.Missed.ShouldBeEmpty();
        trial.New.ShouldBeGreaterThan(5);
        trial.Old.ShouldBeGreaterThan(1000);
    }
}
