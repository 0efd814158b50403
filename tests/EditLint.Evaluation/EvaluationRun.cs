using System.Collections.Immutable;
using EditLint.Cli;
using EditLint.Cli.Rules;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Evaluation.Planting;

namespace EditLint.Evaluation;

/// <summary>Lints a folder of clean articles, plants defects in them one at a time, and lints each damaged article.</summary>
internal sealed class EvaluationRun
{
    private readonly EvaluationSettings _settings;
    private readonly Linter _linter;
    private readonly Corpus _corpus;

    private EvaluationRun(EvaluationSettings settings, Linter linter)
    {
        _settings = settings;
        _linter = linter;
        _corpus = Corpus.Read(settings.Folder, linter);
    }

    /// <summary>Runs an evaluation. The same settings and articles give the same result.</summary>
    /// <exception cref="InvalidOperationException">A rule file has a mistake.</exception>
    public static EvaluationResult Run(EvaluationSettings settings)
    {
        var library = new RuleLibrary(RuleLibrary.FindShipped(RuleLibrary.ShippedFolder, Environment.CurrentDirectory));
        var catalog = RuleLibrary.Load(library.RulesOf(pack => settings.Packs.Contains(pack.Name)));
        using var linter = LinterFactory.Create(catalog, out var errors);
        if (!errors.IsEmpty)
            throw new InvalidOperationException(string.Join('\n', errors));
        return new EvaluationRun(settings, linter).Run([.. catalog.Rules.Select(r => r.Descriptor)]);
    }

    private EvaluationResult Run(ImmutableArray<DiagnosticDescriptor> rules)
    {
        var kinds = _settings.Count == 0 ? [] : DefectKinds.All.Where(k => k.Name.Contains(_settings.Kind, StringComparison.Ordinal));
        return new EvaluationResult(
            _settings,
            _corpus.Articles.Length,
            _corpus.Words,
            rules,
            [.. _corpus.Articles.SelectMany(a => a.Findings)],
            [.. kinds.Select(Measure)]);
    }

    private DefectRecall Measure(DefectKind kind)
    {
        var seed = HashCode(kind.Name, _settings.Seed);
        var sites = _corpus.Articles.SelectMany(article => kind.SitesIn(article, _corpus).Where(site => IsClean(article, site, kind.Rules)).Select(site => (article, site))).ToArray();
        new Random(seed).Shuffle(sites);
        // A site may refuse what was drawn for it, so that more are tried than are needed.
        var planted = sites.Select((s, i) => (s.article, Defect: s.site.Plant(new Random(seed + i)))).Where(p => p.Defect is not null).Take(_settings.Count).ToArray();
        var outcomes = planted.AsParallel().AsOrdered().Select(p => (Defect: p.Defect!, Found: Lint(p.Defect!), p.article)).ToArray();

        var foundBy = outcomes
            .SelectMany(o => o.Found.Where(d => IsFound(o.Defect, d, kind.Rules)).Select(d => d.RuleId).Distinct())
            .GroupBy(rule => rule, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var missed = outcomes.Where(o => !o.Found.Any(d => IsFound(o.Defect, d, kind.Rules))).Select(o => o.Defect).ToImmutableArray();
        var found = outcomes.Length - missed.Length;
        var clean = _corpus.Articles.ToDictionary(a => a.Source.Path, a => a.Findings.Length, StringComparer.Ordinal);
        var added = outcomes.Sum(o => o.Found.Length - o.Defect.Sources.Sum(s => clean[s.Path]));
        return new DefectRecall(kind.Name, kind.Rules, outcomes.Length, found, foundBy, added - found, missed);
    }

    private ImmutableArray<Diagnostic> Lint(PlantedDefect defect) => Submission.Lint(_linter, [.. defect.Sources.Select(s => _linter.Read(s))]);

    private static bool IsFound(PlantedDefect defect, Diagnostic diagnostic, ImmutableArray<string> rules) => rules.Contains(diagnostic.RuleId) && defect.IsFoundBy(diagnostic);

    private static bool IsClean(CleanArticle article, PlantingSite site, ImmutableArray<string> rules) =>
        !article.Findings.Any(d => rules.Contains(d.RuleId) && d.Location.Span.IntersectsWith(site.Span));

    // The runtime's own hash of a string differs from run to run.
    private static int HashCode(string name, int seed) => name.Aggregate(seed, (hash, c) => unchecked(hash * 31 + c)) & 0x3FFFFFFF;
}
