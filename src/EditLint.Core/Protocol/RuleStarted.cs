namespace EditLint.Core.Protocol;

/// <summary>Says, while the scripts are loaded or a traced request is worked on, that a rule is about to run: when nothing comes after it, that rule is to blame.</summary>
/// <param name="Id">The number of the request.</param>
/// <param name="Rule">The rule's identity; empty when the rules are over and no other is about to run.</param>
public sealed record RuleStarted(int Id, string Rule) : Message(Id);
