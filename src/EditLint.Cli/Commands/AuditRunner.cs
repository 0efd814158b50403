using System.Collections.Immutable;
using EditLint.Cli.Auditing;
using EditLint.Cli.Configuration;
using EditLint.Cli.Files;
using EditLint.Cli.Reporters;
using EditLint.Cli.Rules;
using EditLint.Core;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.Cli.Commands;

/// <summary>Runs <c>editlint audit</c>: lints an archive with the rules that are judged, and with no other.</summary>
internal sealed class AuditRunner
{
    private readonly Terminal _terminal;
    private readonly AuditSettings _settings;
    private readonly Linter _linter;
    private readonly ImmutableArray<RuleAudit> _audits;
    private readonly List<Diagnostic> _failures = [];
    private readonly Dictionary<LintResult, SourceFile> _files = new(ReferenceEqualityComparer.Instance);
    private readonly List<LintResult> _results = [];
    private readonly FolderListings _folders = new();
    private AuditTotals _totals;

    private AuditRunner(Terminal terminal, AuditSettings settings, Linter linter, RuleCatalog catalog)
    {
        _terminal = terminal;
        _settings = settings;
        _linter = linter;
        _audits = [.. catalog.Rules.Select(r => new RuleAudit(r.Descriptor, settings.Sample, settings.Seed))];
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no such rule or path.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static int Run(Terminal terminal, AuditSettings settings, CancellationToken cancellationToken = default)
    {
        if (settings.Paths.Contains(CheckSettings.StandardInput))
            throw new UsageException("an audit reads files and folders, not standard input.");
        using var groups = new LintGroups(terminal, settings.Configuration, settings.RuleFolders);
        var group = groups.Of(terminal.WorkingFolder);
        var rules = RuleArguments.Find(settings.Rule, group.Library, terminal.WorkingFolder).ToArray();
        var listing = ArticleListing.Find(terminal, new CheckSettings { Paths = settings.Paths }, groups, cancellationToken);
        if (!listing.MissingPaths.IsEmpty)
            throw new UsageException($"there is no file or folder '{listing.MissingPaths[0]}'.");
        var catalog = RuleLibrary.Load(rules, group.LoadResources(_ => { }));
        using var linter = LinterFactory.Create(catalog, out var errors, settings: settings.Scripts, cancellationToken: cancellationToken);
        var sound = new RuleCatalog(catalog.Rules, errors);
        RuleErrors.Write(sound, terminal);
        if (RuleErrors.ExitCodeFor(sound) is var code && code != ExitCode.Success)
            return code;
        return new AuditRunner(terminal, settings, linter, catalog).Run(listing, cancellationToken);
    }

    private int Run(ArticleListing listing, CancellationToken cancellationToken)
    {
        OrderedPipeline.Run(listing.Articles, _settings.Jobs, article => Lint(article, cancellationToken), Take, cancellationToken);
        foreach (var result in _linter.LintSubmission([.. _results], result => SourceFileReader.Read(_files[result], out _), cancellationToken))
            Add(result);
        Write();
        if (listing.Articles.IsEmpty)
            _terminal.Error.WriteLine("Nothing to audit: there is no article in what was named.");
        _failures.AddRange(listing.UnreadableFolders);
        using IReporter reporter = new TextReporter(_terminal.Error, new ReportOptions { Width = _terminal.Width });
        foreach (var failure in _failures)
            reporter.Report(new LintResult(failure.Location.Source, [failure]));
        return _failures.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private LintedFile Lint(Article article, CancellationToken cancellationToken)
    {
        if (SourceFileReader.Read(article.File, out var failure) is not { } source)
            return LintedFile.Of([failure!]);
        var configuration = FileConfiguration.Default with
        {
            Reading = article.Group.For(article.File.FullPath).Reading,
            Files = _folders.Around(article.File.FullPath),
        };
        var document = _linter.Read(source, configuration.Reading);
        var result = _linter.Lint(document, configuration, cancellationToken);
        return new LintedFile(_linter.CanReadAgain ? result.WithoutText() : result, IsArticle: true) { Words = document.ProseBlocks.Sum(b => b.Words.Length) };
    }

    private void Take(Article article, LintedFile linted)
    {
        if (!linted.IsArticle)
        {
            _failures.AddRange(linted.Result.Diagnostics);
            return;
        }
        _totals = new AuditTotals(_totals.Files + 1, _totals.Words + linted.Words);
        if (!_linter.HasSubmissionActions)
        {
            Add(linted.Result);
            return;
        }
        _results.Add(linted.Result);
        _files.Add(linted.Result, article.File);
    }

    private void Add(LintResult result)
    {
        _failures.AddRange(result.Diagnostics.Where(d => d.Descriptor.IsToolError));
        foreach (var audit in _audits)
        {
            audit.Add(
                result.Diagnostics.Where(d => d.RuleId == audit.Rule.Id && d.FoldedInto is null),
                result.Suppressed.Count(s => s.Diagnostic.RuleId == audit.Rule.Id));
        }
    }

    private void Write()
    {
        if (_settings.Json)
        {
            AuditJson.Write(_terminal.Output, _audits, _totals, _settings.Seed);
        }
        else
        {
            var text = new AuditText(_terminal.Output, new AnsiStyle(_terminal.UseColor(_settings.Color)), _terminal.Width);
            foreach (var audit in _audits)
                text.Write(audit, _totals, _settings.Seed);
        }
        _terminal.Output.Flush();
    }
}
