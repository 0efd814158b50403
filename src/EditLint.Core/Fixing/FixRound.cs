using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Fixing;

/// <summary>
/// Makes, all at once, those of the fixes for one text that do not make it worse. What it does depends on nothing but the text, so that a text that it
/// leaves alone once it leaves alone again. Used once, by one thread.
/// </summary>
internal sealed class FixRound
{
    // Each trial lints the whole text. Where many fixes are bad, those that were not tried wait for the next round, or are left out.
    private const int MostTrials = 200;

    private readonly SourceText _source;
    private readonly ImmutableArray<Diagnostic> _findings;
    private readonly FixOptions _options;
    private readonly List<SelectedFix> _made = [];
    private readonly List<RefusedFix> _refused = [];
    private readonly HashSet<Diagnostic> _tried = new(ReferenceEqualityComparer.Instance);
    private int _trials;

    private FixRound(SourceText source, ImmutableArray<Diagnostic> findings, FixOptions options)
    {
        _source = source;
        _findings = findings;
        _options = options;
    }

    /// <summary>The text with the fixes made; null when there is none to make.</summary>
    public FixTrial? Best { get; private set; }

    /// <summary>How many fixes were made.</summary>
    public int Applied => _made.Count;

    /// <summary>The fixes that would make the text worse, in the order of their places.</summary>
    public ImmutableArray<RefusedFix> Refused => [.. _refused.OrderBy(r => r.Finding.Location.Span)];

    /// <summary>Runs a round.</summary>
    /// <param name="source">The text.</param>
    /// <param name="findings">What is found in it.</param>
    /// <param name="options">How the text is linted.</param>
    public static FixRound Run(SourceText source, ImmutableArray<Diagnostic> findings, FixOptions options)
    {
        var round = new FixRound(source, findings, options);
        // A fix that conflicts with a refused one need not wait for it.
        while (round._trials < MostTrials)
        {
            var fixes = FixSelector.Select(findings.Where(d => !round._tried.Contains(d)), options.IncludeReview, round._made);
            if (fixes.IsEmpty)
                break;
            round._tried.UnionWith(fixes.Select(f => f.Finding));
            round.Try(fixes.AsSpan());
        }
        return round;
    }

    // The fixes of a bad group are tried in two halves, each with what was found good so far.
    private void Try(ReadOnlySpan<SelectedFix> fixes)
    {
        if (_trials == MostTrials)
            return;
        _trials++;
        var trial = FixTrial.Make(_source, _findings, [.. _made, .. fixes], _options);
        if (trial.IsGood)
        {
            _made.AddRange(fixes);
            Best = trial;
        }
        else if (fixes.Length == 1)
        {
            _refused.Add(new RefusedFix(fixes[0].Finding, fixes[0].Fix, trial.CanBeStored ? trial.Brought[0] : null));
        }
        else
        {
            var half = fixes.Length / 2;
            Try(fixes[..half]);
            Try(fixes[half..]);
        }
    }
}
