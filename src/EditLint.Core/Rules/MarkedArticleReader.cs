using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Checks;
using EditLint.Core.Yaml;

namespace EditLint.Core.Rules;

/// <summary>Reads the texts of an example: its own, and those under <c>articles</c>.</summary>
internal static partial class MarkedArticleReader
{
    private static readonly string[] Extensions = [".md", ".txt", ".html"];

    /// <summary>The example's own text first, then the others; null when a text is not well marked.</summary>
    /// <param name="own">The example's own text.</param>
    /// <param name="ownPath">Its path.</param>
    /// <param name="options">The keys of the example.</param>
    public static ImmutableArray<MarkedArticle>? Read(YamlScalar own, string ownPath, CheckOptions options)
    {
        var errors = options.Errors.Count;
        var articles = ImmutableArray.CreateBuilder<MarkedArticle>();
        Add(null, own);
        foreach (var (path, text) in ReadPairs(options))
        {
            if (path.Value.Equals(ownPath, StringComparison.OrdinalIgnoreCase))
                options.AddError(path.Span, $"'{ownPath}' is the path of the example's own text. Give this article another.");
            else if (!Extensions.Contains(Path.GetExtension(path.Value), StringComparer.OrdinalIgnoreCase))
                options.AddError(path.Span, $"'{path.Value}' does not say how to read the article. End the path with {string.Join(", ", Extensions[..^1])} or {Extensions[^1]}.");
            else
                Add(path.Value, text);
        }
        foreach (var (name, second) in articles.SelectMany(a => a.Marked.Places.Select(p => (p.Name, Article: a))).GroupBy(p => p.Name).SelectMany(g => g.Skip(1)))
            options.AddError(second.Written.Span, $"Two places have the name '{name}'. Give each its own.");
        return options.Errors.Count > errors ? null : articles.ToImmutable();

        void Add(string? path, YamlScalar text)
        {
            if (Parse(text, options) is { } marked)
                articles.Add(new MarkedArticle(path, marked, text));
        }
    }

    private static ImmutableArray<(YamlScalar Path, YamlScalar Text)> ReadPairs(CheckOptions options)
    {
        if (options.GetNode("articles") is null or YamlMapping or YamlScalar { IsNull: true })
            return options.GetPairs("articles");
        options.AddError(options.Mapping["articles"]!.Span, "'articles' must be paths with their texts, one a line: 'other.md: The text of the article.'");
        return [];
    }

    private static MarkedText? Parse(YamlScalar text, CheckOptions options)
    {
        try
        {
            var marked = ExampleMarkup.Parse(text.Value);
            if (NamelessMark().Match(marked.Text) is { Success: true } nameless)
                throw new FormatException($"The mark '{nameless.Value}' has no name, by which 'related' could speak of it. Give the mark a name: {{|name:{nameless.Groups[1].Value}|}}.");
            return marked;
        }
        catch (FormatException exception)
        {
            options.AddError(text.Span, exception.Message);
            return null;
        }
    }

    // A table of a wiki has these signs too, on lines of their own.
    [GeneratedRegex(@"\{\|([^|{}\r\n]*)\|\}", RegexOptions.CultureInvariant)]
    private static partial Regex NamelessMark();
}
