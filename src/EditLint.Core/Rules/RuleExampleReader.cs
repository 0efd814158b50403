using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Language;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>Reads the <c>examples</c> of a rule file.</summary>
internal static class RuleExampleReader
{
    private const string Shape = "Each example is '- bad: ...' with [|marks|] around what the rule must find, or '- good: ...'.";

    private static readonly string[] KeysOfBadExamples = ["fixed", "message", "related"];

    /// <summary>The examples that are well made; errors are added for the others.</summary>
    public static ImmutableArray<RuleExample> Read(CheckOptions options)
    {
        switch (options.GetNode("examples"))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlSequence sequence:
                return [.. sequence.Items.Select(item => ReadExample(item, options)).OfType<RuleExample>()];
            case var node:
                options.AddError(node.Span, $"'examples' must be a list. {Shape}");
                return [];
        }
    }

    private static RuleExample? ReadExample(YamlNode node, CheckOptions owner)
    {
        if (node is not YamlMapping mapping)
        {
            owner.AddError(node.Span, Shape);
            return null;
        }
        var options = new CheckOptions(mapping, source: owner.Source);
        options.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);
        var bad = options.GetScalar("bad");
        var good = options.GetScalar("good");
        options.MarkKnown([.. KeysOfBadExamples, "articles"]);
        var format = options.GetChoice("format", "md", "txt", "html") ?? "md";
        var resources = RuleExampleResources.Read(options);
        options.AddUnknownKeys("An example");

        var text = bad ?? good;
        if (text is null && options.Errors.Count == 0)
            options.AddError(node.Span, Shape);
        else if (bad is not null && good is not null)
            options.AddError(good.Span, "An example is bad or good, not both. Make it two examples.");
        else if (good is not null && Array.Find(KeysOfBadExamples, key => mapping[key] is not null) is { } misplaced)
            options.AddError(mapping[misplaced]!.Span, $"A good example has nothing to {(misplaced == "fixed" ? "fix" : "report")}. Take '{misplaced}' out, or make the example bad.");

        var example = text is null ? null : ReadText(text, ReferenceEquals(text, bad), format, options);
        owner.AddAll(options);
        return example is null ? null : example with { Resources = resources };
    }

    private static RuleExample? ReadText(YamlScalar own, bool isBad, string format, CheckOptions options)
    {
        if (MarkedArticleReader.Read(own, RuleExample.PathOf(format), options) is not { } articles)
            return null;
        if (isBad && articles.All(a => a.Marked.Spans.IsEmpty))
            options.AddError(own.Span, "Mark what the rule must find: put [| before it and |] after it.");
        foreach (var marked in articles.Where(a => !isBad && !(a.Marked.Spans.IsEmpty && a.Marked.Places.IsEmpty)))
            options.AddError(marked.Written.Span, "A good example has no [|marks|], for the rule must find nothing in it.");
        var example = new RuleExample(articles[0].Marked.Text, articles[0].Marked.Spans, null, format, own.Span)
        {
            Articles = [.. articles.Skip(1).Select(a => new ExampleArticle(a.Path!, a.Marked.Text, a.Marked.Spans))],
        };
        return isBad ? ReadExpectations(example, articles, options) : example;
    }

    private static RuleExample ReadExpectations(RuleExample example, ImmutableArray<MarkedArticle> articles, CheckOptions options)
    {
        var findings = articles.Sum(a => a.Marked.Spans.Length);
        var messages = options.GetScalars("message");
        if (messages.Length > 1 && messages.Length != findings)
            options.AddError(options.Mapping["message"]!.Span, $"The text marks {findings} {(findings == 1 ? "finding" : "findings")}, and 'message' has {messages.Length} texts. Write one for each, in order, or a single one that they share.");
        var cures = options.GetScalars("fixed");
        if (cures.Length > 1 && example.ExpectedSpans.Length > 1)
            options.AddError(options.Mapping["fixed"]!.Span, "A list under 'fixed' says what each cure of one finding gives. Mark one finding only, or write the text after all fixes.");
        return example with
        {
            Fixed = cures.IsEmpty ? null : cures[0].Value,
            Alternatives = cures.Length > 1 ? [.. cures.Select(c => c.Value)] : [],
            Messages = [.. messages.Select(m => OneLine(m.Value))],
            Related = ReadRelated(articles, options),
        };
    }

    // A list of names, or names with what is said of each place.
    private static ImmutableArray<ExpectedRelation>? ReadRelated(ImmutableArray<MarkedArticle> articles, CheckOptions options)
    {
        var node = options.GetNode("related");
        ImmutableArray<(YamlScalar Name, string? Message)> named = node is YamlMapping
            ? [.. options.GetPairs("related").Select(p => (p.Key, p.Value.IsNull ? null : OneLine(p.Value.Value)))]
            : [.. options.GetScalars("related").Select(name => (name, (string?)null))];
        var places = articles.SelectMany(a => a.Marked.Places.Select(p => (Article: a, p.Name, p.Span))).ToList();
        foreach (var place in places.Where(p => !named.Any(n => n.Name.Value == p.Name)))
            options.AddError(place.Article.Written.Span, $"The place '{place.Name}' is marked, and 'related' does not name it. Write 'related: [{string.Join(", ", places.Select(p => p.Name))}]', or take the marks out.");
        if (node is null or YamlScalar { IsNull: true })
            return null;

        var related = ImmutableArray.CreateBuilder<ExpectedRelation>();
        foreach (var (name, message) in named)
        {
            if (places.Find(p => p.Name == name.Value) is { Article: not null } place)
                related.Add(new ExpectedRelation(place.Name, place.Span, message) { Path = place.Article.Path });
            else
                options.AddError(name.Span, $"No place of the text has the name '{name.Value}'.{ClosestWord.Hint(name.Value, places.Select(p => p.Name))} Mark it: {{|{name.Value}:the words|}}.");
        }
        return related.ToImmutable();
    }

    // As messages are.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
