using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Says how the compilation went.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Version">The protocol version that the host speaks; when it is not the program's, the host has loaded nothing.</param>
/// <param name="HasSubmissionActions">True when a script wants to see the whole run, so that the host keeps every document it analyses.</param>
/// <param name="Errors">The mistakes in scripts, placed in their files.</param>
public sealed record LoadResponse(int Id, int Version, bool HasSubmissionActions, ImmutableArray<WireDiagnostic> Errors) : Message(Id);
