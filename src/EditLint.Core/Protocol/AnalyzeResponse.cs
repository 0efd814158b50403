using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Brings the findings in one source.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Diagnostics">The findings, in the order of the scripts.</param>
public sealed record AnalyzeResponse(int Id, ImmutableArray<WireDiagnostic> Diagnostics) : Message(Id);
