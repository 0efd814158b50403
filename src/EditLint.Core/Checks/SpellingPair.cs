using System.Collections.Immutable;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;
using EditLint.Core.Yaml;

namespace EditLint.Core.Checks;

/// <summary>Two ways to write a thing, of which a document should keep to one. Immutable and thread-safe.</summary>
internal sealed class SpellingPair
{
    private const string SecondGroup = "EditLintSecond";

    private SpellingPair(Pattern pattern) => Pattern = pattern;

    /// <summary>The pattern that finds both ways.</summary>
    public Pattern Pattern { get; }

    /// <summary>Reads one pair of <c>either</c>; null when one of its patterns is wrong.</summary>
    public static SpellingPair? Read(YamlScalar first, YamlScalar second, string flags, bool nonword, CheckOptions options) =>
        PatternReader.CreatePattern(flags + ValeRegex.Template($"(?:{first.Value})|(?<{SecondGroup}>{second.Value})", nonword, options.Resources.WordTemplate), [first, second], options) is { } pattern
            ? new SpellingPair(pattern)
            : null;

    /// <summary>The places in a text where the thing is written, in their order.</summary>
    public ImmutableArray<SpellingUse> Find(ScopedText text)
    {
        var uses = ImmutableArray.CreateBuilder<SpellingUse>();
        foreach (var match in text.Matches(Pattern))
        {
            if (match.Length > 0)
                uses.Add(new SpellingUse(new TextSpan(match.Start, match.Length), Pattern.MatchAt(text.Text, match).Groups[SecondGroup].Success));
        }
        return uses.ToImmutable();
    }
}
