using System.Collections.Immutable;
using EditLint.Core.Rules;

namespace EditLint.Cli.Commands;

/// <summary>A rule that was proved by its examples.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Failures">Where it does not keep what its file promises, in the order of the file.</param>
/// <param name="Elapsed">The time that it took.</param>
internal sealed record TestedRule(Rule Rule, ImmutableArray<RuleExampleFailure> Failures, TimeSpan Elapsed)
{
    /// <summary>How many examples have a failure; one about the file as a whole has no example.</summary>
    public int FailedExamples => Failures.Where(f => f.Location.Span.Start > 0).Select(f => f.Location.Span).Distinct().Count();
}
