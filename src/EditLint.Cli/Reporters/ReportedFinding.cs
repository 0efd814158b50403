using System.Collections.Immutable;
using EditLint.Core;
using EditLint.Core.Baselines;
using EditLint.Core.Diagnostics;

namespace EditLint.Cli.Reporters;

/// <summary>A finding as services see it that keep findings from run to run. Immutable.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Fingerprint">Its name, which no other finding of the run has and which stays while the text around it is edited.</param>
/// <param name="State">What the run made of it.</param>
/// <param name="Suppression">What silenced it, or null.</param>
internal sealed record ReportedFinding(Diagnostic Diagnostic, string Fingerprint, FindingState State, SuppressedDiagnostic? Suppression)
{
    /// <summary>All findings of a source in the order of their places, then of their rules: those that are reported, folded ones among them, those of the baseline and silenced ones.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="path">The path that stands for the source in fingerprints.</param>
    public static ImmutableArray<ReportedFinding> Of(LintResult result, string path)
    {
        if (result.Diagnostics.IsEmpty && result.Baselined.IsEmpty && result.Suppressed.IsEmpty)
            return [];
        IEnumerable<(Diagnostic Diagnostic, FindingState State, SuppressedDiagnostic? Suppression)> all = result.Diagnostics.Select(d => (d, FindingState.Reported, (SuppressedDiagnostic?)null));
        if (!result.Baselined.IsEmpty || !result.Suppressed.IsEmpty)
        {
            all = all.Concat(result.Baselined.Select(d => (d, FindingState.Baselined, (SuppressedDiagnostic?)null)))
                .Concat(result.Suppressed.Select(s => (s.Diagnostic, FindingState.Suppressed, (SuppressedDiagnostic?)s)))
                .OrderBy(f => f.Item1.Location.Span).ThenBy(f => f.Item1.RuleId, StringComparer.Ordinal);
        }
        ImmutableArray<(Diagnostic Diagnostic, FindingState State, SuppressedDiagnostic? Suppression)> sorted = [.. all];
        // Names count all of them, so that none changes when another is silenced or taken into the baseline.
        var fingerprints = FindingFingerprints.Of([.. sorted.Select(f => f.Diagnostic)], path);
        return [.. sorted.Select((f, i) => new ReportedFinding(f.Diagnostic, fingerprints[i], f.State, f.Suppression))];
    }
}
