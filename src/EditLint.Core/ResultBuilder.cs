using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core;

/// <summary>Makes the result of one source from what was found in it: takes out what is silenced, folds and sorts. Used once, by one thread.</summary>
internal sealed class ResultBuilder
{
    private readonly LintResult _result;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<Diagnostic, Suppression> _suppressed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Starts from a result.</summary>
    /// <param name="result">The result so far.</param>
    /// <param name="added">What was found since.</param>
    public ResultBuilder(LintResult result, IEnumerable<Diagnostic> added)
    {
        _result = result;
        _diagnostics = [.. result.Diagnostics, .. result.Suppressed.Select(s => s.Diagnostic), .. added];
        if (result.Suppressions is not { } suppressions)
            return;
        foreach (var diagnostic in _diagnostics)
        {
            if (suppressions.Use(diagnostic) is { } suppression)
                _suppressed.Add(diagnostic, suppression);
        }
    }

    /// <summary>Adds what is to be said about the suppressions, now that no more findings can come.</summary>
    /// <param name="names">The rules that there are.</param>
    /// <param name="hasRun">True for the identity of a rule that ran on the source.</param>
    /// <returns>What became of the configured suppressions.</returns>
    public ImmutableArray<SuppressionUse> JudgeSuppressions(RuleNames names, Func<string, bool> hasRun)
    {
        if (_result.Suppressions is not { } suppressions)
            return [];
        // After a failure nobody knows what the rule would have found.
        var isComplete = !_diagnostics.Exists(d => d.Descriptor.IsToolError);
        bool HasRun(string id) => isComplete && hasRun(id);
        bool IsMeantToRun(string id) => !isComplete || _result.Configuration.DecidingSetting(id) is { IsOn: true };
        if (_result.Configuration.LevelOfNotice(ToolDescriptors.UnusedSuppression) is { } level)
            _diagnostics.AddRange(suppressions.FindUnused(names, HasRun, IsMeantToRun).Select(d => d.WithSeverity(level)));
        return [.. suppressions.DescribeUses(names, HasRun, IsMeantToRun).Select(use => use with { Level = use.Notice is { } notice ? _result.Configuration.LevelOfNotice(notice) : null })];
    }

    /// <summary>The result.</summary>
    /// <param name="elsewhere">The findings in other sources, as far as they are at hand.</param>
    public LintResult Build(IReadOnlyDictionary<SourceText, ImmutableArray<Diagnostic>>? elsewhere = null)
    {
        var sorted = Sort();
        var folded = DiagnosticFolder.Fold(sorted, elsewhere);
        return _suppressed.Count == 0 ? _result with { Diagnostics = folded } : WithoutSuppressed(sorted, folded);
    }

    // Those that are alike in all stay in their order.
    private ImmutableArray<Diagnostic> Sort()
    {
        if (_diagnostics.Count < 2)
            return [.. _diagnostics];
        var keys = new (TextSpan Span, int Number)[_diagnostics.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = (_diagnostics[i].Location.Span, i);
        Array.Sort(keys, (a, b) =>
        {
            if (a.Span != b.Span)
                return a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End);
            var (first, second) = (_diagnostics[a.Number], _diagnostics[b.Number]);
            var order = ReferenceEquals(first.Descriptor, second.Descriptor) ? 0 : string.CompareOrdinal(first.RuleId, second.RuleId);
            order = order != 0 ? order : string.CompareOrdinal(first.Message, second.Message);
            return order != 0 ? order : a.Number.CompareTo(b.Number);
        });
        var sorted = new Diagnostic[keys.Length];
        for (var i = 0; i < keys.Length; i++)
            sorted[i] = _diagnostics[keys[i].Number];
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    // What is silenced in an original speaks up in its first copy, since nobody silenced it there; the other copies repeat that one.
    private LintResult WithoutSuppressed(ImmutableArray<Diagnostic> sorted, ImmutableArray<Diagnostic> folded)
    {
        var shown = ImmutableArray.CreateBuilder<Diagnostic>(sorted.Length);
        var suppressed = ImmutableArray.CreateBuilder<SuppressedDiagnostic>(_suppressed.Count);
        var successors = new Dictionary<Diagnostic, Diagnostic>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (_suppressed.TryGetValue(sorted[i], out var suppression))
                suppressed.Add(new SuppressedDiagnostic(folded[i], suppression.Origin, suppression.Reason, suppression.Comment is not null));
            else if (folded[i].FoldedInto is not { } original || !_suppressed.ContainsKey(original))
                shown.Add(folded[i]);
            else if (successors.TryGetValue(original, out var successor))
                shown.Add(folded[i].FoldInto(successor));
            else
                successors.Add(original, Show(sorted[i]));
        }
        return _result with { Diagnostics = shown.ToImmutable(), Suppressed = suppressed.ToImmutable() };

        Diagnostic Show(Diagnostic diagnostic)
        {
            shown.Add(diagnostic);
            return diagnostic;
        }
    }
}
