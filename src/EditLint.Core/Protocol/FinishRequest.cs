namespace EditLint.Core.Protocol;

/// <summary>Tells the host that every source has been analysed, and asks for the findings that need the whole run.</summary>
/// <param name="Id">The number of the request.</param>
public sealed record FinishRequest(int Id) : Message(Id);
