using System.Collections.Frozen;
using System.Collections.Immutable;
using EditLint.Core.Checks.Formulas;
using EditLint.Core.Documents;
using EditLint.Core.Language;

namespace EditLint.Core.Checks;

/// <summary>The counts of a document that a formula may use. Stateless and thread-safe.</summary>
internal static class MetricVariables
{
    private static readonly FrozenDictionary<string, Func<Document, double>> Counts = new Dictionary<string, Func<Document, double>>
    {
        ["words"] = d => d.Statistics.Words,
        ["sentences"] = d => d.Statistics.Sentences,
        ["paragraphs"] = d => d.Statistics.Paragraphs,
        ["characters"] = d => d.Statistics.Characters,
        ["syllables"] = d => d.Statistics.Syllables,
        ["polysyllabic_words"] = d => d.Statistics.PolysyllabicWords,
        ["complex_words"] = d => d.Statistics.ComplexWords,
        ["long_words"] = d => d.Statistics.LongWords,
        ["heading_h1"] = d => Headings(d, 1),
        ["heading_h2"] = d => Headings(d, 2),
        ["heading_h3"] = d => Headings(d, 3),
        ["heading_h4"] = d => Headings(d, 4),
        ["heading_h5"] = d => Headings(d, 5),
        ["heading_h6"] = d => Headings(d, 6),
        ["list"] = d => d.AllBlocks.Count(b => b is { Kind: BlockKind.ListItem, Element: not ("dt" or "dd") }),
        ["blockquote"] = d => Blocks(d, BlockKind.BlockQuote),
        ["pre"] = d => Blocks(d, BlockKind.Code),
        ["figure_caption"] = d => d.AllBlocks.Count(b => b.Kind == BlockKind.Caption && !b.IsInside(BlockKind.Table)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Vale counts these elements where a page has them; no reader of ours keeps them.
    private static readonly FrozenSet<string> Uncounted =
        FrozenSet.Create(StringComparer.Ordinal, "script", "style", "noscript", "iframe", "figure", "tt", "code", "kbd", "svg", "canvas", "table", "tr", "td", "th", "p", "hr", "ol", "ul", "li", "dl");

    /// <summary>The names, in the order in which a message lists them.</summary>
    public static ImmutableArray<string> Names => [.. Counts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What is wrong with a variable of a formula, or null.</summary>
    public static FormulaError? Check(VariableNode variable)
    {
        if (Counts.ContainsKey(variable.Name) || Uncounted.Contains(variable.Name))
            return null;
        var hint = ClosestWord.Hint(variable.Name, Names);
        return new FormulaError(variable.Span, $"Unknown variable '{variable.Name}'.{(hint.Length > 0 ? hint : $" The variables are {string.Join(", ", Names)}.")}");
    }

    /// <summary>The count that a variable stands for.</summary>
    public static double Count(Document document, string name) => Counts.TryGetValue(name, out var count) ? count(document) : 0;

    private static int Headings(Document document, int level) => document.AllBlocks.Count(b => b.Kind == BlockKind.Heading && b.Level == level);

    private static int Blocks(Document document, BlockKind kind) => document.AllBlocks.Count(b => b.Kind == kind);
}
