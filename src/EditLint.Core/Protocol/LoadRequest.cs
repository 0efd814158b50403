using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Asks the host to compile the scripts of the run.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Version">The protocol version that the program speaks.</param>
/// <param name="Scripts">The scripts, in the order of their identities.</param>
public sealed record LoadRequest(int Id, int Version, ImmutableArray<WireScript> Scripts) : Message(Id);
