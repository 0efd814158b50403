using System.Collections.Immutable;
using EditLint.Cli.Baselines;
using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Core.Baselines;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint baseline</c>: checks, and writes down what there is.</summary>
internal static class BaselineRunner
{
    /// <summary>Runs the command.</summary>
    /// <param name="terminal">Where the program runs.</param>
    /// <param name="settings">How to check, and which baseline to write.</param>
    /// <param name="prunes">True to take out what is no longer there, and to add nothing.</param>
    /// <param name="cancellationToken">Ends the check; the baseline is then left as it is.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings ask for something that cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Run(Terminal terminal, CheckSettings settings, bool prunes, CancellationToken cancellationToken)
    {
        var found = FindExisting(terminal, settings.BaselineFile);
        if (prunes && found is null)
            throw new UsageException("there is no baseline to take anything out of. 'editlint baseline' writes one.");
        var file = found ?? BaselineFile.At(terminal.WorkingFolder, settings.BaselineFile ?? BaselineFile.Name);
        var old = found is null ? Baseline.Empty : ReadOld(found, terminal, prunes);
        BaselineReporter? reporter = null;
        LintedRules ran = new();
        var exitCode = CheckRunner.Run(terminal, settings with
        {
            BaselineFile = prunes ? file.File.FullPath : null,
            IsBaselineOff = !prunes,
            FailOn = null,
            Quiet = true,
            Ran = ran,
            CreateReporter = () => reporter = new BaselineReporter(file, terminal.WorkingFolder, prunes),
        }, cancellationToken);

        var baseline = Merge(old, reporter!.Files, file, ran);
        Write(file, BaselineText.Write(baseline));
        if (!settings.Quiet)
            terminal.Error.WriteLine(Outcome(file, old, baseline, reporter, prunes));
        return exitCode;
    }

    // What was asked for is to write it anew, so that a broken one is in nobody's way.
    private static Baseline ReadOld(BaselineFile file, Terminal terminal, bool prunes)
    {
        try
        {
            return file.Read();
        }
        catch (UsageException exception) when (!prunes)
        {
            terminal.Error.WriteLine($"editlint: {exception.Message} It is written anew now, from what is checked.");
            return Baseline.Empty;
        }
    }

    private static BaselineFile? FindExisting(Terminal terminal, string? given) =>
        given is not null && !File.Exists(Path.GetFullPath(given, terminal.WorkingFolder)) ? null : BaselineFile.Find(terminal.WorkingFolder, given);

    // What this run did not look at stays: files it was not asked for or could not read, as long as they are there, and rules that did not run.
    private static Baseline Merge(Baseline old, IReadOnlyDictionary<string, ImmutableArray<BaselineEntry>> seen, BaselineFile file, LintedRules ran)
    {
        var merged = seen.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        foreach (var (name, entries) in old.Files)
        {
            if (merged.TryGetValue(name, out var own))
                merged[name] = [.. own, .. entries.Where(e => !ran.Contains(e.Identity.Rule))];
            else if (file.Exists(name))
                merged[name] = entries;
        }
        return new Baseline(merged.Where(f => !f.Value.IsEmpty).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static void Write(BaselineFile file, string text)
    {
        try
        {
            using var written = new AtomicFile(file.File.FullPath);
            written.Writer.Write(text);
            written.Commit();
        }
        catch (Exception exception) when (WriteProblem.Is(exception))
        {
            throw new UsageException($"the baseline '{file.File.Path}' cannot be written: {WriteProblem.Of(exception)}.");
        }
    }

    private static string Outcome(BaselineFile file, Baseline old, Baseline baseline, BaselineReporter reporter, bool prunes)
    {
        var inFiles = $"{Count.Of(baseline.Count, "finding")} in {Count.Of(baseline.Files.Count, "file")}";
        if (!prunes)
            return $"Wrote {inFiles} to {file.File.Path}. 'editlint check' reports what is new from now on.";
        var news = reporter.Summary.Findings;
        return $"Took {Count.Of(old.Count - baseline.Count, "finding")} out of {file.File.Path}, which has {inFiles} now."
            + (news > 0 ? $" {Count.Of(news, "finding")} {(news == 1 ? "is" : "are")} new and not in it." : "");
    }
}
