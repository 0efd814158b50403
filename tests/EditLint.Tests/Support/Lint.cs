using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Support;

/// <summary>Lints with rules of the Integrity pack, as loaded from the repository.</summary>
internal static class Lint
{
    private static readonly Lazy<RuleCatalog> Integrity = new(() => RuleCatalog.Load(
        [new RulePack("Integrity", [.. Directory.GetFiles(Path.Combine(Repository.Root, "rules", "Integrity"), "*.yml").Order(StringComparer.Ordinal)
            .Select(path => new SourceText(path, File.ReadAllText(path)))])]));

    /// <summary>The findings of the named rules, without the name of their pack.</summary>
    public static ImmutableArray<Diagnostic> With(Document document, params string[] rules)
    {
        using var linter = new Linter([new PlainTextReader()], Integrity.Value.Where(rule => rules.Contains(rule.Name)));
        return linter.Lint(document).Diagnostics;
    }

    /// <summary>The findings of one rule in a text with span marks, and the marked spans.</summary>
    public static (ImmutableArray<TextSpan> Found, ImmutableArray<TextSpan> Expected) Marked(string rule, string marked)
    {
        var (text, expected) = ExampleMarkup.Parse(marked);
        return ([.. With(Article.Of(text), rule).Select(d => d.Location.Span)], expected);
    }
}
