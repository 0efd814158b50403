using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Brings the findings that need the whole run.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Diagnostics">The findings, in the order of the scripts; each names its source by path.</param>
public sealed record FinishResponse(int Id, ImmutableArray<WireDiagnostic> Diagnostics) : Message(Id);
