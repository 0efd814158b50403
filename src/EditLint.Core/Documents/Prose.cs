using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// The text of one block as its reader sees it, without markup, and the exact way back to the source.
/// Soft line breaks are <c>\n</c>; other spacing is the source's own. Immutable and thread-safe.
/// </summary>
public sealed class Prose
{
    /// <summary>No text.</summary>
    public static readonly Prose Empty = new("", []);

    // None where all of the prose stands in the source as it is: so do most paragraphs of an article.
    private readonly ImmutableArray<ProseRun> _runs;
    private readonly int _verbatimStart;

    /// <summary>Makes prose; readers use <see cref="ProseBuilder"/>.</summary>
    /// <param name="text">What the reader sees.</param>
    /// <param name="runs">Where each part of it comes from: in order, without gap or overlap in the prose, rising in the source.</param>
    /// <exception cref="ArgumentException">The runs do not cover the text.</exception>
    public Prose(string text, ImmutableArray<ProseRun> runs)
    {
        var covered = runs.IsEmpty ? 0 : runs[^1].ProseEnd;
        if (covered != text.Length)
            throw new ArgumentException($"The runs cover {covered} units of a prose of {text.Length}.", nameof(runs));
        Text = text;
        _runs = runs;
    }

    private Prose(string text, int sourceStart)
    {
        Text = text;
        _verbatimStart = sourceStart;
    }

    /// <summary>What the reader sees.</summary>
    public string Text { get; }

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>True when there is no text.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Where each part of the text comes from, in order and without gaps.</summary>
    public ImmutableArray<ProseRun> Runs => _runs.IsDefault ? [new ProseRun(0, Length, _verbatimStart, Length, IsVerbatim: true)] : _runs;

    /// <summary>The source from the first character of the prose to its last, markup between them included.</summary>
    public TextSpan SourceSpan => IsEmpty ? default : _runs.IsDefault ? new TextSpan(_verbatimStart, Length) : TextSpan.FromBounds(_runs[0].SourceStart, _runs[^1].SourceEnd);

    /// <summary>Prose that is a stretch of the source as it stands.</summary>
    public static Prose Verbatim(SourceText source, TextSpan span) =>
        span.IsEmpty ? Empty : new(span.Length == source.Length ? source.Text : source[span].ToString(), span.Start);

    /// <summary>The characters of a span.</summary>
    public string ToString(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>
    /// Maps a span of the prose to the source. The result is one span, so it covers any markup that stands inside.
    /// An empty span maps to the place before the character it stands before, or past the last one at the end of the prose.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the prose, or the prose is empty.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfZero(Text.Length, nameof(span));
        if (_runs.IsDefault)
            return new TextSpan(_verbatimStart + span.Start, span.Length);
        if (span.IsEmpty)
            return new TextSpan(span.Start < Text.Length ? SourceStart(span.Start) : _runs[^1].SourceEnd, 0);
        return TextSpan.FromBounds(SourceStart(span.Start), SourceEnd(span.End - 1));
    }

    /// <summary>
    /// True when the source of the span is, character for character, the prose of the span: no markup lies inside and no
    /// character was written as an entity or escape, so that replacing the source is safe. An empty span is contiguous.
    /// </summary>
    public bool IsContiguous(TextSpan span)
    {
        if (span.IsEmpty || _runs.IsDefault)
            return true;
        for (var i = RunAt(span.Start); i < _runs.Length && _runs[i].ProseStart < span.End; i++)
        {
            if (!_runs[i].IsVerbatim)
                return false;
            if (_runs[i].ProseEnd < span.End && _runs[i + 1].SourceStart != _runs[i].SourceEnd)
                return false;
        }
        return true;
    }

    public override string ToString() => Text;

    private int SourceStart(int offset)
    {
        var run = _runs[RunAt(offset)];
        return run.IsVerbatim ? run.SourceStart + offset - run.ProseStart : run.SourceStart;
    }

    private int SourceEnd(int offset)
    {
        var run = _runs[RunAt(offset)];
        return run.IsVerbatim ? run.SourceStart + offset - run.ProseStart + 1 : run.SourceEnd;
    }

    private int RunAt(int offset)
    {
        var low = 0;
        var high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].ProseStart <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}
