using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Tells the host that every source has been analysed, and asks for the findings that need the whole run. Always traced.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Skipped">The identities of the rules that are not to run.</param>
/// <param name="Options">The options that do not have their defaults.</param>
public sealed record FinishRequest(int Id, ImmutableArray<string> Skipped, ImmutableArray<WireRuleOptions> Options) : Message(Id);
