namespace EditLint.Core.Protocol;

/// <summary>The replacement of a span, in UTF-16 offsets, as it travels.</summary>
public sealed record WireChange(int Start, int Length, string NewText);
