using EditLint.Core;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Commands;

/// <summary>Shows no more than so many findings, the first ones, and counts the others. What is wrong with rules and files is always shown. Used by one thread.</summary>
/// <param name="most">The most to show, or null for all.</param>
internal sealed class FindingLimit(int? most)
{
    private int _shown;

    /// <summary>How many were left out.</summary>
    public int Hidden { get; private set; }

    /// <summary>How many of these are errors.</summary>
    public int HiddenErrors { get; private set; }

    /// <summary>True when no more are shown.</summary>
    public bool IsReached => _shown >= most;

    /// <summary>True when all findings of a file can be shown, which they are then.</summary>
    public bool Takes(FileOutcome file)
    {
        if (most is null)
            return true;
        if (_shown + file.Summary.Findings > most)
            return false;
        _shown += file.Summary.Findings;
        return true;
    }

    /// <summary>Counts the findings of a file of which none is shown.</summary>
    public void Hide(FileOutcome file)
    {
        Hidden += file.Summary.Findings;
        HiddenErrors += file.Summary.Errors;
    }

    /// <summary>The result with what can be shown of it.</summary>
    public LintResult Cut(LintResult result) => most is null ? result : result with { Diagnostics = result.Diagnostics.RemoveAll(d => !Takes(d)) };

    private bool Takes(Diagnostic diagnostic)
    {
        if (diagnostic.Descriptor.IsToolError)
            return true;
        if (IsReached)
        {
            Hidden += diagnostic.FoldedInto is null ? 1 : 0;
            HiddenErrors += diagnostic is { FoldedInto: null, Severity: Severity.Error } ? 1 : 0;
            return false;
        }
        _shown += diagnostic.FoldedInto is null ? 1 : 0;
        return true;
    }
}
