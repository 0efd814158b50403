using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>A node of a YAML text, with its place in the source. Immutable.</summary>
/// <param name="Span">The node's source, in UTF-16 offsets.</param>
public abstract record YamlNode(TextSpan Span);
