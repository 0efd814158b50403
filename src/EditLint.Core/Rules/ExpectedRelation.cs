using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>Another place that a finding must speak of.</summary>
/// <param name="Name">The name that the example gives it.</param>
/// <param name="Span">The place, in UTF-16 offsets of the example's text.</param>
/// <param name="Message">What the finding must say of it, or null when that does not matter.</param>
public sealed record ExpectedRelation(string Name, TextSpan Span, string? Message);
