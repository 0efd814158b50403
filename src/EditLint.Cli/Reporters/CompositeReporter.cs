using System.Buffers.Binary;
using System.Collections.Immutable;
using EditLint.Core;

namespace EditLint.Cli.Reporters;

/// <summary>Several reports of one run. What is rendered is each reporter's part with its number and length before it, so that a run can hold it like the part of one.</summary>
/// <param name="reporters">The reporters; fewer than 256.</param>
internal sealed class CompositeReporter(ImmutableArray<IReporter> reporters) : IReporter
{
    private const int HeaderLength = sizeof(byte) + sizeof(int);

    private readonly byte[] _header = new byte[HeaderLength];
    private int _headerFilled;
    private int _left;

    public void Render(LintResult result, Utf8Sink take)
    {
        for (var i = 0; i < reporters.Length; i++)
        {
            var number = (byte)i;
            reporters[i].Render(result, piece =>
            {
                if (piece.IsEmpty)
                    return;
                Span<byte> header = stackalloc byte[HeaderLength];
                header[0] = number;
                BinaryPrimitives.WriteInt32LittleEndian(header[1..], piece.Length);
                take(header);
                take(piece);
            });
        }
    }

    // Parts come back cut at other places than they were made.
    public void Write(ReadOnlySpan<byte> rendered)
    {
        while (!rendered.IsEmpty)
        {
            if (_left == 0)
            {
                var missing = Math.Min(HeaderLength - _headerFilled, rendered.Length);
                rendered[..missing].CopyTo(_header.AsSpan(_headerFilled));
                _headerFilled += missing;
                rendered = rendered[missing..];
                if (_headerFilled < HeaderLength)
                    return;
                _left = BinaryPrimitives.ReadInt32LittleEndian(_header.AsSpan(1));
                continue;
            }
            var piece = rendered[..Math.Min(_left, rendered.Length)];
            reporters[_header[0]].Write(piece);
            _left -= piece.Length;
            if (_left == 0)
                _headerFilled = 0;
            rendered = rendered[piece.Length..];
        }
    }

    public void Finish(LintSummary summary)
    {
        foreach (var reporter in reporters)
            reporter.Finish(summary);
    }

    public void Flush()
    {
        foreach (var reporter in reporters)
            reporter.Flush();
    }

    public void Dispose()
    {
        foreach (var reporter in reporters)
            reporter.Dispose();
    }
}
