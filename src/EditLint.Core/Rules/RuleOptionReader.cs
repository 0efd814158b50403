using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Analysis;
using EditLint.Core.Checks;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>Reads the options of C# rules, their declarations in the header and their values in a configuration. Stateless and thread-safe.</summary>
internal static class RuleOptionReader
{
    /// <summary>The key of the header.</summary>
    public const string Key = "options";

    /// <summary>The key beside the options in a configuration.</summary>
    public const string LevelKey = "level";

    /// <summary>The declared options with their defaults; what is wrong becomes an error of the header.</summary>
    public static RuleOptions ReadDeclared(CheckOptions header)
    {
        switch (header.GetNode(Key))
        {
            case null or YamlScalar { IsNull: true }:
                return RuleOptions.None;
            case YamlMapping mapping:
                header.AddRepeatedKeys(mapping, StringComparer.OrdinalIgnoreCase);
                var options = ImmutableArray.CreateBuilder<RuleOption>();
                foreach (var entry in mapping.Entries)
                {
                    if (ReadDeclared(header, entry) is { } option)
                        options.Add(option);
                }
                return new RuleOptions(options.ToImmutable());
            case var node:
                header.AddError(node.Span, "'options' must be names with defaults: 'options: { limit: 45 }'.");
                return RuleOptions.None;
        }
    }

    /// <summary>The value that a configuration gives an option, or null and what is wrong with it.</summary>
    public static RuleOption? ReadValue(RuleOption declared, YamlNode value, out string problem)
    {
        problem = $"'{declared.Name}' must be {RuleOptions.Describe(declared.Kind)}, as {declared.Value} is.";
        if (declared.Kind == OptionKind.Texts)
            return value is YamlScalar { IsNull: false } single ? declared with { Texts = [single.Value] } : TextsOf(value) is { } texts ? declared with { Texts = texts } : null;
        if (value is not YamlScalar { IsNull: false } scalar)
            return null;
        var text = declared.Kind switch
        {
            OptionKind.WholeNumber => IsInteger(scalar.Value) ? scalar.Value : null,
            OptionKind.Number => IsNumber(scalar.Value) ? scalar.Value : null,
            OptionKind.Boolean => IsBoolean(scalar.Value) ? scalar.Value : null,
            _ => scalar.Value,
        };
        return text is null ? null : declared with { Texts = [text] };
    }

    private static RuleOption? ReadDeclared(CheckOptions header, YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (name.Equals(LevelKey, StringComparison.OrdinalIgnoreCase))
            header.AddError(entry.Key.Span, "An option cannot be called 'level': in a configuration that is the rule's level. Choose another name.");
        else if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            header.AddError(entry.Key.Span, "The name of an option is made of letters, digits, '-' and '_'.");
        else if (entry.Value is YamlScalar { IsNull: false } scalar)
            return new RuleOption(name, KindOf(scalar), [scalar.Value]);
        else if (TextsOf(entry.Value) is { } texts)
            return new RuleOption(name, OptionKind.Texts, texts);
        else
            header.AddError(entry.Value.Span, $"'{name}' needs a default: a number, true or false, a text, or a list of texts.");
        return null;
    }

    private static ImmutableArray<string>? TextsOf(YamlNode node) =>
        node is YamlSequence sequence && sequence.Items.All(i => i is YamlScalar { IsNull: false }) ? [.. sequence.Items.Cast<YamlScalar>().Select(s => s.Value)] : null;

    private static OptionKind KindOf(YamlScalar scalar) => scalar switch
    {
        { IsPlain: false } => OptionKind.Text,
        _ when IsInteger(scalar.Value) => OptionKind.WholeNumber,
        _ when IsNumber(scalar.Value) => OptionKind.Number,
        _ when IsBoolean(scalar.Value) => OptionKind.Boolean,
        _ => OptionKind.Text,
    };

    private static bool IsInteger(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    private static bool IsBoolean(string text) => bool.TryParse(text, out _);
}
