using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Another place that a finding must speak of.</summary>
/// <param name="Name">The name that the example gives it.</param>
/// <param name="Span">The place, in UTF-16 offsets of the text that has it.</param>
/// <param name="Message">What the finding must say of it, or null when that does not matter.</param>
public sealed record ExpectedRelation(string Name, TextSpan Span, string? Message)
{
    /// <summary>The path of the article that has the place; null for the example's own text.</summary>
    public string? Path { get; init; }
}
