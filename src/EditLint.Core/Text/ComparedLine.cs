using System.Collections.Immutable;

namespace EditLint.Core.Text;

/// <summary>A line of a comparison of two texts.</summary>
/// <param name="Kind">Where it stands.</param>
/// <param name="Text">The line as it is to be shown: invisible characters are spelled out, and the line end where that is what differs.</param>
/// <param name="Changed">The stretches that its counterpart does not have, in UTF-16 offsets of <paramref name="Text"/>; none when it has no counterpart.</param>
public sealed record ComparedLine(ComparedLineKind Kind, string Text, ImmutableArray<TextSpan> Changed);
