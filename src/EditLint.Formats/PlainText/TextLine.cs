using EditLint.Core.Text;

namespace EditLint.Formats.PlainText;

/// <summary>A line of plain text that is not blank.</summary>
/// <param name="Content">Its place in the source, white space around it left out.</param>
/// <param name="Indent">The white-space units before it.</param>
/// <param name="FollowsBlank">True when a blank line, or nothing, stands before it.</param>
/// <param name="IsLong">True when it is wider than text is wrapped, and not because of a single address that could not be.</param>
/// <param name="Kind">What it is by its own characters.</param>
internal readonly record struct TextLine(TextSpan Content, int Indent, bool FollowsBlank, bool IsLong, TextLineKind Kind);
