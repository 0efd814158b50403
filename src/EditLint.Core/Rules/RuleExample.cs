using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>An example inside a rule file: a text, and what the rule must find in it. Immutable.</summary>
/// <param name="Text">The text without the marks.</param>
/// <param name="ExpectedSpans">The marked spans, in offsets of <paramref name="Text"/>; none when the example is good.</param>
/// <param name="Fixed">The text after all fixes, or null when the example does not say.</param>
/// <param name="Format">How to read the text: <c>md</c>, <c>txt</c> or <c>html</c>.</param>
/// <param name="Span">Where the example stands in the rule file.</param>
public sealed record RuleExample(string Text, ImmutableArray<TextSpan> ExpectedSpans, string? Fixed, string Format, TextSpan Span)
{
    /// <summary>What the rule draws on in this example besides its file, or null for nothing.</summary>
    public RuleResources? Resources { get; init; }

    /// <summary>The messages of the findings, in the order of their places; one stands for all findings; none when the example does not say.</summary>
    public ImmutableArray<string> Messages { get; init; } = [];

    /// <summary>The other places that the findings speak of, in the order of the findings; null when the example does not say.</summary>
    public ImmutableArray<ExpectedRelation>? Related { get; init; }

    /// <summary>What the text becomes by each cure of its one finding, best first; none when the example does not tell them apart.</summary>
    public ImmutableArray<string> Alternatives { get; init; } = [];

    /// <summary>The other articles of the run, in the order of the file; none when the example is one article.</summary>
    public ImmutableArray<ExampleArticle> Articles { get; init; } = [];

    /// <summary>The path of the example's own text.</summary>
    public string Path => PathOf(Format);

    /// <summary>True when the rule must find something.</summary>
    public bool IsBad => !ExpectedSpans.IsEmpty || Articles.Any(a => !a.ExpectedSpans.IsEmpty);

    /// <summary>The path of the own text of an example that has a format.</summary>
    internal static string PathOf(string format) => $"example.{format}";
}
