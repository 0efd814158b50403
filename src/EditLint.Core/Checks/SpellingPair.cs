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
        PatternReader.Create(flags + ValeRegex.Template($"(?:{first.Value})|(?<{SecondGroup}>{second.Value})", nonword), [first, second], options) is { } pattern
            ? new SpellingPair(pattern)
            : null;

    /// <summary>The first place in a text of each way to write it, and the last place of either; null where there is none.</summary>
    public (TextSpan? First, TextSpan? Second, TextSpan? Last, bool LastIsSecond) Find(string text)
    {
        TextSpan? first = null, second = null, last = null;
        var isSecond = false;
        if (!_pattern.IsMatch(text))
            return default;
        for (var match = _pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var span = new TextSpan(match.Index, match.Length);
            if (span.IsEmpty)
                continue;
            isSecond = match.Groups[SecondGroup].Success;
            last = span;
            if (isSecond)
                second ??= span;
            else
                first ??= span;
        }
        return (first, second, last, isSecond);
    }
}
