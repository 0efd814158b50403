using EditLint.Core.Text;

namespace EditLint.Core.Rules;

/// <summary>A marked place in an example.</summary>
/// <param name="Name">Its name, by which <c>related</c> speaks of it.</param>
/// <param name="Span">The place, in UTF-16 offsets of the text without marks.</param>
public sealed record NamedSpan(string Name, TextSpan Span);
