using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>The findings of one pattern rule in one document: at most as many as the rule's <c>limit</c>, and one a place. Not thread-safe.</summary>
internal sealed class PatternFindings
{
    private readonly DocumentAnalysisContext _context;
    private readonly int _limit;
    private readonly Func<ScopedText, TextSpan, bool>? _passes;
    private HashSet<int>? _places;

    /// <summary>Makes the findings of one rule.</summary>
    /// <param name="context">Takes them.</param>
    /// <param name="limit">The most of them; 0 for no limit.</param>
    /// <param name="passes">Tells of a finding whether it is let pass; null when none is.</param>
    public PatternFindings(DocumentAnalysisContext context, int limit, Func<ScopedText, TextSpan, bool>? passes = null)
    {
        _context = context;
        _limit = limit;
        _passes = passes;
    }

    /// <summary>True when the rule has said all it may say about this document.</summary>
    public bool IsFull => _limit > 0 && _places?.Count >= _limit;

    /// <summary>Reports a span of a text, unless a finding already stands where it starts.</summary>
    public void Add(ScopedText text, TextSpan span, DiagnosticDetails details)
    {
        var place = text.ToSource(WholeCharacters(text.Text, span));
        if (!IsFull && _passes?.Invoke(text, span) != true && (_places ??= []).Add(place.Start))
            _context.ReportSource(place, details);
    }

    /// <summary>Reports the start of the document: a finding about what is not there.</summary>
    public void AddMissing(DiagnosticDetails details)
    {
        if (!IsFull && (_places ??= []).Add(0))
            _context.ReportSource(new TextSpan(0, 0), details);
    }

    /// <summary>A place in the document for <see cref="DiagnosticDetails.Related"/>.</summary>
    public RelatedLocation Related(ScopedText text, TextSpan span, string message) => _context.Related(text.ToSource(span), message);

    // A pattern such as '.' takes half of a character outside the basic plane.
    private static TextSpan WholeCharacters(string text, TextSpan span)
    {
        var start = span.Start > 0 && span.Start < text.Length && char.IsLowSurrogate(text[span.Start]) && char.IsHighSurrogate(text[span.Start - 1]) ? span.Start - 1 : span.Start;
        var end = span.End > 0 && span.End < text.Length && char.IsLowSurrogate(text[span.End]) && char.IsHighSurrogate(text[span.End - 1]) ? span.End + 1 : span.End;
        return TextSpan.FromBounds(start, end);
    }
}
