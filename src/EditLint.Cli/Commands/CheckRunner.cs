using System.Collections.Concurrent;
using EditLint.Cli.Baselines;
using EditLint.Cli.Caching;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Cli.Git;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint check</c>: finds the files and their configurations, lints in parallel, reports in order.</summary>
internal sealed class CheckRunner
{
    private readonly Terminal _terminal;
    private readonly CheckSettings _settings;
    private readonly CheckOutcome _outcome;
    private readonly FolderListings _folders = new();
    private readonly BaselineFile? _baseline;
    private readonly ChangedFiles? _changes;
    private readonly FindingFilter _filter;
    private readonly FindingLimit _limit;
    private readonly ProgressLine _progress;
    private readonly LintedRules _rules;
    private readonly ResultCache? _cache;

    // One for each thread, as long as its longest part of the report: growing one for each file would take more time than what is written.
    private readonly ConcurrentBag<MemoryStream> _idleReports = [];

    private CheckRunner(Terminal terminal, CheckSettings settings, CancellationToken cancellationToken)
    {
        _terminal = terminal;
        _settings = settings;
        _outcome = new CheckOutcome { MaxWarnings = settings.MaxWarnings };
        _baseline = settings.IsBaselineOff ? null : BaselineFile.Find(terminal.WorkingFolder, settings.BaselineFile);
        _changes = settings.Changes is null ? null : ChangedFiles.Find(terminal.WorkingFolder, settings.Changes, cancellationToken);
        _filter = new FindingFilter(terminal.WorkingFolder, _baseline, _changes);
        _limit = new FindingLimit(settings.MaxFindings);
        _rules = settings.Ran ?? new LintedRules();
        _progress = ProgressLine.On(terminal, settings.Quiet);
        _cache = ResultCache.Open(settings);
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings ask for something that cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Run(Terminal terminal, CheckSettings settings, CancellationToken cancellationToken = default)
    {
        if (settings.Watch)
            return WatchLoop.Run(terminal, "Waiting for a change. Ctrl-C ends.", found => Run(terminal, settings with { Watch = false, Found = found }, cancellationToken), cancellationToken);
        var runner = new CheckRunner(terminal, settings, cancellationToken);
        using (runner._cache)
            return runner.Run(cancellationToken);
    }

    private int Run(CancellationToken cancellationToken)
    {
        using var groups = new LintGroups(_terminal, _settings.Configuration, _settings.RuleFolders) { MatchesPlainly = _settings.MatchesPlainly };
        var listing = ArticleListing.Find(_terminal, _settings, groups, cancellationToken);
        ReplacedFiles.Check(_terminal, _settings.Reports, listing, groups, _baseline);
        _settings.Found?.Invoke(new WatchedArticles(_terminal, _settings, listing, groups, _baseline).Look);
        groups.Load(_settings.Selection, _settings.Scripts, _settings.Today, _cache, cancellationToken);
        _rules.Add(groups);
        foreach (var path in listing.MissingPaths)
            _terminal.Error.WriteLine($"editlint: there is no file or folder '{path}'.");

        var entries = Entries(groups, listing, cancellationToken);
        var suppressions = new SuppressionOutcome([.. groups.All.SelectMany(g => g.Project.Configuration.Sections)], SeesWhole);
        // What is known only when every file is linted may belong to the first entry of the report.
        var isKnownAtTheEnd = _filter.HasBaseline || groups.All.Any(g => g.Linter.HasSubmissionActions) || suppressions.MayReport(listing.Articles);
        using (var outputs = ReportOutputs.Open(_terminal, _settings.Reports))
        {
            using var reporter = _settings.CreateReporter?.Invoke() ?? outputs.CreateReporter(_settings, OptionsOf(groups));
            _progress.Start(entries.Count);
            try
            {
                if (isKnownAtTheEnd)
                    LintTogether(groups, entries, suppressions, reporter, Written, cancellationToken);
                else
                    OrderedPipeline.Run(entries, _settings.Jobs, e => Render(e, reporter), (e, linted) => Report(linted, entries, reporter, Written), cancellationToken);
            }
            finally
            {
                _progress.Clear();
            }
            reporter.Finish(_outcome.Summary);
            outputs.Commit();

            void Written()
            {
                StopWhenNobodyReads();
                if (!outputs.AreForPerson)
                    return;
                _progress.Clear();
                reporter.Flush();
                outputs.Flush();
            }
        }
        _cache?.Commit();
        WriteNotes(groups, listing);
        return _outcome.ExitCode;
    }

    private ReportOptions OptionsOf(LintGroups groups) => new()
    {
        ShowFolded = _settings.ShowFolded,
        Quiet = _settings.Quiet,
        HasBaseline = _filter.HasBaseline,
        WorkingFolder = _terminal.WorkingFolder,
        GetEnvironmentVariable = _terminal.GetEnvironmentVariable,
        Rules = [.. groups.All.SelectMany(g => g.Catalog.Rules).Select(r => r.Descriptor).DistinctBy(d => d.Id).OrderBy(d => d.Id, StringComparer.Ordinal)],
    };

    // What needs no linting stands among the files, so that the report is in the order of the paths from end to end.
    private List<LintEntry> Entries(LintGroups groups, ArticleListing listing, CancellationToken cancellationToken)
    {
        // Groups share rules and configurations, and with them what is wrong with them.
        var errors = groups.All.SelectMany(g => g.Errors).Concat(listing.UnreadableFolders)
            .DistinctBy(d => (d.Location.Source.Path, d.Location.Span, d.RuleId, d.Message))
            .ToLookup(d => d.Location.Source.Path, StringComparer.Ordinal);
        var entries = new List<LintEntry>(listing.Articles.Length);
        foreach (var article in listing.Articles)
        {
            var path = article.File.Path;
            if (article.IsStandardInput)
            {
                var source = SourceFileReader.Decode(path, _terminal.ReadInput(cancellationToken), out var failure);
                entries.Add(new LintEntry(path, article.Group, null, () => LintSource(article, source, failure, cancellationToken).With(errors[path])));
            }
            else
            {
                entries.Add(new LintEntry(path, article.Group, article.File, () => LintSource(article, ReadSource(article.File, out var failure), failure, cancellationToken).With(errors[path]))
                {
                    CanBeSetAside = article.Group.Linter.CanReadAgain && !errors.Contains(path),
                });
            }
        }
        // A vocabulary, say, may be named as an article too.
        var articles = entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(listing.MissingPaths.Distinct(StringComparer.Ordinal).Where(p => !articles.Contains(p)).Select(path => new LintEntry(path, null, null,
            () => LintedFile.Of([ToolDescriptors.MissingFile.Report(new Location(new SourceText(path, ""), new TextSpan(0, 0)), "There is no such file or folder.")]))));
        entries.AddRange(errors.Where(file => !articles.Contains(file.Key)).Select(file => new LintEntry(file.Key, null, null, () => LintedFile.Of(file))));
        return [.. entries.OrderBy(e => e.Path, StringComparer.Ordinal)];
    }

    private SourceText? ReadSource(SourceFile file, out Diagnostic? failure) => _changes?.StagedContentOf(file.FullPath) is { } staged
        ? SourceFileReader.Decode(file.Path, staged, out failure)
        : SourceFileReader.Read(file, out failure);

    private LintedFile LintSource(Article article, SourceText? source, Diagnostic? failure, CancellationToken cancellationToken)
    {
        if (source is null)
            return LintedFile.Of([failure!]);
        try
        {
            var configuration = article.Group.For(article.File.FullPath);
            var sidecar = SuppressionSidecar.Read(article.File, out var sidecarErrors);
            if (!sidecar.IsEmpty)
                configuration = configuration with { Suppressions = [.. configuration.Suppressions, .. sidecar] };
            if (!article.IsStandardInput)
                configuration = configuration with { Files = _folders.Around(article.File.FullPath) };
            if (_cache is not null)
                return _cache.Lint(article, source, configuration, cancellationToken) with { SidecarErrors = sidecarErrors };
            var document = article.Group.Linter.Read(source, configuration.Reading);
            return new LintedFile(article.Group.Linter.Lint(document, configuration, cancellationToken), IsArticle: true)
            {
                Words = _settings.Statistics ? document.ProseBlocks.Sum(b => b.Words.Length) : 0,
                SidecarErrors = sidecarErrors,
            };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return LintedFile.Of([SourceFileReader.Unreadable(article.File.Path,
                $"EditLint failed on it with {exception.GetType().Name}: {exception.Message} This is a mistake in EditLint, not in the file; please report it.")]);
        }
    }

    // What a file says in the report is made where it is linted, on all threads. What is long is written piece by piece instead.
    private LintedFile Render(LintEntry entry, IReporter reporter)
    {
        const int manyFindings = 2000;
        var linted = Lint(entry);
        var shown = Shown(linted);
        if (shown.Result.Diagnostics.Length > manyFindings)
            return linted;
        if (!_idleReports.TryTake(out var report))
            report = new MemoryStream();
        reporter.Render(shown.Result, report.Write);
        var rendered = new RenderedFile(OutcomeOf(shown), report.ToArray());
        report.SetLength(0);
        _idleReports.Add(report);
        return linted with { Rendered = rendered };
    }

    private LintedFile Lint(LintEntry entry)
    {
        StopWhenNobodyReads();
        var linted = entry.Lint();
        _progress.Advance();
        return linted;
    }

    // A report in a file, or a baseline, has other readers.
    private void StopWhenNobodyReads()
    {
        if (_settings.CreateReporter is null && _settings.Reports.All(r => r.File is null) && _terminal.IsOutputGone())
            throw new ClosedOutputException();
    }

    private LintedFile Shown(LintedFile linted) => linted with { Result = _filter.Apply(linted.Result) };

    private void Report(LintedFile linted, List<LintEntry> entries, IReporter reporter, Action written, ReportSpool? spool = null)
    {
        if (linted.Rendered is { } rendered && _limit.Takes(rendered.Outcome))
        {
            if (spool is null)
                reporter.Write(rendered.Report);
            else
                spool.Read(rendered.Place, reporter.Write);
            _outcome.Add(rendered.Outcome);
        }
        else
        {
            // What nothing is shown of need not be read again.
            if (_limit.IsReached && linted.Rendered is { Outcome.Summary.ToolErrors: 0 } hidden)
            {
                _limit.Hide(hidden.Outcome);
                reporter.Report(linted.Result with { Diagnostics = [] });
                _outcome.Add(hidden.Outcome);
            }
            else
            {
                var shown = Shown(Restored(linted, entries));
                reporter.Report(_limit.Cut(shown.Result));
                _outcome.Add(linted.Rendered?.Outcome ?? OutcomeOf(shown));
            }
        }
        written();
    }

    private FileOutcome OutcomeOf(LintedFile linted) => FileOutcome.Of(linted, _settings.FailOn, _settings.Statistics);

    // For what is known only when all is linted: what several files share, and which suppressions no file needs. A run may have more text than
    // fits into memory, and more findings, so that all but the first articles are let go once their part of the report is made, and read again when they are needed.
    private void LintTogether(LintGroups groups, List<LintEntry> entries, SuppressionOutcome suppressions, IReporter reporter, Action written, CancellationToken cancellationToken)
    {
        using var spool = new ReportSpool();
        var held = new HeldResults(_settings.MostHeldBytes);
        var all = new List<(LintEntry Entry, LintedFile Linted)>(entries.Count);
        OrderedPipeline.Run(entries, _settings.Jobs, entry => LetGo(entry, reporter, held), (entry, linted) => all.Add((entry, Spool(linted, entry, spool, reporter, held))), cancellationToken);
        var final = suppressions.AddTo([.. LintSubmissions(groups, all, _settings.Jobs, cancellationToken)])
            .Select(linted => linted.Rendered is { } rendered && linted.Result.Diagnostics == rendered.Findings ? linted : linted with { Rendered = null }).ToList();
        // Only when all findings are known it is known which of them went from one file to another.
        foreach (var linted in final.Where(l => _filter.HasBaseline && l.Rendered is null))
            _filter.Apply(Restored(linted, entries).Result);
        var hasMoved = _filter.Settle();
        foreach (var linted in final)
            Report(hasMoved(linted.Result.Source.Path) ? linted with { Rendered = null } : linted, entries, reporter, written, spool);
    }

    private LintedFile LetGo(LintEntry entry, IReporter reporter, HeldResults held)
    {
        if (!entry.CanBeSetAside)
            return Lint(entry);
        var linted = Render(entry, reporter);
        return linted.Rendered is not null && held.IsFull ? linted with { Result = linted.Result.SetAside() } : linted;
    }

    private LintedFile Spool(LintedFile linted, LintEntry entry, ReportSpool spool, IReporter reporter, HeldResults held)
    {
        if (!entry.CanBeSetAside || !(linted.Result.IsSetAside || linted.Result.CanBeSetAside))
            return linted with { Rendered = null };
        var start = spool.Length;
        FileOutcome outcome;
        if (linted.Rendered is { } rendered)
        {
            spool.Add(rendered.Report);
            outcome = rendered.Outcome;
        }
        else
        {
            var shown = Shown(linted);
            reporter.Render(shown.Result, piece => spool.Add(piece));
            outcome = OutcomeOf(shown);
        }
        var kept = held.Keep(linted.Result);
        return linted with { Result = kept, Rendered = new RenderedFile(outcome, []) { Place = (start, spool.Length - start), Findings = kept.Diagnostics } };
    }

    // What was said of a file that was set aside, such as one with suppressions for others, is said with its own findings.
    private static LintedFile Restored(LintedFile linted, List<LintEntry> entries) => linted.Result.IsSetAside
        ? entries.Find(e => e.Path == linted.Result.Source.Path)!.Lint().With(linted.Result.Diagnostics)
        : linted;

    // A configuration is about files in its folder and below.
    private bool SeesWhole(string configuration)
    {
        var path = Path.GetFullPath(configuration, _terminal.WorkingFolder);
        return _settings.Paths.DefaultIfEmpty(".").Any(p => DisplayPath.IsBelow(Path.GetFullPath(p, _terminal.WorkingFolder), path));
    }

    // Each group is a submission of its own; what it adds goes to the entries it came from.
    private IEnumerable<LintedFile> LintSubmissions(LintGroups groups, List<(LintEntry Entry, LintedFile Linted)> all, int jobs, CancellationToken cancellationToken)
    {
        var files = all.Where(a => a.Entry.File is not null).ToDictionary<(LintEntry Entry, LintedFile Linted), LintResult, SourceFile>(a => a.Linted.Result, a => a.Entry.File!, ReferenceEqualityComparer.Instance);
        var results = all.Select(a => a.Linted.Result).ToArray();
        foreach (var group in groups.All.Where(g => g.Linter.HasSubmissionActions))
        {
            int[] own = [.. Enumerable.Range(0, all.Count).Where(i => all[i].Entry.Group == group)];
            group.Linter.Workers = jobs;
            var linted = group.Linter.LintSubmission([.. own.Select(i => results[i])], result => ReadSource(files[result], out _), cancellationToken);
            for (var i = 0; i < own.Length; i++)
                results[own[i]] = linted[i];
        }
        return all.Select((a, i) => a.Linted with { Result = results[i] });
    }

    private void WriteNotes(LintGroups groups, ArticleListing listing)
    {
        var summary = _outcome.Summary.WithoutMissing();
        if (summary.ToolErrors > 0)
            _terminal.Error.WriteLine($"editlint: the check is not complete: {Count.Of(summary.ToolErrors, "problem")} with rules or files, reported as EditLint.*");
        if (_settings.Statistics)
            _outcome.Statistics.Write(_terminal.Error);
        if (_settings.Timing)
            TimingTable.Write(groups.All.SelectMany(g => g.Linter.Timings), _terminal.Error);
        if (_settings.Quiet)
            return;
        foreach (var (file, origin) in listing.Ignored)
            _terminal.Error.WriteLine($"editlint: '{file.Path}' is not checked: {(origin is null ? "the configuration" : $"line {origin.Start.Line} of {origin.Source.Path}")} ignores it.");
        if (_changes is not null && listing.Articles.Where(a => !a.IsStandardInput && !_changes.Knows(a.File.FullPath)).Select(a => $"'{a.File.Path}'").ToList() is { Count: > 0 } unknown)
            _terminal.Error.WriteLine($"editlint: git does not look at {(unknown.Count > 3 ? $"{unknown[0]} and {Count.Of(unknown.Count - 1, "more file")}" : Count.List([.. unknown]))} here, so nothing in {(unknown.Count == 1 ? "it" : "them")} counts as changed.");
        if (_limit.Hidden > 0)
            _terminal.Error.WriteLine($"editlint: {Count.Of(_limit.Hidden, "more finding")} not shown, because of --max-findings{(_limit.HiddenErrors > 0 ? $"; {Count.Of(_limit.HiddenErrors, "error")} among them" : "")}.");
        if (summary.Warnings > _settings.MaxWarnings)
            _terminal.Error.WriteLine($"editlint: {Count.Of(summary.Warnings, "warning")}, and --max-warnings allows {_settings.MaxWarnings}.");
        if (_baseline is not null)
            WriteBaselineNotes(_baseline);
        if (_outcome.Articles > 0 && summary.Findings == 0 && _settings.Reports.All(r => r.File is not null || r.Format is ReportFormat.Text or ReportFormat.Concise or ReportFormat.GitHub))
            _terminal.Error.WriteLine($"Checked {Count.Of(_outcome.Articles, "file")}: nothing {(summary.Baselined > 0 ? "new " : "")}found{(_settings.Changes?.Kind switch { null => "", ChangeKind.Staged => " in what is staged", _ => " in what has changed" })}.");
        else if (summary.Findings > 0 && _settings.Reports.All(r => r.File is not null))
            _terminal.Error.WriteLine($"Found {Count.Of(summary.Findings, "finding")} in {Count.Of(_outcome.Articles, "file")}: see {Count.List([.. _settings.Reports.Select(r => r.File!)])}.");
        else if (_outcome.Articles == 0 && listing.MissingPaths.IsEmpty && listing.Ignored.IsEmpty && summary.ToolErrors == 0)
            _terminal.Error.WriteLine(NothingChecked());
    }

    private void WriteBaselineNotes(BaselineFile file)
    {
        if (_outcome.Summary.Baselined is > 0 and var known)
            _terminal.Error.WriteLine($"{Count.Of(known, "finding")} of the baseline {file.File.Path} {(known == 1 ? "is" : "are")} not shown; --no-baseline shows {(known == 1 ? "it" : "them")}.");
        if (_filter.CountStale(_rules.Contains) is > 0 and var stale)
            _terminal.Error.WriteLine($"{Count.Of(stale, "finding")} of the baseline {file.File.Path} {(stale == 1 ? "is" : "are")} no longer there: 'editlint baseline --prune' takes {(stale == 1 ? "it" : "them")} out.");
    }

    private string NothingChecked()
    {
        var where = _settings.Paths.IsEmpty ? "this folder" : Count.List([.. _settings.Paths.Select(p => $"'{p}'")]);
        var extensions = string.Join(", ", ArticleListing.Extensions.Order(StringComparer.Ordinal));
        return $"Nothing to check: there is no file with one of the extensions {extensions} in {where}. Hidden files, node_modules and what .gitignore or the configuration names do not count; a file that you name yourself does.";
    }
}
