using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Evaluation.Planting;

/// <summary>An article with changes made, and the way from its old offsets to the new ones.</summary>
internal sealed class ChangedArticle
{
    private readonly ImmutableArray<TextChange> _changes;

    public ChangedArticle(CleanArticle article, params IEnumerable<TextChange> changes)
    {
        _changes = [.. changes.OrderBy(c => c.Span)];
        Source = article.Source.WithChanges(_changes);
    }

    public SourceText Source { get; }

    /// <summary>Where a span of the clean source stands now; what was put in at its edges does not belong to it.</summary>
    public Location At(TextSpan old)
    {
        var start = old.Start;
        var end = old.End;
        foreach (var change in _changes)
        {
            var added = change.NewText.Length - change.Span.Length;
            if (change.Span.End <= old.Start)
                start += added;
            if (change.Span.End <= old.End && (change.Span.Start < old.End || change.Span.End <= old.Start))
                end += added;
            else if (change.Span.Start < old.End && change.Span.End > old.End)
                end = Math.Max(start, end - (old.End - change.Span.Start));
        }
        return new Location(Source, TextSpan.FromBounds(Math.Min(start, Source.Length), Math.Clamp(end, start, Source.Length)));
    }

    /// <summary>What a change put in, with its place.</summary>
    public Location Inserted(TextChange change)
    {
        var start = change.Span.Start + _changes.Where(c => c.Span.Start < change.Span.Start).Sum(c => c.NewText.Length - c.Span.Length);
        return new Location(Source, new TextSpan(start, change.NewText.Length));
    }

    public PlantedDefect Defect(Location place) => new([Source], place);
}
