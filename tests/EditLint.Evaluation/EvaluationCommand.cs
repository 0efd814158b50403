using System.CommandLine;

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
        return command;
    }
}
