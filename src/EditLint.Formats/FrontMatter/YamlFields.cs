using System.Globalization;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Formats.FrontMatter;

/// <summary>Takes the strings out of YAML front matter. Not thread-safe.</summary>
internal sealed class YamlFields(FieldCollector fields)
{
    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off"];

    private int _position;

    /// <summary>Adds the strings of a node.</summary>
    /// <param name="key">The node's key.</param>
    /// <param name="node">The node.</param>
    /// <param name="keySpan">The source of its key; empty when it has none of its own.</param>
    public void Add(string key, YamlNode node, TextSpan keySpan)
    {
        // An alias stands for a node further up, which was added there: following it could take forever.
        if (node.Span.Start < _position)
            return;
        _position = node.Span.Start;
        switch (node)
        {
            case YamlScalar scalar when IsText(scalar) || FieldCollector.IsDirective(key):
                fields.Add(key, keySpan.IsEmpty ? scalar.Span : keySpan.Union(scalar.Span), YamlProse.Read(fields.Source, scalar));
                break;
            case YamlSequence sequence:
                fields.OpenLists++;
                foreach (var item in sequence.Items)
                    Add(key, item, default);
                fields.OpenLists--;
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                    Add(FieldCollector.Join(key, entry.Key.Value), entry.Value, entry.Key.Span);
                break;
        }
    }

    // As YAML 1.1 has it, which Jekyll and Hugo read.
    private static bool IsText(YamlScalar scalar) =>
        !scalar.IsPlain || !(scalar.IsNull || Words.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase) || IsNumberOrDate(scalar.Value));

    private static bool IsNumberOrDate(string value)
    {
        if (value.Length == 0 || !(char.IsAsciiDigit(value[0]) || value[0] is '+' or '-' or '.'))
            return false;
        return double.TryParse(value.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
    }
}
