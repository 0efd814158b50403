using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Asks the host to load the scripts of the run.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Version">The protocol version that the program speaks.</param>
/// <param name="Scripts">The scripts, in the order of their identities.</param>
/// <param name="Settings">How to compile and run them.</param>
public sealed record LoadRequest(int Id, int Version, ImmutableArray<WireScript> Scripts, WireScriptSettings Settings) : Message(Id);
