using System.Collections.Immutable;
using EditLint.Cli.Scripting;
using EditLint.Core;
using EditLint.Core.Analysis;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Formats;

namespace EditLint.Cli;

/// <summary>The one place where the program puts a linter together.</summary>
internal static class LinterFactory
{
    /// <summary>Makes a linter of all readers and the rules of a catalog; starts the script host when there is a C# rule among them.</summary>
    /// <param name="catalog">The rules.</param>
    /// <param name="ruleErrors">What is wrong with the rule files, placed in them.</param>
    /// <param name="knownRules">The rules that comments may name; those of the catalog when null.</param>
    /// <param name="today">The day of the run; null when no suppression expires.</param>
    /// <param name="settings">How C# rules are compiled and run; anew and without trust when null.</param>
    /// <param name="cancellationToken">Ends the loading of C# rules.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <param name="isKnownToLoad">True when the C# rules are known to load without any mistake, and none looks at the whole run: then the script host starts when there is something to do for it.</param>
    /// <param name="host">A script host that was started before the rules were known, or null; it ends with the linter, or at once when there is no C# rule.</param>
    public static Linter Create(RuleCatalog catalog, out ImmutableArray<Diagnostic> ruleErrors, RuleNames? knownRules = null, DateOnly? today = null, ScriptHostSettings? settings = null, ScriptHostProcess? host = null, bool isKnownToLoad = false, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Rule> scriptRules = [.. catalog.Rules.Where(r => r.Language == RuleLanguage.CSharp)];
        if (scriptRules.IsEmpty)
            host?.Dispose();
        if (isKnownToLoad && !scriptRules.IsEmpty)
        {
            ruleErrors = catalog.Errors;
            return Create(catalog, new LateScriptRunner(() => ScriptHostClient.Start(scriptRules, settings ?? new ScriptHostSettings(), host)), knownRules, today);
        }
        var scripts = scriptRules.IsEmpty ? null : ScriptHostClient.Start(scriptRules, settings ?? new ScriptHostSettings(), host);
        try
        {
            scripts?.WaitUntilLoaded(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            scripts?.Dispose();
            throw;
        }
        ruleErrors = scripts is null ? catalog.Errors : catalog.Errors.AddRange(scripts.Errors);
        return Create(catalog, scripts, knownRules, today);
    }

    private static Linter Create(RuleCatalog catalog, IScriptRunner? scripts, RuleNames? knownRules, DateOnly? today) => new(DocumentReaders.All, catalog, scripts)
    {
        KnownRules = knownRules ?? new RuleNames(catalog.Rules.Select(r => r.Id)),
        Today = today,
    };
}
