using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>Reads the <c>examples</c> of a rule file.</summary>
internal static class RuleExampleReader
{
    private const string Shape = "Each example is '- bad: ...' with [|marks|] around what the rule must find, or '- good: ...'.";

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
        var corrected = options.GetScalar("fixed");
        var format = options.GetChoice("format", "md", "txt", "html") ?? "md";
        var resources = RuleExampleResources.Read(options);
        options.AddUnknownKeys("An example");

        var text = bad ?? good;
        if (text is null && options.Errors.Count == 0)
            options.AddError(node.Span, Shape);
        else if (bad is not null && good is not null)
            options.AddError(good.Span, "An example is bad or good, not both. Make it two examples.");
        else if (good is not null && corrected is not null)
            options.AddError(corrected.Span, "A good example has nothing to fix. Take 'fixed' out, or make the example bad.");

        var example = text is null ? null : ReadText(text, ReferenceEquals(text, bad), corrected?.Value, format, options);
        owner.AddAll(options);
        return example is null ? null : example with { Resources = resources };
    }

    private static RuleExample? ReadText(YamlScalar scalar, bool isBad, string? corrected, string format, CheckOptions options)
    {
        try
        {
            var (text, spans) = ExampleMarkup.Parse(scalar.Value);
            if (isBad && spans.IsEmpty)
                options.AddError(scalar.Span, "Mark what the rule must find: put [| before it and |] after it.");
            else if (!isBad && !spans.IsEmpty)
                options.AddError(scalar.Span, "A good example has no [|marks|], for the rule must find nothing in it.");
            return new RuleExample(text, spans, corrected, format, scalar.Span);
        }
        catch (FormatException exception)
        {
            options.AddError(scalar.Span, exception.Message);
            return null;
        }
    }
}
