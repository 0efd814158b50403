using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>A text of an example, still with its place in the rule file.</summary>
/// <param name="Path">The path of the article; null for the example's own text.</param>
/// <param name="Marked">The text and its marks.</param>
/// <param name="Written">What stands in the rule file.</param>
internal sealed record MarkedArticle(string? Path, MarkedText Marked, YamlScalar Written);
