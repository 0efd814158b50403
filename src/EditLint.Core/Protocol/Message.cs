namespace EditLint.Core.Protocol;

/// <summary>
/// What the program and the script host say to each other. The program asks, the host answers each request once, in any order; the
/// answer carries the request's number. Before the answer to a traced request come messages that say how far the host is. The first request is <see cref="LoadRequest"/>, the last, if it is sent at all, <see cref="FinishRequest"/>.
/// </summary>
/// <param name="Id">The number of the request, unique in the conversation.</param>
public abstract record Message(int Id)
{
    /// <summary>The version of the protocol; changes with any change of a message.</summary>
    public const int ProtocolVersion = 5;
}
