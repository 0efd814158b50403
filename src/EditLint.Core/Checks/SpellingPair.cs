using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>Two ways to write a thing, of which a document should keep to one. Immutable and thread-safe.</summary>
internal sealed class SpellingPair
{
    private const string SecondGroup = "EditLintSecond";

    private readonly Regex _pattern;

    private SpellingPair(Regex pattern) => _pattern = pattern;

    /// <summary>Reads one pair of <c>either</c>; null when one of its patterns is wrong.</summary>
    public static SpellingPair? Read(YamlScalar first, YamlScalar second, string flags, bool nonword, CheckOptions options) =>
        PatternReader.Create(flags + ValeRegex.Template($"(?:{first.Value})|(?<{SecondGroup}>{second.Value})", nonword, options.Resources.WordTemplate), [first, second], options) is { } pattern
            ? new SpellingPair(pattern)
            : null;

    /// <summary>The places in a text where the thing is written, in their order.</summary>
    public ImmutableArray<SpellingUse> Find(string text)
    {
        var pattern = MatchTimeLimit.For(_pattern, text.Length);
        if (!pattern.IsMatch(text))
            return [];
        var uses = ImmutableArray.CreateBuilder<SpellingUse>();
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Length > 0)
                uses.Add(new SpellingUse(new TextSpan(match.Index, match.Length), match.Groups[SecondGroup].Success));
        }
        return uses.ToImmutable();
    }
}
