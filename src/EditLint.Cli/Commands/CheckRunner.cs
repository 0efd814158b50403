using System.Collections.Immutable;
using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint check</c>: finds the files and rules, lints in parallel, reports in order.</summary>
internal sealed class CheckRunner
{
    private readonly Terminal _terminal;
    private readonly CheckSettings _settings;
    private readonly CheckOutcome _outcome;
    private readonly SuppressionOutcome _suppressions;

    private CheckRunner(Terminal terminal, CheckSettings settings)
    {
        _terminal = terminal;
        _settings = settings;
        _outcome = new CheckOutcome(settings.FailOn);
        _suppressions = new SuppressionOutcome(isWhole: settings.Paths.IsEmpty || settings.Paths.Contains("."));
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The settings ask for something that cannot be done.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Run(Terminal terminal, CheckSettings settings, CancellationToken cancellationToken = default) =>
        new CheckRunner(terminal, settings).Run(cancellationToken);

    private int Run(CancellationToken cancellationToken)
    {
        var library = RuleLibrary.Find(RuleLibrary.ShippedFolder, _settings.RuleFolders, _terminal.WorkingFolder);
        var catalog = RuleLibrary.Load(_settings.Selection.Apply(library));
        using var linter = LinterFactory.Create(catalog, out var ruleErrors, new RuleNames(library.Rules.Select(r => r.Id)), _settings.Today);
        var listing = FindFiles(cancellationToken);
        foreach (var path in listing.MissingPaths)
            _terminal.Error.WriteLine($"editlint: there is no file or folder '{path}'.");

        var entries = Entries(linter, listing, ruleErrors, cancellationToken);
        using (var output = ReportOutput.Open(_terminal, _settings))
        {
            using var reporter = output.CreateReporter(_settings);
            Lint(linter, entries, reporter, output, cancellationToken);
            reporter.Finish(_outcome.Summary);
            output.Commit();
        }
        WriteNotes(linter, listing);
        return listing.MissingPaths.IsEmpty ? _outcome.ExitCode : ExitCode.Failure;
    }

    private SourceFileListing FindFiles(CancellationToken cancellationToken)
    {
        IEnumerable<string> paths = _settings.Paths.IsEmpty ? ["."] : _settings.Paths.Where(p => p != CheckSettings.StandardInput);
        return SourceFileWalker.Find(_terminal.WorkingFolder, Extensions, paths, cancellationToken);
    }

    private static IEnumerable<string> Extensions => DocumentReaders.All.SelectMany(r => r.Extensions);

    // What needs no linting stands among the files, so that the report is in the order of the paths from end to end.
    private List<(string Path, Func<LintedFile> Lint)> Entries(Linter linter, SourceFileListing listing, ImmutableArray<Diagnostic> ruleErrors, CancellationToken cancellationToken)
    {
        var entries = new List<(string Path, Func<LintedFile> Lint)>();
        foreach (var file in listing.Files)
            entries.Add((file.Path, () => LintSource(linter, file, SourceFileReader.Read(file, out var failure), failure, cancellationToken)));
        foreach (var errors in ruleErrors.Concat(listing.UnreadableFolders.Select(f => SourceFileReader.Unreadable(f.Folder.Path, f.Reason))).GroupBy(d => d.Location.Source.Path))
            entries.Add((errors.Key, () => Ready([.. errors.OrderBy(d => d.Location.Span)])));
        if (_settings.Paths.Contains(CheckSettings.StandardInput))
        {
            var source = SourceFileReader.Decode(_settings.StandardInputName, ReadInput(cancellationToken), out var failure);
            var file = new SourceFile(Path.GetFullPath(_settings.StandardInputName, _terminal.WorkingFolder), _settings.StandardInputName);
            entries.Add((_settings.StandardInputName, () => LintSource(linter, file, source, failure, cancellationToken)));
        }
        return [.. entries.OrderBy(e => e.Path, StringComparer.Ordinal)];
    }

    // Reading a terminal cannot be cancelled, but waiting for it can.
    private byte[] ReadInput(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        Task.Run(() => _terminal.Input.CopyTo(bytes), cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        return bytes.ToArray();
    }

    private static LintedFile LintSource(Linter linter, SourceFile file, SourceText? source, Diagnostic? failure, CancellationToken cancellationToken)
    {
        if (source is null)
            return Ready([failure!]);
        try
        {
            var configuration = FileConfiguration.Default with { Suppressions = SuppressionSidecar.Read(file, out var sidecarErrors) };
            var document = linter.Read(source, configuration.Reading);
            return new LintedFile(linter.Lint(document, configuration, cancellationToken), document) { SidecarErrors = sidecarErrors };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Ready([SourceFileReader.Unreadable(file.Path,
                $"EditLint failed on it with {exception.GetType().Name}: {exception.Message} This is a mistake in EditLint, not in the file; please report it.")]);
        }
    }

    private static LintedFile Ready(ImmutableArray<Diagnostic> diagnostics) => new(new LintResult(diagnostics[0].Location.Source, diagnostics), null);

    private void Lint(Linter linter, List<(string Path, Func<LintedFile> Lint)> entries, IReporter reporter, ReportOutput output, CancellationToken cancellationToken)
    {
        if (!linter.HasSubmissionActions)
        {
            OrderedPipeline.Run(entries, _settings.Jobs, e => e.Lint(), (_, linted) => Report(linted.Result, linted), cancellationToken);
            ReportSuppressions();
            return;
        }
        var all = new List<LintedFile>(entries.Count);
        OrderedPipeline.Run(entries, _settings.Jobs, e => e.Lint(), (_, linted) => all.Add(linted), cancellationToken);
        var results = linter.LintSubmission([.. all.Select(l => l.Document).OfType<Document>()], [.. all.Select(l => l.Result)], cancellationToken);
        for (var i = 0; i < results.Length; i++)
            Report(results[i], all[i]);
        ReportSuppressions();

        void Report(LintResult result, LintedFile linted)
        {
            reporter.Report(result);
            output.FlushForPerson();
            _outcome.Add(result, linted.Document, _settings.Statistics);
            _suppressions.Add(result, linted);
        }

        // Only now is it known which of them no file needs.
        void ReportSuppressions()
        {
            foreach (var result in _suppressions.ToResults())
                Report(result, new LintedFile(result, null));
        }
    }

    private void WriteNotes(Linter linter, SourceFileListing listing)
    {
        var summary = _outcome.Summary;
        if (summary.ToolErrors > 0)
            _terminal.Error.WriteLine($"editlint: the check is not complete: {Count.Of(summary.ToolErrors, "problem")} with rules or files, reported as EditLint.*");
        if (_settings.Statistics)
            _outcome.Statistics.Write(_terminal.Error);
        if (_settings.Timing)
            TimingTable.Write(linter.Driver.Timings, _terminal.Error);
        if (_settings.Quiet)
            return;
        if (_outcome.Articles > 0 && summary.Findings == 0 && _settings.Format != ReportFormat.Json)
            _terminal.Error.WriteLine($"Checked {Count.Of(_outcome.Articles, "file")}: nothing found.");
        else if (_outcome.Articles == 0 && listing.MissingPaths.IsEmpty && summary.ToolErrors == 0)
            _terminal.Error.WriteLine(NothingChecked());
    }

    private string NothingChecked()
    {
        var where = _settings.Paths.IsEmpty ? "this folder" : Count.List([.. _settings.Paths.Select(p => $"'{p}'")]);
        var extensions = string.Join(", ", Extensions.Order(StringComparer.Ordinal));
        return $"Nothing to check: there is no file with one of the extensions {extensions} in {where}. Hidden files, node_modules and what .gitignore names do not count; a file that you name yourself does.";
    }
}
