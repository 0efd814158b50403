using System.Text;
using EditLint.Core.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Columns in bytes of UTF-8, from 1. Remembers the last place, since places are mostly asked for in their order and a line may be long. Used by one thread.</summary>
internal sealed class Utf8Columns
{
    private SourceText? _source;
    private int _lineStart;
    private int _offset;
    private int _bytes;

    /// <summary>The line, from 1, and the byte within it, from 1, of an offset.</summary>
    public (int Line, int Column) Of(SourceText source, int offset)
    {
        var place = source.GetLinePosition(offset);
        var lineStart = offset - place.Character;
        if (source != _source || lineStart != _lineStart || offset < _offset)
            (_source, _lineStart, _offset, _bytes) = (source, lineStart, lineStart, 0);
        _bytes += Encoding.UTF8.GetByteCount(source.Text.AsSpan(_offset, offset - _offset));
        _offset = offset;
        return (place.Line + 1, _bytes + 1);
    }
}
