using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace EditLint.Cli.Caching;

/// <summary>
/// Hashes what a result depends on: BLAKE2b (RFC 7693) with 128 bits, which nobody knows how to make two contents of one number for. Written here, since the runtime's own
/// hashes of that kind load the system's OpenSSL, which takes longer than a small run and is not on every machine. Used by one thread.
/// </summary>
internal sealed class ContentHasher
{
    private const int BlockLength = 128;
    private const int Rounds = 12;

    private static readonly ulong[] Start =
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ];

    // Which two words of the block each of the eight steps of a round mixes in.
    private static ReadOnlySpan<byte> Order =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];

    private readonly ulong[] _state = [.. Start];
    private readonly byte[] _block = new byte[BlockLength];
    private int _filled;
    private ulong _length;

    public ContentHasher() => _state[0] ^= 0x01010000 ^ 16;

    /// <summary>The hash of some bytes alone.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        var hasher = new ContentHasher();
        hasher.Append(bytes);
        return hasher.Finish();
    }

    /// <summary>The hash of two hashes.</summary>
    public static UInt128 Of(UInt128 first, UInt128 second)
    {
        var hasher = new ContentHasher();
        hasher.Append(first);
        hasher.Append(second);
        return hasher.Finish();
    }

    /// <summary>Adds bytes as they are.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_filled > 0)
        {
            var taken = bytes[..Math.Min(bytes.Length, BlockLength - _filled)];
            taken.CopyTo(_block.AsSpan(_filled));
            _filled += taken.Length;
            bytes = bytes[taken.Length..];
        }
        // The last block is mixed in another way, so that a full one waits until more comes.
        if (_filled == BlockLength && !bytes.IsEmpty)
        {
            Mix(_block, BlockLength, isLast: false);
            _filled = 0;
        }
        while (bytes.Length > BlockLength)
        {
            Mix(bytes[..BlockLength], BlockLength, isLast: false);
            bytes = bytes[BlockLength..];
        }
        if (!bytes.IsEmpty)
        {
            bytes.CopyTo(_block);
            _filled = bytes.Length;
        }
    }

    public void Append(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        Append(bytes);
    }

    public void Append(bool value) => Append(value ? 1L : 0L);

    public void Append(UInt128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, value);
        Append(bytes);
    }

    /// <summary>Adds a text with its length, so that no two sequences of texts are one.</summary>
    public void Append(string? text)
    {
        // As UTF-8, which is half as much to hash, but for halves of surrogate pairs.
        var most = 3L * (text?.Length ?? 0);
        var bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(most, 1 << 24));
        if (most <= bytes.Length && Utf8.FromUtf16(text, bytes, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            Append(text is null ? -1L : written * 2L);
            Append(bytes.AsSpan(0, written));
        }
        else
        {
            Append(text!.Length * 2L + 1);
            Append(MemoryMarshal.AsBytes(text.AsSpan()));
        }
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Adds texts with their number.</summary>
    public void Append(ImmutableArray<string> texts)
    {
        Append((long)texts.Length);
        foreach (var text in texts)
            Append(text);
    }

    /// <summary>The hash; nothing can be added after it.</summary>
    public UInt128 Finish()
    {
        _block.AsSpan(_filled).Clear();
        Mix(_block, _filled, isLast: true);
        return new UInt128(BinaryPrimitives.ReverseEndianness(_state[0]), BinaryPrimitives.ReverseEndianness(_state[1]));
    }

    private void Mix(ReadOnlySpan<byte> block, int length, bool isLast)
    {
        _length += (ulong)length;
        Span<ulong> all = stackalloc ulong[16];
        for (var i = 0; i < 16; i++)
            all[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        // The numbers below are all less than 16: to check that would take a third of the time.
        ref var words = ref MemoryMarshal.GetReference(all);
        var (a0, a1, a2, a3) = (_state[0], _state[1], _state[2], _state[3]);
        var (b0, b1, b2, b3) = (_state[4], _state[5], _state[6], _state[7]);
        var (c0, c1, c2, c3) = (Start[0], Start[1], Start[2], Start[3]);
        var (d0, d1, d2, d3) = (Start[4] ^ _length, Start[5], isLast ? ~Start[6] : Start[6], Start[7]);
        for (var round = 0; round < Rounds; round++)
        {
            var order = Order.Slice(16 * (round % 10), 16);
            Step(ref a0, ref b0, ref c0, ref d0, Unsafe.Add(ref words, order[0]), Unsafe.Add(ref words, order[1]));
            Step(ref a1, ref b1, ref c1, ref d1, Unsafe.Add(ref words, order[2]), Unsafe.Add(ref words, order[3]));
            Step(ref a2, ref b2, ref c2, ref d2, Unsafe.Add(ref words, order[4]), Unsafe.Add(ref words, order[5]));
            Step(ref a3, ref b3, ref c3, ref d3, Unsafe.Add(ref words, order[6]), Unsafe.Add(ref words, order[7]));
            Step(ref a0, ref b1, ref c2, ref d3, Unsafe.Add(ref words, order[8]), Unsafe.Add(ref words, order[9]));
            Step(ref a1, ref b2, ref c3, ref d0, Unsafe.Add(ref words, order[10]), Unsafe.Add(ref words, order[11]));
            Step(ref a2, ref b3, ref c0, ref d1, Unsafe.Add(ref words, order[12]), Unsafe.Add(ref words, order[13]));
            Step(ref a3, ref b0, ref c1, ref d2, Unsafe.Add(ref words, order[14]), Unsafe.Add(ref words, order[15]));
        }
        _state[0] ^= a0 ^ c0;
        _state[1] ^= a1 ^ c1;
        _state[2] ^= a2 ^ c2;
        _state[3] ^= a3 ^ c3;
        _state[4] ^= b0 ^ d0;
        _state[5] ^= b1 ^ d1;
        _state[6] ^= b2 ^ d2;
        _state[7] ^= b3 ^ d3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref ulong a, ref ulong b, ref ulong c, ref ulong d, ulong first, ulong second)
    {
        a += b + first;
        d = BitOperations.RotateRight(d ^ a, 32);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 24);
        a += b + second;
        d = BitOperations.RotateRight(d ^ a, 16);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 63);
    }
}
