using System.Buffers.Binary;
using System.Text;

namespace EditLint.Cli.Reporters;

/// <summary>Reads what <see cref="HtmlFrameWriter"/> wrote, which may come cut anywhere. Used by one thread.</summary>
/// <param name="takeMarkup">Takes markup, piece by piece.</param>
/// <param name="takeOther">Takes all else, whole.</param>
internal sealed class HtmlFrameReader(Utf8Sink takeMarkup, Action<HtmlFrameKind, BinaryReader> takeOther) : IDisposable
{
    private readonly byte[] _header = new byte[HtmlFrameWriter.HeaderLength];
    private readonly MemoryStream _content = new();
    private int _headerFilled;
    private int _left;

    /// <summary>Reads the next bytes.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_headerFilled < _header.Length)
            {
                var missing = Math.Min(_header.Length - _headerFilled, bytes.Length);
                bytes[..missing].CopyTo(_header.AsSpan(_headerFilled));
                _headerFilled += missing;
                bytes = bytes[missing..];
                if (_headerFilled < _header.Length)
                    return;
                _left = BinaryPrimitives.ReadInt32LittleEndian(_header.AsSpan(1));
            }
            var piece = bytes[..Math.Min(_left, bytes.Length)];
            bytes = bytes[piece.Length..];
            _left -= piece.Length;
            var kind = (HtmlFrameKind)_header[0];
            if (kind == HtmlFrameKind.Markup)
                takeMarkup(piece);
            else
                _content.Write(piece);
            if (_left > 0)
                return;
            _headerFilled = 0;
            if (kind != HtmlFrameKind.Markup)
                Pass(kind);
        }
    }

    public void Dispose() => _content.Dispose();

    private void Pass(HtmlFrameKind kind)
    {
        _content.Position = 0;
        using (var reader = new BinaryReader(_content, Encoding.UTF8, leaveOpen: true))
            takeOther(kind, reader);
        _content.SetLength(0);
    }
}
