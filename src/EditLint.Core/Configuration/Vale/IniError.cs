using EditLint.Core.Text;

namespace EditLint.Core.Configuration.Vale;

/// <summary>Why a line is not INI.</summary>
/// <param name="Span">Where, in UTF-16 offsets of the source.</param>
/// <param name="Message">What is wrong, and what to write.</param>
internal sealed record IniError(TextSpan Span, string Message);
