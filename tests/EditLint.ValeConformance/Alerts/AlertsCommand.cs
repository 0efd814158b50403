using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.ValeConformance.Alerts;

/// <summary>Lints the articles with the published styles and compares the findings with what Vale printed: in all, by rule, and by kind of difference.</summary>
internal static class AlertsCommand
{
    /// <summary>Runs the comparison.</summary>
    /// <param name="data">The folder with <c>articles</c>, <c>vale-styles</c> and <c>vale-alerts</c>.</param>
    /// <param name="details">The rule whose differences are listed one by one, <c>*</c> for all rules, or null for none.</param>
    /// <param name="output">Takes the report.</param>
    /// <returns>The share of Vale's alerts that are found and of ours that are not Vale's, what is explained left aside.</returns>
    public static (double Found, double Extra) Run(string data, string? details, TextWriter output)
    {
        var vale = ValeAlertFile.Read(Path.Combine(data, "vale-alerts", "alerts.tsv")).ToImmutableArray();
        var sources = vale.Select(a => a.File).Distinct()
            .ToDictionary(file => file, file => new SourceText(file, File.ReadAllText(Path.Combine(data, "articles", file))));
        var ours = Lint(sources.Values, Path.Combine(data, "vale-styles"));
        var all = AlertComparison.Of(vale, ours);
        WriteRules(vale, ours, all, output);
        output.WriteLine($"found {all.FoundShare:0.00%} of Vale's alerts; {all.ExtraShare:0.00%} of ours are not Vale's");

        var differences = AlertDifference.Explain(all, vale, sources);
        WriteKinds(output, "missing", differences.Where(d => d.IsMissing));
        WriteKinds(output, "extra", differences.Where(d => !d.IsMissing));
        var open = differences.Where(d => d.Kind == DifferenceKind.Unexplained).ToArray();
        var (found, extra) = (1 - Share(open.Count(d => d.IsMissing), all.ValeCount), Share(open.Count(d => !d.IsMissing), all.OurCount));
        output.WriteLine($"explained ones aside: found {found:0.00%}; {extra:0.00%} of ours are not Vale's");
        if (details is null)
            return (found, extra);
        foreach (var difference in differences.Where(d => details == "*" || d.Alert.Rule == details).OrderBy(d => d.Alert.File, StringComparer.Ordinal).ThenBy(d => d.Alert.Line).ThenBy(d => d.Alert.First))
            output.WriteLine(difference);
        return (found, extra);
    }

    private static ImmutableArray<ValeAlert> Lint(IEnumerable<SourceText> sources, string styles)
    {
        var packs = Directory.GetDirectories(styles).Order(StringComparer.Ordinal)
            .Select(folder => new RulePack(Path.GetFileName(folder), [.. Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(f => new SourceText(f, File.ReadAllText(f)))]));
        var catalog = RuleCatalog.Load(packs);
        var aboutSentences = catalog.Rules.Where(r => r.Source.Text.Contains("scope: sentence", StringComparison.Ordinal)).Select(r => r.Id).ToHashSet();
        using var linter = new Linter(DocumentReaders.All, catalog);
        var found = new ConcurrentBag<ValeAlert>();
        Parallel.ForEach(sources, source =>
        {
            var document = linter.Read(source);
            foreach (var diagnostic in linter.Lint(document).Diagnostics)
                found.Add(ValeAlert.Of(diagnostic) with { IsSentenceElsewhere = aboutSentences.Contains(diagnostic.RuleId) && !IsInParagraph(document, diagnostic.Location.Span.Start) });
        });
        return [.. found.OrderBy(a => a.File, StringComparer.Ordinal).ThenBy(a => a.Line).ThenBy(a => a.First).ThenBy(a => a.Rule, StringComparer.Ordinal)];
    }

    private static bool IsInParagraph(Document document, int offset) =>
        document.ProseBlocks.LastOrDefault(b => b.Prose.SourceSpan.Contains(offset)) is { Kind: BlockKind.Paragraph, IsInRun: true };

    private static void WriteRules(ImmutableArray<ValeAlert> vale, ImmutableArray<ValeAlert> ours, AlertComparison all, TextWriter output)
    {
        WriteRow(output, "rule", "vale", "ours", "missing", "extra");
        var valeByRule = vale.ToLookup(a => a.Rule);
        var oursByRule = ours.ToLookup(a => a.Rule);
        foreach (var rule in valeByRule.Concat(oursByRule).Select(g => g.Key).Distinct().Order(StringComparer.Ordinal))
            WriteRow(output, rule, AlertComparison.Of([.. valeByRule[rule]], [.. oursByRule[rule]]));
        WriteRow(output, "all", all);
    }

    private static void WriteRow(TextWriter output, string name, AlertComparison c) => WriteRow(output, name, c.ValeCount, c.OurCount, c.Missing.Length, c.Extra.Length);

    private static void WriteRow(TextWriter output, string name, params ReadOnlySpan<object> cells)
    {
        output.Write($"{name,-36}");
        foreach (var cell in cells)
            output.Write($"{cell,9}");
        output.WriteLine();
    }

    private static void WriteKinds(TextWriter output, string title, IEnumerable<AlertDifference> differences)
    {
        foreach (var kind in differences.GroupBy(d => d.Kind).OrderByDescending(g => g.Count()))
            output.WriteLine($"{title,-8}{kind.Count(),7}  {AlertDifference.Describe(kind.Key)}");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
