using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Configuration;

/// <summary>Collects what the comments of a document and its configuration silence, and what is wrong with them. Used once, by one thread.</summary>
internal sealed class SuppressionBuilder
{
    private readonly Document _document;
    private readonly RuleNames _names;
    private readonly DateOnly? _today;
    private readonly DirectiveTargets _targets;

    public SuppressionBuilder(Document document, RuleNames names, DateOnly? today)
    {
        _document = document;
        _names = names;
        _today = today;
        _targets = new DirectiveTargets(document);
    }

    /// <summary>Where the article's own text starts.</summary>
    public int StartOfText => _targets.StartOfText;

    /// <summary>The switches of each sort of directive.</summary>
    public Dictionary<SuppressionLayer, List<SuppressionSwitch>> Switches { get; } = [];

    /// <summary>The switches of Vale's that are about findings of certain words.</summary>
    public List<SuppressionSwitch> MatchSwitches { get; } = [];

    /// <summary>What holds in the whole document.</summary>
    public List<Suppression> WholeDocument { get; } = [];

    /// <summary>Everything whose author is told when nothing needs it, in the order of the document.</summary>
    public List<Suppression> Watched { get; } = [];

    /// <summary>The configured suppressions that do not hold, and why.</summary>
    public List<SuppressionUse> Rejected { get; } = [];

    /// <summary>What is wrong with the comments.</summary>
    public List<Diagnostic> Mistakes { get; } = [];

    /// <summary>Takes in a comment.</summary>
    public void Add(Comment comment)
    {
        if (ValeDirective.Read(comment.Text, out var problem) is { } foreign)
            Add(comment, foreign);
        else if (problem is null && SuppressionDirective.Read(comment.Text, out problem) is { } own)
            Add(comment, own);
        if (problem is not null)
            Report(ToolDescriptors.InvalidSuppression, comment, problem);
    }

    /// <summary>Takes in what a configuration silences.</summary>
    public void Add(ConfiguredSuppression configured)
    {
        if (IsOver(configured.Until))
            Rejected.Add(new SuppressionUse(configured, SuppressionState.Expired, Expired(configured.Until!.Value)));
        else if (_names.Find(configured.Rule) is not { } rules)
            Rejected.Add(new SuppressionUse(configured, SuppressionState.Unknown, _names.DescribeUnknown(configured.Rule)));
        else
            Watch(WholeDocument, new Suppression(rules) { Name = configured.Rule, Configured = configured, Reason = configured.Reason, IsWatched = true });
    }

    private void Add(Comment comment, ValeDirective directive)
    {
        foreach (var name in directive.Names.Where(IsMistaken))
            Report(ToolDescriptors.InvalidSuppression, comment, _names.DescribeUnknown(name));
        var place = Place(comment);
        if (directive.IsStyleList)
        {
            Begin(SuppressionLayer.ValeRules, comment.Span.End, new Suppression(RulePattern.All) { Comment = place });
            foreach (var style in directive.Names)
                Clear(SuppressionLayer.ValeRules, comment.Span.End, new RulePattern(style));
        }
        else if (!directive.Matches.IsDefault)
        {
            var rules = new RulePattern(directive.Names[0]);
            MatchSwitches.Add(directive.IsOff
                ? new SuppressionSwitch(comment.Span.End, SuppressionSwitchKind.Begin, rules, new Suppression(rules) { Comment = place }, directive.Matches)
                : new SuppressionSwitch(comment.Span.Start, SuppressionSwitchKind.Clear, rules, Matches: directive.Matches));
        }
        else
        {
            var layer = directive.Names.IsEmpty ? SuppressionLayer.ValeText : SuppressionLayer.ValeRules;
            var rules = directive.Names is [var name] ? new RulePattern(name) : RulePattern.All;
            if (directive.IsOff)
                Begin(layer, comment.Span.End, new Suppression(rules) { Comment = place });
            else
                Clear(layer, comment.Span.Start, rules);
        }
    }

    private void Add(Comment comment, SuppressionDirective directive)
    {
        if (IsOver(directive.Until) && directive.Scope != SuppressionScope.End)
        {
            Report(ToolDescriptors.ExpiredSuppression, comment, Expired(directive.Until!.Value));
            return;
        }
        if (directive.Rules.IsEmpty)
            Add(comment, directive, RulePattern.All, null);
        foreach (var name in directive.Rules)
        {
            if (_names.Find(name) is { } rules)
                Add(comment, directive, rules, name);
            else
                Report(ToolDescriptors.InvalidSuppression, comment, _names.DescribeUnknown(name));
        }
    }

    private void Add(Comment comment, SuppressionDirective directive, RulePattern rules, string? name)
    {
        if (directive.Scope == SuppressionScope.End)
        {
            Clear(SuppressionLayer.Range, comment.Span.Start, rules);
            return;
        }
        var suppression = new Suppression(rules) { Name = name, Comment = Place(comment), Reason = directive.Reason, IsWatched = true };
        switch (directive.Scope)
        {
            case SuppressionScope.Start:
                Begin(SuppressionLayer.Range, comment.Span.End, suppression);
                break;
            case SuppressionScope.Line:
                Add(SuppressionLayer.Line, _targets.LinesOf(comment), suppression);
                break;
            case SuppressionScope.NextLine:
                Add(SuppressionLayer.NextLine, _targets.NextLine(comment), suppression);
                break;
            case SuppressionScope.NextBlock:
                Add(SuppressionLayer.NextBlock, _targets.NextBlock(comment), suppression);
                break;
            default:
                Watch(WholeDocument, suppression);
                break;
        }
    }

    private void Add(SuppressionLayer layer, TextSpan span, Suppression suppression)
    {
        Begin(layer, span.Start, suppression);
        SwitchesOf(layer).Add(new SuppressionSwitch(span.End, SuppressionSwitchKind.End, suppression.Rules, suppression));
    }

    private void Begin(SuppressionLayer layer, int position, Suppression suppression)
    {
        SwitchesOf(layer).Add(new SuppressionSwitch(position, SuppressionSwitchKind.Begin, suppression.Rules, suppression));
        if (suppression.IsWatched)
            Watched.Add(suppression);
    }

    private void Clear(SuppressionLayer layer, int position, RulePattern rules) =>
        SwitchesOf(layer).Add(new SuppressionSwitch(position, SuppressionSwitchKind.Clear, rules));

    private void Watch(List<Suppression> suppressions, Suppression suppression)
    {
        suppressions.Add(suppression);
        Watched.Add(suppression);
    }

    private List<SuppressionSwitch> SwitchesOf(SuppressionLayer layer)
    {
        if (!Switches.TryGetValue(layer, out var switches))
            Switches.Add(layer, switches = []);
        return switches;
    }

    // A house that left Vale's style behind keeps its comments; only what looks like a slip is worth a word.
    private bool IsMistaken(string name) => !_names.IsKnown(new RulePattern(name)) && (_names.HasPackOf(name) || _names.FindClosest(name) is not null);

    private bool IsOver(DateOnly? until) => until < _today;

    private static string Expired(DateOnly until) => $"This suppression ended on {until:yyyy-MM-dd}, so it no longer holds. Cure what it hid, and delete it; or give it another day.";

    private void Report(DiagnosticDescriptor descriptor, Comment comment, string message) => Mistakes.Add(descriptor.Report(Place(comment), message));

    private Location Place(Comment comment) => new(_document.Source, comment.Span);
}
