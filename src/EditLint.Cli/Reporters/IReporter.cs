using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>Writes the findings of a run in one format. Used by one thread.</summary>
internal interface IReporter : IDisposable
{
    /// <summary>Writes the findings of one file; files come in the ordinal order of their paths.</summary>
    void Report(LintResult result);

    /// <summary>Writes what stands at the end.</summary>
    void Finish(LintSummary summary);

    void IDisposable.Dispose()
    {
    }
}
