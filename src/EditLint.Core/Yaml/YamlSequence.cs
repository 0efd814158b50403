using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>A list of nodes.</summary>
/// <param name="Items">The nodes in order.</param>
/// <param name="Span">The list's source.</param>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);
