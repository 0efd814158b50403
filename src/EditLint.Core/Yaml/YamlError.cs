using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>Why a text is not YAML.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the source.</param>
/// <param name="Message">What is wrong.</param>
public sealed record YamlError(TextSpan Span, string Message);
