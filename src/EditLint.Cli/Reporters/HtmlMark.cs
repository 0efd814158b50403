using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>A place as it stands in the prose of one block.</summary>
/// <param name="Span">Where, in offsets of the prose; empty for a place between two characters.</param>
/// <param name="Place">The place.</param>
/// <param name="IsFirst">True in the first block that the place touches.</param>
internal readonly record struct HtmlMark(TextSpan Span, HtmlPlace Place, bool IsFirst);
