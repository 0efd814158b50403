using System.Collections.Immutable;
using System.Text;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>Collects the prose of one block together with its map, in source order. Not thread-safe.</summary>
public sealed class ProseBuilder
{
    private readonly SourceText _source;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ProseRun>.Builder _runs = ImmutableArray.CreateBuilder<ProseRun>();

    public ProseBuilder(SourceText source) => _source = source;

    /// <summary>How much prose there is so far, in UTF-16 units.</summary>
    public int Length => _text.Length;

    /// <summary>The last character so far, or NUL when there is none.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>Adds a stretch of the source as it stands.</summary>
    public void Append(TextSpan span)
    {
        if (span.IsEmpty)
            return;
        CheckOrder(span);
        if (_runs.Count > 0 && _runs[^1] is { IsVerbatim: true } last && last.SourceEnd == span.Start)
            _runs[^1] = last with { ProseLength = last.ProseLength + span.Length, SourceLength = last.SourceLength + span.Length };
        else
            _runs.Add(new ProseRun(_text.Length, span.Length, span.Start, span.Length, IsVerbatim: true));
        _text.Append(_source[span]);
    }

    /// <summary>Adds characters that the source writes in another way: an entity, CR LF for a line end, a line-break element.</summary>
    /// <param name="text">What the reader sees.</param>
    /// <param name="span">What produced it; not empty.</param>
    public void Append(ReadOnlySpan<char> text, TextSpan span)
    {
        if (text.IsEmpty)
            return;
        CheckOrder(span);
        _runs.Add(new ProseRun(_text.Length, text.Length, span.Start, span.Length, IsVerbatim: false));
        _text.Append(text);
    }

    /// <summary>Adds a line break: the source's own where that is LF, otherwise LF in its place. An empty span adds nothing.</summary>
    /// <param name="span">What produced it: a line end, or a line end with the indentation after it.</param>
    public void AppendLineBreak(TextSpan span)
    {
        if (_source[span] is "\n")
            Append(span);
        else if (!span.IsEmpty)
            Append("\n", span);
    }

    /// <summary>True when the prose from an offset on is exactly the text.</summary>
    public bool EndsWith(string text, int start) =>
        text.Length > 0 && _text.Length - start == text.Length && _text.ToString(start, text.Length) == text;

    /// <summary>Takes white space off the end, so that a block never ends in the line break before its closing markup.</summary>
    public void TrimEnd()
    {
        var length = _text.Length;
        while (length > 0 && char.IsWhiteSpace(_text[length - 1]))
            length--;
        while (_runs.Count > 0 && _runs[^1].ProseStart >= length)
            _runs.RemoveAt(_runs.Count - 1);
        if (_runs.Count > 0 && _runs[^1] is { IsVerbatim: true } last)
            _runs[^1] = last with { ProseLength = length - last.ProseStart, SourceLength = length - last.ProseStart };
        else if (_runs.Count > 0)
            length = _runs[^1].ProseEnd;
        _text.Length = length;
    }

    /// <summary>The prose so far; the builder is empty afterwards.</summary>
    public Prose ToProse()
    {
        var prose = _text.Length == 0 ? Prose.Empty : new Prose(_text.ToString(), _runs.ToImmutable());
        _text.Clear();
        _runs.Clear();
        return prose;
    }

    private void CheckOrder(TextSpan span)
    {
        if (span.IsEmpty || (_runs.Count > 0 && span.Start < _runs[^1].SourceEnd))
            throw new ArgumentException($"Prose must come from the source in order; {span} is empty or lies before what is there.", nameof(span));
    }
}
