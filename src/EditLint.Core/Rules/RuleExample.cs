using System.Collections.Immutable;
using EditLint.Core.Checks;
using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>An example inside a rule file: a text, and what the rule must find in it.</summary>
/// <param name="Text">The text without the span marks.</param>
/// <param name="ExpectedSpans">The marked spans, in offsets of <paramref name="Text"/>; none when the example is good.</param>
/// <param name="Fixed">The text after all fixes, or null when the example does not say.</param>
/// <param name="Format">How to read the text: <c>md</c>, <c>txt</c> or <c>html</c>.</param>
/// <param name="Span">Where the example stands in the rule file.</param>
public sealed record RuleExample(string Text, ImmutableArray<TextSpan> ExpectedSpans, string? Fixed, string Format, TextSpan Span)
{
    /// <summary>What the rule draws on in this example besides its file, or null for nothing.</summary>
    public RuleResources? Resources { get; init; }

    public bool IsBad => !ExpectedSpans.IsEmpty;
}
