using System.Collections.Immutable;

namespace EditLint.Core.Protocol;

/// <summary>Asks the host to read one source and run the scripts over it.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Path">The path of the source; its extension says how to read it, unless the options do.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Reading">How to read it; null for the defaults.</param>
/// <param name="Skipped">The identities of the rules that are not to run on it.</param>
/// <param name="Options">The options that do not have their defaults on it.</param>
/// <param name="IsTraced">True when the host is to say which rule it starts before it does.</param>
public sealed record AnalyzeRequest(int Id, string Path, string Text, WireReadingOptions? Reading, ImmutableArray<string> Skipped, ImmutableArray<WireRuleOptions> Options, bool IsTraced) : Message(Id);
