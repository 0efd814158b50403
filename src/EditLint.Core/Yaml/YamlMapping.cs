using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>Keys with their values, in the order of the file.</summary>
/// <param name="Entries">The entries; a key that stands twice is here twice.</param>
/// <param name="Span">The mapping's source.</param>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    /// <summary>The value of a key, or null; letter case counts for nothing.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;
}
