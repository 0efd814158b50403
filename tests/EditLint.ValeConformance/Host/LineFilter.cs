using EditLint.ValeConformance.Filtering;

namespace EditLint.ValeConformance.Host;

/// <summary>The filter of a run, which may let everything through.</summary>
internal sealed class LineFilter
{
    private readonly Predicate<FilteredRule>? _accepts;

    /// <summary>Makes a filter.</summary>
    /// <param name="text">The expression, or null to let everything through.</param>
    /// <exception cref="FormatException">The expression is none.</exception>
    public LineFilter(string? text)
    {
        _accepts = text is null ? null : RuleFilter.Parse(text);
        MentionsLevel = text is not null && RuleFilter.MentionsLevel(text);
    }

    /// <summary>True when the expression speaks of levels: Vale then looks at every level.</summary>
    public bool MentionsLevel { get; }

    public bool Accepts(FilteredRule rule) => _accepts is null || _accepts(rule);
}
