using System.Collections.Immutable;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Matching;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>What is said about one copied passage.</summary>
internal sealed class CopyReport
{
    // Related places for stretches that only one side has; more of them would bury the report.
    private const int MaximumStretches = 8;
    private const int MaximumMatch = 200;

    private readonly WordStream _stream;
    private readonly PassageExtent _original;
    private readonly PassageExtent _copy;
    private readonly PassageDifferences _differences;

    private CopyReport(WordStream stream, CopiedPassage passage, (int Start, int End) limits)
    {
        _stream = stream;
        _original = PassageExtent.Of(stream, passage.OriginalStart, passage.OriginalEnd);
        _copy = PassageExtent.Of(stream, passage.CopyStart, passage.CopyEnd, limits);
        _differences = PassageComparer.Compare(stream, passage, _original, _copy);
        var words = _copy.End - _copy.Start - _differences.Added.Sum(r => r.End.Value - r.Start.Value);
        Details = new DiagnosticDetails
        {
            Match = Shortened(_copy.Document.Source[_copy.SourceSpan]),
            Arguments =
            [
                new MessageArgument("words", $"{words}"),
                new MessageArgument("original", Place()),
                new MessageArgument("difference", new DifferenceText(stream, _differences, words).ToString()),
            ],
            Related = Related(),
            Copies = [.. CopiedStretches.Of(stream, passage)],
        };
    }

    public Document Document => _copy.Document;

    public TextSpan Span => _copy.SourceSpan;

    public DiagnosticDetails Details { get; }

    /// <summary>The place in the stream just past the last word of the copy that is shown.</summary>
    public int End => _copy.End;

    /// <summary>The report of a passage.</summary>
    /// <param name="stream">The stream of the passage.</param>
    /// <param name="passage">The passage, its edges set.</param>
    /// <param name="limits">How far the copy that is shown may go: to the copies before and behind it.</param>
    public static CopyReport Of(WordStream stream, CopiedPassage passage, (int Start, int End) limits) => new(stream, passage, limits);

    private string Place()
    {
        var source = _original.Document.Source;
        var first = source.GetLocation(_original.SourceSpan.Start).Line;
        var last = source.GetLocation(_original.SourceSpan.End).Line;
        var lines = first == last ? $"line {first}" : $"lines {first}-{last}";
        return ReferenceEquals(_original.Document, _copy.Document) ? lines : $"{lines} of {source.Path}";
    }

    private ImmutableArray<RelatedLocation> Related()
    {
        var related = ImmutableArray.CreateBuilder<RelatedLocation>();
        related.Add(new RelatedLocation(new Location(_original.Document.Source, _original.SourceSpan), "the first copy"));
        foreach (var range in _differences.Added.Take(MaximumStretches))
            related.Add(Related(range, "only in this copy"));
        foreach (var range in _differences.Removed.Take(MaximumStretches))
            related.Add(Related(range, "only in the first copy"));
        return related.ToImmutable();
    }

    private RelatedLocation Related(Range range, string message)
    {
        var extent = PassageExtent.Of(_stream, range.Start.Value, range.End.Value);
        return new RelatedLocation(new Location(extent.Document.Source, extent.SourceSpan), message);
    }

    // A passage may be half the article, and a match is shown and stored with every finding.
    private static string Shortened(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaximumMatch)
            return text.ToString();
        var end = text[..MaximumMatch].LastIndexOfAny(' ', '\n');
        if (end <= 0)
            end = char.IsHighSurrogate(text[MaximumMatch - 1]) ? MaximumMatch - 1 : MaximumMatch;
        return $"{text[..end].TrimEnd()} …";
    }
}
