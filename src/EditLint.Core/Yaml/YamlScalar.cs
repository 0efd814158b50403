using EditLint.Core.Text;

namespace EditLint.Core.Yaml;

/// <summary>A scalar: a string, a number, a date, true or false, or nothing, as its author wrote it.</summary>
/// <param name="Value">The text, quotes and folding resolved.</param>
/// <param name="IsPlain">True when it was written without quotes and not as a block, so that <c>true</c> and <c>5</c> mean more than text.</param>
/// <param name="Span">The scalar's source, quotes included.</param>
public sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}
