using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Formats;

namespace EditLint.Cli;

/// <summary>The one place where the program puts a linter together.</summary>
internal static class LinterFactory
{
    /// <summary>Makes a linter of all readers and the rules of a catalog.</summary>
    /// <param name="catalog">The rules.</param>
    /// <param name="ruleErrors">What is wrong with the rule files, placed in them.</param>
    public static Linter Create(RuleCatalog catalog, out ImmutableArray<Diagnostic> ruleErrors)
    {
        ruleErrors = catalog.Errors;
        return new Linter(DocumentReaders.All, catalog);
    }
}
