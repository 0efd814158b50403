using System.Collections.Immutable;
using System.Text;

namespace EditLint.Core.Text;

/// <summary>
/// A file as decoded: its characters, and how they were stored. All offsets are UTF-16 code units into <see cref="Text"/>;
/// a byte order mark is not part of it. Immutable and safe for any number of threads.
/// </summary>
public sealed class SourceText
{
    private LineTable? _lines;

    /// <summary>Makes a source.</summary>
    /// <param name="path">The name shown in reports; it is never opened.</param>
    /// <param name="text">The characters, without a byte order mark.</param>
    /// <param name="encoding">How the bytes were, and are to be, encoded; UTF-8 when null.</param>
    /// <param name="hasByteOrderMark">True when the file started with a byte order mark.</param>
    public SourceText(string path, string text, Encoding? encoding = null, bool hasByteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        Encoding = encoding ?? Encoding.UTF8;
        HasByteOrderMark = hasByteOrderMark;
    }

    /// <summary>The name shown in reports.</summary>
    public string Path { get; }

    /// <summary>The characters.</summary>
    public string Text { get; }

    /// <summary>How the bytes were encoded.</summary>
    public Encoding Encoding { get; }

    /// <summary>True when the file started with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length => Text.Length;

    /// <summary>The number of lines; a text without a line end has one.</summary>
    public int LineCount => Lines.Count;

    // Computed at the first question and published once: most sound files never need it.
    private LineTable Lines => _lines ?? Interlocked.CompareExchange(ref _lines, new LineTable(Text), null) ?? _lines;

    /// <summary>The characters of a span.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>The span of a line, from 0, without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = Lines.Start(line);
        var end = line + 1 < Lines.Count ? Lines.Start(line + 1) : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The place of an offset for editors: both numbers from 0, the character in UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or past the end.</exception>
    public LinePosition GetLinePosition(int offset)
    {
        CheckOffset(offset);
        var line = Lines.LineOf(offset);
        return new LinePosition(line, offset - Lines.Start(line));
    }

    /// <summary>The place of an offset for people: both numbers from 1, the column in code points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is negative or past the end.</exception>
    public TextLocation GetLocation(int offset)
    {
        CheckOffset(offset);
        var line = Lines.LineOf(offset);
        return new TextLocation(line + 1, Lines.CodePoints(Lines.Start(line), offset) + 1, offset);
    }

    /// <summary>This source with the changes made, all of them at once; path, encoding and byte order mark are kept.</summary>
    /// <param name="changes">In any order; offsets are those of this source.</param>
    /// <exception cref="ArgumentException">Two changes conflict, or one lies outside the text.</exception>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        var sorted = changes.OrderBy(c => c.Span).ToImmutableArray();
        var builder = new StringBuilder(Text.Length);
        var position = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var span = sorted[i].Span;
            if (span.End > Text.Length)
                throw new ArgumentException($"The change at {span} lies outside the text of {Text.Length} units.", nameof(changes));
            if (i > 0 && span.ConflictsWith(sorted[i - 1].Span))
                throw new ArgumentException($"The changes at {sorted[i - 1].Span} and {span} conflict.", nameof(changes));
            builder.Append(Text, position, span.Start - position).Append(sorted[i].NewText);
            position = span.End;
        }
        builder.Append(Text, position, Text.Length - position);
        return new SourceText(Path, builder.ToString(), Encoding, HasByteOrderMark);
    }

    /// <summary>The text as it is stored: in <see cref="Encoding"/>, with the byte order mark when the file had one.</summary>
    /// <exception cref="EncoderFallbackException">A change brought a character into the text that the encoding of the file does not have.</exception>
    public byte[] ToBytes()
    {
        var mark = HasByteOrderMark ? Encoding.Preamble : [];
        var bytes = new byte[mark.Length + Encoding.GetByteCount(Text)];
        mark.CopyTo(bytes);
        Encoding.GetBytes(Text, 0, Text.Length, bytes, mark.Length);
        return bytes;
    }

    public override string ToString() => Path;

    private void CheckOffset(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
    }
}
