namespace EditLint.Core.Protocol;

/// <summary>Another place that a finding speaks of, as it travels.</summary>
public sealed record WireRelatedLocation(WireLocation Location, string Message);
