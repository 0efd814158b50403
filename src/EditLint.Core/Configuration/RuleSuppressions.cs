using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Configuration;

/// <summary>What silences the findings of one rule in one document. Used by one thread at a time.</summary>
internal sealed class RuleSuppressions
{
    private readonly List<SuppressionTimeline> _ranges = [];
    private readonly List<SuppressionTimeline> _places = [];
    private readonly ImmutableArray<Suppression> _whole;
    private readonly ImmutableArray<SuppressionSwitch> _matchSwitches;
    private readonly Dictionary<string, SuppressionTimeline?> _byMatch = [];

    /// <summary>Picks what is about a rule.</summary>
    public RuleSuppressions(string ruleId, SuppressionBuilder all)
    {
        _whole = [.. all.WholeDocument.Where(s => s.Rules.Covers(ruleId))];
        _matchSwitches = [.. all.MatchSwitches.Where(s => s.Rules.Covers(ruleId))];
        foreach (var (layer, switches) in all.Switches)
        {
            // Stretches lie apart or one in the other, so the one that began last ends first.
            var ofRule = switches.Where(s => s.Rules.Covers(ruleId)).OrderBy(s => s.Position).ThenBy(s => s.Kind != SuppressionSwitchKind.End);
            if (SuppressionTimeline.Build(ofRule) is { } timeline)
                (layer < SuppressionLayer.Line ? _ranges : _places).Add(timeline);
        }
    }

    /// <summary>What silences a finding, or null; all that does counts as used.</summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="startOfText">Where the article's own text starts.</param>
    public Suppression? Use(Diagnostic diagnostic, int startOfText)
    {
        Suppression? found = null;
        foreach (var suppression in _whole)
        {
            if (!suppression.Allows(diagnostic))
                continue;
            suppression.IsUsed = true;
            found ??= suppression;
        }
        // A finding about the document as a whole stands at its very start, and concerns all of it.
        var span = diagnostic.Location.Span;
        var isWhole = span is { IsEmpty: true, Start: 0 };
        foreach (var timeline in _ranges)
            found = UseAt(timeline) ?? found;
        if (!_matchSwitches.IsEmpty && TimelineOf(diagnostic.Match) is { } ofMatch)
            found = UseAt(ofMatch) ?? found;
        if (isWhole)
            return found;
        foreach (var timeline in _places)
            found = timeline.Use(span.Start) ?? found;
        return found;

        Suppression? UseAt(SuppressionTimeline timeline) => isWhole ? timeline.UseToEnd(startOfText) : timeline.Use(span.Start);
    }

    private SuppressionTimeline? TimelineOf(string match)
    {
        if (!_byMatch.TryGetValue(match, out var timeline))
            _byMatch.Add(match, timeline = SuppressionTimeline.Build(_matchSwitches.Where(s => s.Matches.Contains(match))));
        return timeline;
    }
}
