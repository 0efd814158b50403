using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Says how long each script has taken so far.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Timings">One for each script that was loaded.</param>
public sealed record TimingsResponse(int Id, ImmutableArray<WireTiming> Timings) : Message(Id);
