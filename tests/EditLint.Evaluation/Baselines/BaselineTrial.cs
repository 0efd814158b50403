using System.Collections.Immutable;
using EditLint.Cli;
using EditLint.Cli.Rules;
using EditLint.Core.Baselines;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Baselines;

/// <summary>
/// Writes a baseline of articles, edits them, and looks whether exactly the new findings are reported. What is new is known from the edits: they keep for each
/// character where it came from, and a finding is old when it has a character in common with one of its rule from before.
/// </summary>
internal static class BaselineTrial
{
    /// <summary>Runs a trial. The same seed and articles give the same result.</summary>
    /// <param name="folder">The articles.</param>
    /// <param name="packs">The packs that run.</param>
    /// <param name="edits">How many edits.</param>
    /// <param name="seed">Decides which.</param>
    public static BaselineTrialResult Run(string folder, ImmutableArray<string> packs, int edits, int seed)
    {
        var library = new RuleLibrary(RuleLibrary.FindShipped(RuleLibrary.ShippedFolder, Environment.CurrentDirectory));
        using var linter = LinterFactory.Create(RuleLibrary.Load(library.RulesOf(pack => packs.Contains(pack.Name))), out _);
        var before = Corpus.Read(folder, linter).Articles;
        var baseline = BaselineText.Read(BaselineText.Write(new Baseline(before.ToImmutableSortedDictionary(a => a.Source.Path,
            a => a.Findings.Select(d => new BaselineEntry(FindingIdentity.Of(d), "")).ToImmutableArray(), StringComparer.Ordinal))));

        ImmutableArray<EditedArticle> articles = [.. before.Select(a => new EditedArticle(a.Source))];
        var editor = new ArticleEdits(articles, linter, new Random(seed));
        var kinds = Enumerable.Range(0, edits).Select(_ => editor.Make()).CountBy(kind => kind).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var after = Submission.Lint(linter, [.. articles.Select(a => linter.Read(new SourceText(a.Path, a.Text)))]).ToLookup(d => d.Location.Source.Path, StringComparer.Ordinal);

        var comparison = new BaselineComparison(baseline, _ => true);
        foreach (var article in articles)
            comparison.Compare([.. after[article.Path]], article.Path);
        comparison.Settle();
        var oldFindings = before.SelectMany(a => a.Findings).ToLookup(d => (d.RuleId, d.Location.Source.Path));
        var judged = articles.SelectMany(article => comparison.Compare([.. after[article.Path]], article.Path).Zip(after[article.Path], (isKnown, finding) => (finding, isKnown, IsOld: IsOld(article, finding, oldFindings)))).ToList();
        return new BaselineTrialResult(
            before.Sum(a => a.Findings.Length),
            kinds,
            judged.Count(j => j.IsOld),
            judged.Count(j => !j.IsOld),
            [.. judged.Where(j => j.IsOld && !j.isKnown).Select(j => j.finding)],
            [.. judged.Where(j => !j.IsOld && j.isKnown).Select(j => j.finding)]);
    }

    private static bool IsOld(EditedArticle article, Diagnostic finding, ILookup<(string Rule, string Path), Diagnostic> old)
    {
        var span = finding.Location.Span;
        // A place stands between its neighbours.
        var taken = span.IsEmpty ? TextSpan.FromBounds(Math.Max(0, span.Start - 1), span.Start + 1) : span;
        return article.OriginsOf(taken).Any(origin => old[(finding.RuleId, origin.Path)].Any(d => d.Location.Span.IntersectsWith(origin.Span)));
    }
}
