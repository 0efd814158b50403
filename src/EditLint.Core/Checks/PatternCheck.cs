using EditLint.Core.Diagnostics;

namespace EditLint.Core.Checks;

/// <summary>A check that looks at each text of its scope by itself.</summary>
internal abstract class PatternCheck : ScopedCheck
{
    protected PatternCheck(DiagnosticDescriptor descriptor, CheckOptions options)
        : base(descriptor, options)
    {
    }

    /// <summary>Adds what the check finds in one text.</summary>
    protected abstract void Analyze(ScopedText text, PatternFindings findings);

    protected sealed override void Analyze(IEnumerable<ScopedText> texts, PatternFindings findings)
    {
        foreach (var text in texts)
            Analyze(text, findings);
    }
}
