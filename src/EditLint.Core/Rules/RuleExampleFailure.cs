using EditLint.Core.Diagnostics;

namespace EditLint.Core.Rules;

/// <summary>Where a rule does not keep what its file promises.</summary>
/// <param name="Location">The example, or the start of the rule file when the failure is about the file as a whole.</param>
/// <param name="Message">What was promised and what came; may have several lines.</param>
public sealed record RuleExampleFailure(Location Location, string Message);
