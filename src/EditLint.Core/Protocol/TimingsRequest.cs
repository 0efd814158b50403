namespace EditLint.Core.Protocol;

/// <summary>Asks the host how long each script has taken so far.</summary>
/// <param name="Id">The number of the request.</param>
public sealed record TimingsRequest(int Id) : Message(Id);
