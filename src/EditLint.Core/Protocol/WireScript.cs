using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Protocol;

/// <summary>A C# rule as it travels to the host.</summary>
/// <param name="Path">The path of its file.</param>
/// <param name="Text">The whole file.</param>
/// <param name="BodyStart">Where the code starts after the header, as an offset of <paramref name="Text"/>.</param>
/// <param name="BodyLength">The length of the code.</param>
/// <param name="Rule">The rule's identity.</param>
/// <param name="Message">The rule's message with its holes.</param>
/// <param name="Severity">The rule's level.</param>
/// <param name="Options">The options that the rule declares, with their defaults.</param>
public sealed record WireScript(string Path, string Text, int BodyStart, int BodyLength, string Rule, string Message, Severity Severity, ImmutableArray<RuleOption> Options);
