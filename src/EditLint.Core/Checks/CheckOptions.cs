using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>
/// The keys of a rule file as a check reads them. Every question for a key marks it as known; what is wrong with a value becomes an
/// error with the value's place, and the question answers with the default. Not thread-safe; used while a rule is loaded.
/// </summary>
public sealed class CheckOptions
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<YamlError> _errors = [];

    public CheckOptions(YamlMapping mapping) => Mapping = mapping;

    public YamlMapping Mapping { get; }

    public IReadOnlyList<YamlError> Errors => _errors;

    /// <summary>The keys that were asked for so far.</summary>
    public IReadOnlyCollection<string> KnownKeys => _known;

    /// <summary>The keys of the file that nobody asked for.</summary>
    public IEnumerable<YamlScalar> UnknownKeys => Mapping.Entries.Select(e => e.Key).Where(k => !_known.Contains(k.Value));

    public void AddError(TextSpan span, string message) => _errors.Add(new YamlError(span, message));

    /// <summary>The node of a key, or null when the file does not have it.</summary>
    public YamlNode? GetNode(string key)
    {
        _known.Add(key);
        return Mapping[key];
    }

    /// <summary>A text, or null when the key is absent.</summary>
    public string? GetString(string key) => GetScalar(key, "a text")?.Value;

    public bool GetBoolean(string key, bool defaultValue = false)
    {
        var scalar = GetScalar(key, "true or false");
        if (scalar is null)
            return defaultValue;
        switch (scalar.Value.ToLowerInvariant())
        {
            case "true" or "yes" or "on" or "1":
                return true;
            case "false" or "no" or "off" or "0":
                return false;
            default:
                AddError(scalar.Span, $"'{key}' must be true or false, not '{scalar.Value}'.");
                return defaultValue;
        }
    }

    public int GetInteger(string key, int defaultValue = 0)
    {
        var scalar = GetScalar(key, "a number");
        if (scalar is null)
            return defaultValue;
        if (int.TryParse(scalar.Value, out var value))
            return value;
        AddError(scalar.Span, $"'{key}' must be a whole number, not '{scalar.Value}'.");
        return defaultValue;
    }

    /// <summary>A number, with a full stop before its decimals.</summary>
    public double GetNumber(string key, double defaultValue)
    {
        var scalar = GetScalar(key, "a number");
        if (scalar is null)
            return defaultValue;
        if (double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return value;
        AddError(scalar.Span, $"'{key}' must be a number such as 0.5, not '{scalar.Value}'.");
        return defaultValue;
    }

    /// <summary>A list of texts, each with its place; a single text counts as a list of one. Empty when the key is absent.</summary>
    public ImmutableArray<YamlScalar> GetScalars(string key)
    {
        switch (GetNode(key))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlSequence sequence:
                foreach (var item in sequence.Items.Where(i => i is not YamlScalar))
                    AddError(item.Span, $"Each item of '{key}' must be a text. Put quotation marks around it if it holds ': ' or starts with a bracket.");
                return [.. sequence.Items.OfType<YamlScalar>()];
            case var node:
                AddError(node.Span, $"'{key}' must be a list of texts.");
                return [];
        }
    }

    /// <summary>A list of texts; a single text counts as a list of one. Empty when the key is absent.</summary>
    public ImmutableArray<string> GetStrings(string key) => [.. GetScalars(key).Select(s => s.Value)];

    /// <summary>Keys with texts, in the order of the file. Empty when the key is absent.</summary>
    public ImmutableArray<(YamlScalar Key, YamlScalar Value)> GetPairs(string key)
    {
        switch (GetNode(key))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries.Where(e => e.Value is not YamlScalar))
                    AddError(entry.Value.Span, $"The value of '{entry.Key.Value}' must be a text.");
                return [.. mapping.Entries.Where(e => e.Value is YamlScalar).Select(e => (e.Key, (YamlScalar)e.Value))];
            case var node:
                AddError(node.Span, $"'{key}' must be pairs, one a line: 'what to find: what to write'.");
                return [];
        }
    }

    private YamlScalar? GetScalar(string key, string expected)
    {
        switch (GetNode(key))
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var node:
                AddError(node.Span, $"'{key}' must be {expected}.");
                return null;
        }
    }
}
