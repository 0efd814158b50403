using EditLint.Core.Diagnostics;
using EditLint.Core.Yaml;

namespace EditLint.Core.Configuration;

/// <summary>The value that a configuration gives an option of a rule. Immutable.</summary>
/// <param name="Name">The option; letter case counts for nothing. Whether there is one is not known before the rule is read.</param>
/// <param name="Value">The value as it is written.</param>
/// <param name="Origin">The place of the name.</param>
public sealed record OptionSetting(string Name, YamlNode Value, Location Origin)
{
    /// <summary>The place of the value.</summary>
    public Location ValueOrigin => new(Origin.Source, Value.Span);
}
