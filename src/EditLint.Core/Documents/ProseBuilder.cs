using System.Runtime.InteropServices;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>Collects the prose of one block together with its map, in source order. Not thread-safe.</summary>
public sealed class ProseBuilder
{
    private readonly SourceText _source;

    // The prose is written only when it is complete: until then the runs say what it is.
    private ProseRun[] _runs = new ProseRun[4];
    private int _runCount;
    private char[] _written = [];
    private int _writtenLength;

    public ProseBuilder(SourceText source) => _source = source;

    /// <summary>How much prose there is so far, in UTF-16 units.</summary>
    public int Length { get; private set; }

    /// <summary>The last character so far, or NUL when there is none.</summary>
    public char Last => _runCount == 0 ? '\0' : TextOf(_runs[_runCount - 1], _writtenLength)[^1];

    /// <summary>Adds a stretch of the source as it stands.</summary>
    public void Append(TextSpan span)
    {
        if (span.IsEmpty)
            return;
        CheckOrder(span);
        if (_runCount > 0 && _runs[_runCount - 1] is { IsVerbatim: true } last && last.SourceEnd == span.Start)
            _runs[_runCount - 1] = new ProseRun(last.ProseStart, last.ProseLength + span.Length, last.SourceStart, last.SourceLength + span.Length, IsVerbatim: true);
        else
            Add(new ProseRun(Length, span.Length, span.Start, span.Length, IsVerbatim: true));
        Length += span.Length;
    }

    /// <summary>Adds characters that the source writes in another way: an entity, CR LF for a line end, a line-break element.</summary>
    /// <param name="text">What the reader sees.</param>
    /// <param name="span">What produced it; not empty.</param>
    public void Append(ReadOnlySpan<char> text, TextSpan span)
    {
        if (text.IsEmpty)
            return;
        CheckOrder(span);
        Add(new ProseRun(Length, text.Length, span.Start, span.Length, IsVerbatim: false));
        Length += text.Length;
        if (_written.Length < _writtenLength + text.Length)
            Array.Resize(ref _written, Math.Max(16, 2 * (_writtenLength + text.Length)));
        text.CopyTo(_written.AsSpan(_writtenLength));
        _writtenLength += text.Length;
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
    public bool EndsWith(string text, int start)
    {
        if (text.Length == 0 || Length - start != text.Length)
            return false;
        var rest = text.AsSpan();
        var writtenEnd = _writtenLength;
        for (var i = _runCount - 1; !rest.IsEmpty; i--)
        {
            var run = TextOf(_runs[i], writtenEnd);
            run = run[Math.Max(0, run.Length - rest.Length)..];
            if (!rest.EndsWith(run, StringComparison.Ordinal))
                return false;
            rest = rest[..^run.Length];
            writtenEnd -= _runs[i].IsVerbatim ? 0 : _runs[i].ProseLength;
        }
        return true;
    }

    /// <summary>Takes white space off the end, so that a block never ends in the line break before its closing markup.</summary>
    public void TrimEnd()
    {
        while (_runCount > 0)
        {
            var last = _runs[_runCount - 1];
            var length = TextOf(last, _writtenLength).TrimEnd().Length;
            if (length > 0)
            {
                // What was written in another way stays whole.
                if (last.IsVerbatim)
                {
                    _runs[_runCount - 1] = last with { ProseLength = length, SourceLength = length };
                    Length = last.ProseStart + length;
                }
                return;
            }
            _runCount--;
            _writtenLength -= last.IsVerbatim ? 0 : last.ProseLength;
            Length = last.ProseStart;
        }
    }

    /// <summary>The prose so far; the builder is empty afterwards.</summary>
    public Prose ToProse()
    {
        var prose = _runCount switch
        {
            0 => Prose.Empty,
            1 when _runs[0].IsVerbatim => Prose.Verbatim(_source, new TextSpan(_runs[0].SourceStart, _runs[0].SourceLength)),
            _ => new Prose(string.Create(Length, this, static (text, builder) => builder.CopyTo(text)), ImmutableCollectionsMarshal.AsImmutableArray(_runs.AsSpan(0, _runCount).ToArray())),
        };
        _runCount = 0;
        _writtenLength = 0;
        Length = 0;
        return prose;
    }

    private void CopyTo(Span<char> text)
    {
        var written = 0;
        foreach (ref readonly var run in _runs.AsSpan(0, _runCount))
        {
            if (!run.IsVerbatim)
                written += run.ProseLength;
            TextOf(run, written).CopyTo(text[run.ProseStart..]);
        }
    }

    /// <summary>What a run shows.</summary>
    /// <param name="run">The run.</param>
    /// <param name="writtenEnd">Where, among the characters that the source writes in another way, those up to the end of the run end.</param>
    private ReadOnlySpan<char> TextOf(in ProseRun run, int writtenEnd) => run.IsVerbatim
        ? _source.Text.AsSpan(run.SourceStart, run.SourceLength)
        : _written.AsSpan(writtenEnd - run.ProseLength, run.ProseLength);

    private void Add(in ProseRun run)
    {
        if (_runCount == _runs.Length)
            Array.Resize(ref _runs, 2 * _runCount);
        _runs[_runCount++] = run;
    }

    private void CheckOrder(TextSpan span)
    {
        if (span.IsEmpty || (_runCount > 0 && span.Start < _runs[_runCount - 1].SourceEnd))
            throw new ArgumentException($"Prose must come from the source in order; {span} is empty or lies before what is there.", nameof(span));
    }
}
