namespace EditLint.Core.Diagnostics;

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Location">The place, in the same source or another.</param>
/// <param name="Message">What it is: "the first copy".</param>
public sealed record RelatedLocation(Location Location, string Message);
