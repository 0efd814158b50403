using System.Buffers;

namespace EditLint.Cli.Reporters;

/// <summary>
/// Puts a report together again from pieces that <see cref="IReporter.Render"/> made and that may have been cut anywhere since. A piece is followed by
/// <see cref="End"/>, a byte that UTF-8 has no use for. Used by one thread.
/// </summary>
/// <param name="take">Takes a piece, whole and without its end.</param>
internal sealed class ReportPieces(Utf8Sink take)
{
    /// <summary>What follows each piece.</summary>
    public const byte End = 0xFF;

    private readonly ArrayBufferWriter<byte> _begun = new();

    /// <summary>Takes the next part of what was rendered.</summary>
    public void Write(ReadOnlySpan<byte> rendered)
    {
        while (rendered.IndexOf(End) is var end and >= 0)
        {
            if (_begun.WrittenCount == 0)
            {
                take(rendered[..end]);
            }
            else
            {
                _begun.Write(rendered[..end]);
                take(_begun.WrittenSpan);
                _begun.ResetWrittenCount();
            }
            rendered = rendered[(end + 1)..];
        }
        _begun.Write(rendered);
    }
}
