namespace EditLint.Core.Protocol;

/// <summary>A stretch that repeats another word for word, as it travels.</summary>
public sealed record WireCopy(WireLocation Copy, WireLocation Original);
