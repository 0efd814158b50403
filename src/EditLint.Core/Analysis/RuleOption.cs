using System.Collections.Immutable;

namespace EditLint.Core.Analysis;

/// <summary>An option of a rule with its value. Immutable.</summary>
/// <param name="Name">The name; letter case counts for nothing.</param>
/// <param name="Kind">What values it can have.</param>
/// <param name="Texts">The items of a list; of every other kind one text, numbers and <c>true</c> as they are written in YAML.</param>
public sealed record RuleOption(string Name, OptionKind Kind, ImmutableArray<string> Texts)
{
    /// <summary>The value as a person would write it.</summary>
    public string Value => Kind == OptionKind.Texts ? $"[{string.Join(", ", Texts)}]" : Texts[0];

    public override string ToString() => $"{Name}: {Value}";
}
