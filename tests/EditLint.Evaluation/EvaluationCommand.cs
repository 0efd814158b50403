using System.CommandLine;
using EditLint.Evaluation.Baselines;

namespace EditLint.Evaluation;

/// <summary>The command line of the evaluation.</summary>
internal static class EvaluationCommand
{
    public static RootCommand Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Clean articles; folders below are searched too." };
        folder.AcceptExistingOnly();
        var seed = new Option<int>("--seed") { Description = "Decides what is planted where.", DefaultValueFactory = _ => 7 };
        var count = new Option<int>("--count") { Description = "How many defects of each kind are planted at most; 0 for none.", DefaultValueFactory = _ => 200 };
        var packs = new Option<string>("--packs") { Description = "The packs that run, with commas between them.", DefaultValueFactory = _ => "Integrity" };
        var kind = new Option<string>("--kind") { Description = "Only the kinds of defect whose names contain this.", DefaultValueFactory = _ => "" };
        var json = new Option<FileInfo?>("--json") { Description = "Writes the figures to a file as JSON." };
        var misses = new Option<bool>("--misses") { Description = "Lists the planted defects that were not found." };
        var findings = new Option<bool>("--findings") { Description = "Lists the findings in the clean articles." };
        var rule = new Option<string>("--rule") { Description = "Only the findings of rules whose names contain this.", DefaultValueFactory = _ => "" };
        var command = new RootCommand("Plants defects in clean articles and measures what is found, and what is found in the clean articles.")
        {
            folder, seed, count, packs, kind, json, misses, findings, rule,
        };
        command.SetAction(result =>
        {
            var settings = new EvaluationSettings(
                result.GetRequiredValue(folder).FullName,
                result.GetValue(seed),
                result.GetValue(count),
                [.. result.GetRequiredValue(packs).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                result.GetRequiredValue(kind));
            var evaluation = EvaluationRun.Run(settings);
            var report = new EvaluationReport(evaluation, Console.Out);
            if (result.GetValue(findings))
                report.WriteFindings(result.GetRequiredValue(rule));
            if (result.GetValue(misses))
                report.WriteMisses();
            report.WriteTables();
            if (result.GetValue(json) is { } file)
                File.WriteAllText(file.FullName, EvaluationJson.Of(evaluation));
        });
        command.Add(CreateBaseline());
        return command;
    }

    private static Command CreateBaseline()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The articles; folders below are searched too." };
        folder.AcceptExistingOnly();
        var edits = new Option<int>("--edits") { Description = "How many edits.", DefaultValueFactory = _ => 50 };
        var trials = new Option<int>("--trials") { Description = "How many times, each time from the articles as they are.", DefaultValueFactory = _ => 1 };
        var seed = new Option<int>("--seed") { Description = "Decides what is edited how.", DefaultValueFactory = _ => 7 };
        var packs = new Option<string>("--packs") { Description = "The packs that run, with commas between them.", DefaultValueFactory = _ => "Integrity,Newsroom,Prose,Typography" };
        var command = new Command("baseline", "Edits articles at random, and measures whether a baseline written before tells the new findings from the old ones.") { folder, edits, trials, seed, packs };
        command.SetAction(result =>
        {
            for (var i = 0; i < result.GetValue(trials); i++)
            {
                var number = result.GetValue(seed) + i;
                var trial = BaselineTrial.Run(result.GetRequiredValue(folder).FullName, [.. result.GetRequiredValue(packs).Split(',')], result.GetValue(edits), number);
                Console.WriteLine($"seed {number}: {trial.Baseline} findings, {string.Join(", ", trial.Edits.Select(e => $"{e.Value} x {e.Key}"))}");
                Console.WriteLine($"  {trial.Old} old, of these {trial.FalseNew.Length} reported as new; {trial.New} new, of these {trial.Missed.Length} taken for old");
                foreach (var finding in trial.FalseNew)
                    Console.WriteLine($"  old, but reported: {finding.RuleId} {finding.Location.Source.Path}:{finding.Location.Start.Line} {finding.Message}");
                foreach (var finding in trial.Missed)
                    Console.WriteLine($"  new, but not reported: {finding.RuleId} {finding.Location.Source.Path}:{finding.Location.Start.Line} {finding.Message}");
            }
        });
        return command;
    }
}
