using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;

namespace EditLint.Cli.Scripting;

/// <summary>
/// Loads the rules of a run for the first time. A rule that brings the host down, or does not come to an end, is left out and named: by the host, which says which
/// body it runs, or, when the compiler is what goes down, by trying halves of the rules until one is left. Used by one thread.
/// </summary>
/// <param name="start">Starts a host.</param>
/// <param name="settings">How to compile and run the rules.</param>
/// <param name="cancellationToken">Ends the loading.</param>
internal sealed class ScriptHostLoading(Func<ScriptHostProcess> start, ScriptHostSettings settings, CancellationToken cancellationToken)
{
    private readonly List<Diagnostic> _failures = [];

    /// <summary>Why rules were left out.</summary>
    public ImmutableArray<Diagnostic> Failures => [.. _failures];

    /// <summary>The rules that were loaded.</summary>
    public ImmutableArray<Rule> Rules { get; private set; } = [];

    /// <summary>Loads rules into a host.</summary>
    /// <param name="rules">The rules; at least one.</param>
    /// <param name="started">A host that has been started, or null.</param>
    /// <exception cref="ScriptHostException">There is no host that could load any rule.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LoadedScriptHost Load(ImmutableArray<Rule> rules, ScriptHostProcess? started)
    {
        var wasChance = false;
        while (true)
        {
            try
            {
                Rules = rules;
                return LoadOnce(rules, started ?? start());
            }
            catch (ScriptHostException exception) when (exception.MayRetry && rules.Length > 1)
            {
                started = null;
                var culprit = rules.FirstOrDefault(r => r.Id == exception.Rule) ?? FindCulprit(rules, ref exception);
                // What only all of them together bring about has no culprit, and does not go away.
                if (culprit is null && wasChance)
                    throw;
                wasChance = culprit is null;
                if (culprit is null)
                    continue;
                _failures.Add(RuleFailures.BlameLoading(culprit, exception));
                rules = rules.Remove(culprit);
            }
        }
    }

    private LoadedScriptHost LoadOnce(ImmutableArray<Rule> rules, ScriptHostProcess process) => LoadedScriptHost.Load(process, rules, settings, cancellationToken);

    // Null when both halves load.
    private Rule? FindCulprit(ImmutableArray<Rule> rules, ref ScriptHostException exception)
    {
        while (rules.Length > 1)
        {
            var half = rules[..(rules.Length / 2)];
            if (Probe(half) is { } first)
                (rules, exception) = (half, first);
            else if (Probe(rules[half.Length..]) is { } second)
                (rules, exception) = (rules[half.Length..], second);
            else
                return null;
            if (exception.Rule is { } named && rules.FirstOrDefault(r => r.Id == named) is { } rule)
                return rule;
        }
        return rules[0];
    }

    private ScriptHostException? Probe(ImmutableArray<Rule> rules)
    {
        try
        {
            using var loaded = LoadOnce(rules, start());
            return null;
        }
        catch (ScriptHostException exception)
        {
            return exception;
        }
    }
}
