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
        options.MarkKnown(KeysOfBadExamples);
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

    private static RuleExample? ReadText(YamlScalar scalar, bool isBad, string format, CheckOptions options)
    {
        try
        {
            var marked = ExampleMarkup.Parse(scalar.Value);
            if (isBad && marked.Spans.IsEmpty)
                options.AddError(scalar.Span, "Mark what the rule must find: put [| before it and |] after it.");
            else if (!isBad && !(marked.Spans.IsEmpty && marked.Places.IsEmpty))
                options.AddError(scalar.Span, "A good example has no [|marks|], for the rule must find nothing in it.");
            var example = new RuleExample(marked.Text, marked.Spans, null, format, scalar.Span);
            return isBad ? ReadExpectations(example, marked, scalar, options) : example;
        }
        catch (FormatException exception)
        {
            options.AddError(scalar.Span, exception.Message);
            return null;
        }
    }

    private static RuleExample ReadExpectations(RuleExample example, MarkedText marked, YamlScalar text, CheckOptions options)
    {
        var messages = options.GetScalars("message");
        if (messages.Length > 1 && messages.Length != marked.Spans.Length)
            options.AddError(options.Mapping["message"]!.Span, $"The text marks {marked.Spans.Length} {(marked.Spans.Length == 1 ? "finding" : "findings")}, and 'message' has {messages.Length} texts. Write one for each, in order, or a single one that they share.");
        var cures = options.GetScalars("fixed");
        if (cures.Length > 1 && marked.Spans.Length > 1)
            options.AddError(options.Mapping["fixed"]!.Span, "A list under 'fixed' says what each cure of one finding gives. Mark one finding only, or write the text after all fixes.");
        return example with
        {
            Fixed = cures.IsEmpty ? null : cures[0].Value,
            Alternatives = cures.Length > 1 ? [.. cures.Select(c => c.Value)] : [],
            Messages = [.. messages.Select(m => OneLine(m.Value))],
            Related = ReadRelated(marked, text, options),
        };
    }

    // A list of names, or names with what is said of each place.
    private static ImmutableArray<ExpectedRelation>? ReadRelated(MarkedText marked, YamlScalar text, CheckOptions options)
    {
        var node = options.GetNode("related");
        ImmutableArray<(YamlScalar Name, string? Message)> named = node is YamlMapping
            ? [.. options.GetPairs("related").Select(p => (p.Key, p.Value.IsNull ? null : OneLine(p.Value.Value)))]
            : [.. options.GetScalars("related").Select(name => (name, (string?)null))];
        foreach (var place in marked.Places.Where(p => !named.Any(n => n.Name.Value == p.Name)))
            options.AddError(text.Span, $"The place '{place.Name}' is marked, and 'related' does not name it. Write 'related: [{string.Join(", ", marked.Places.Select(p => p.Name))}]', or take the marks out.");
        if (node is null or YamlScalar { IsNull: true })
            return null;

        var related = ImmutableArray.CreateBuilder<ExpectedRelation>();
        foreach (var (name, message) in named)
        {
            if (marked.Places.FirstOrDefault(p => p.Name == name.Value) is { } place)
                related.Add(new ExpectedRelation(place.Name, place.Span, message));
            else
                options.AddError(name.Span, $"No place of the text has the name '{name.Value}'.{ClosestWord.Hint(name.Value, marked.Places.Select(p => p.Name))} Mark it: {{|{name.Value}:the words|}}.");
        }
        return related.ToImmutable();
    }

    // As messages are.
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
