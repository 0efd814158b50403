using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;

namespace EditLint.Core.Configuration;

/// <summary>
/// What is silenced in one document, by its comments and by its configuration, and what of that was needed. What it says of a finding depends on
/// the finding alone; what it says of the suppressions, on all findings that it was asked about. Used by one thread at a time.
/// </summary>
internal sealed class SuppressionMap
{
    private readonly SuppressionBuilder _all;
    private readonly int _startOfText;
    private readonly Dictionary<string, RuleSuppressions> _byRule = [];

    private SuppressionMap(SuppressionBuilder all)
    {
        _all = all;
        _startOfText = all.StartOfText;
    }

    /// <summary>What is wrong with the comments, and those that have expired.</summary>
    public IReadOnlyList<Diagnostic> Mistakes => _all.Mistakes;

    /// <summary>The map of a document; null when nothing is silenced and nothing is wrong.</summary>
    /// <param name="document">The document.</param>
    /// <param name="configured">What its configuration silences.</param>
    /// <param name="names">The rules that there are.</param>
    /// <param name="today">The day of the run; null when no suppression expires.</param>
    public static SuppressionMap? Create(Document document, ImmutableArray<ConfiguredSuppression> configured, RuleNames names, DateOnly? today)
    {
        if (document.Comments.IsEmpty && configured.IsEmpty)
            return null;
        var all = new SuppressionBuilder(document, names, today);
        foreach (var comment in document.Comments)
            all.Add(comment);
        foreach (var suppression in configured)
            all.Add(suppression);
        var isEmpty = all.Switches.Count == 0 && all.MatchSwitches.Count == 0 && all.WholeDocument.Count == 0 && all.Mistakes.Count == 0 && all.Rejected.Count == 0;
        return isEmpty ? null : new SuppressionMap(all);
    }

    /// <summary>What silences a finding, or null. What EditLint says about itself and about suppressions is never silenced.</summary>
    public Suppression? Use(Diagnostic diagnostic)
    {
        if (diagnostic.Descriptor.IsToolError || ToolDescriptors.IsAboutSuppressions(diagnostic.Descriptor))
            return null;
        if (!_byRule.TryGetValue(diagnostic.RuleId, out var rule))
            _byRule.Add(diagnostic.RuleId, rule = new RuleSuppressions(diagnostic.RuleId, _all));
        return rule.Use(diagnostic, _startOfText);
    }

    /// <summary>The directives of comments that silenced nothing although all rules that they name ran.</summary>
    /// <param name="names">The rules that there are.</param>
    /// <param name="hasRun">True for the identity of a rule that ran on the document.</param>
    /// <param name="isMeantToRun">True for the identity of a rule that the configuration wants to run on the document.</param>
    public IEnumerable<Diagnostic> FindUnused(RuleNames names, Func<string, bool> hasRun, Func<string, bool> isMeantToRun) =>
        from suppression in _all.Watched
        where suppression is { IsUsed: false, Configured: null } && CanJudge(suppression, names, hasRun, isMeantToRun)
        select ToolDescriptors.UnusedSuppression.Report(suppression.Origin, Unused(suppression));

    /// <summary>What became of the configured suppressions.</summary>
    /// <param name="names">The rules that there are.</param>
    /// <param name="hasRun">True for the identity of a rule that ran on the document.</param>
    /// <param name="isMeantToRun">True for the identity of a rule that the configuration wants to run on the document.</param>
    public ImmutableArray<SuppressionUse> DescribeUses(RuleNames names, Func<string, bool> hasRun, Func<string, bool> isMeantToRun)
    {
        var uses = _all.Rejected.ToImmutableArray().ToBuilder();
        foreach (var suppression in _all.Watched)
        {
            if (suppression.Configured is not { } configured)
                continue;
            if (suppression.IsUsed)
                uses.Add(new SuppressionUse(configured, SuppressionState.Used));
            else if (CanJudge(suppression, names, hasRun, isMeantToRun))
                uses.Add(new SuppressionUse(configured, SuppressionState.Unused, Unused(suppression)));
            else
                uses.Add(new SuppressionUse(configured, SuppressionState.Unjudged));
        }
        return uses.ToImmutable();
    }

    // Where a rule was left out of the run, what is there for it may be needed the next time.
    private static bool CanJudge(Suppression suppression, RuleNames names, Func<string, bool> hasRun, Func<string, bool> isMeantToRun)
    {
        var any = false;
        foreach (var id in names.Ids.Where(suppression.Rules.Covers))
        {
            if (hasRun(id))
                any = true;
            else if (isMeantToRun(id))
                return false;
        }
        return any;
    }

    private static string Unused(Suppression suppression) =>
        $"{(suppression.Name is { } name ? $"'{name}' finds nothing here" : "No rule finds anything here")}, so there is nothing to silence. Delete it.";
}
