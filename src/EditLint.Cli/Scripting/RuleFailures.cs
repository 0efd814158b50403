using System.Collections.Concurrent;
using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Cli.Scripting;

/// <summary>
/// What C# rules have done to their process in a run, told as diagnostics. A rule that lets the deadline pass again and again is given up, since each time
/// costs many seconds; that is told on every file on which it then does not run. Thread-safe.
/// </summary>
internal sealed class RuleFailures(ImmutableArray<Rule> rules)
{
    /// <summary>On how many files a rule may let the deadline pass before it is given up.</summary>
    public const int MostPerRule = 3;

    private readonly ConcurrentDictionary<string, int> _late = new(StringComparer.Ordinal);
    private int _unexplained;

    /// <summary>True when the process went down too often for a reason that nobody knows.</summary>
    public bool AreTooMany => Volatile.Read(ref _unexplained) >= MostPerRule;

    /// <summary>The rules that are not run any more.</summary>
    public ImmutableArray<string> GivenUp => _late.IsEmpty ? [] : [.. _late.Where(c => c.Value >= MostPerRule).Select(c => c.Key).Order(StringComparer.Ordinal)];

    /// <summary>What is to be said of rules that were given up, on a source on which they do not run.</summary>
    public static IEnumerable<Diagnostic> ReportGivenUp(SourceText source, IEnumerable<string> givenUp) => givenUp.Select(rule => ToolDescriptors.RuleFailure.Report(
        new Location(source, default), $"{rule} did not run on this file: it took too long on {MostPerRule} others, and was given up. Run it alone with --select to see why."));

    /// <summary>The failure of one rule on a source; the others have run.</summary>
    public Diagnostic Blame(SourceText source, string rule, ScriptHostException exception)
    {
        if (exception.IsLate)
            _late.AddOrUpdate(rule, 1, (_, before) => before + 1);
        return ToolDescriptors.RuleFailure.Report(new Location(source, default), $"{rule} was stopped on this file: it {exception.Message.TrimEnd('.')}. The other rules ran.");
    }

    /// <summary>The failure of one rule while it was loaded; the others run.</summary>
    public static Diagnostic BlameLoading(Rule rule, ScriptHostException exception) =>
        ToolDescriptors.RuleFailure.Report(new Location(rule.Source, new TextSpan(rule.BodySpan.Start, 0)), $"{rule.Id} is left out: while it was loaded it {exception.Message.TrimEnd('.')}. The other rules run.");

    /// <summary>A failure on a source that no rule can be blamed for.</summary>
    public Diagnostic Report(SourceText source, ScriptHostException exception)
    {
        Interlocked.Increment(ref _unexplained);
        return ToolDescriptors.RuleFailure.Report(new Location(source, default), $"{Names} gave no result on this file: {Pronoun} {exception.Message.TrimEnd('.')}.");
    }

    /// <summary>The scripts could not be loaded at all.</summary>
    public Diagnostic CannotRun(ScriptHostException exception) =>
        ToolDescriptors.RuleFailure.Report(new Location(rules[0].Source, default), $"{Names} cannot run: {(exception.MayRetry ? $"{Pronoun} {exception.Message.TrimEnd('.')} while loading" : exception.Message.TrimEnd('.'))}.");

    private string Pronoun => rules.Length == 1 ? "it" : "they";

    private string Names
    {
        get
        {
            const int Named = 5;
            var names = string.Join(", ", rules.Take(Named).Select(r => r.Id));
            var others = rules.Length > Named ? $" and {rules.Length - Named} more" : "";
            return rules.Length == 1 ? $"The C# rule {names}" : $"The C# rules {names}{others}";
        }
    }
}
