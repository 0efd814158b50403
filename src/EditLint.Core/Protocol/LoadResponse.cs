using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Says how it went.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Version">The protocol version that the host speaks; when it is not the program's, the host has loaded nothing.</param>
/// <param name="HasSubmissionActions">True when a script wants to see the whole run, so that the host keeps every document it analyses.</param>
/// <param name="IsFromCache">True when an earlier run had compiled the scripts, so that the compiler was not loaded.</param>
/// <param name="Errors">The mistakes in scripts, placed in their files.</param>
public sealed record LoadResponse(int Id, int Version, bool HasSubmissionActions, bool IsFromCache, ImmutableArray<WireDiagnostic> Errors) : Message(Id);
