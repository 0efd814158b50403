using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EditLint.Core.Language;

/// <summary>Which of 64 characters are ASCII letters and digits, and which are no ASCII; the first character is the lowest bit.</summary>
/// <param name="Word">The ASCII letters and digits.</param>
/// <param name="Other">The characters beyond ASCII.</param>
internal readonly record struct WordBits(ulong Word, ulong Other)
{
    /// <summary>How many characters are looked at, in UTF-16 units.</summary>
    public const int Length = 64;

    /// <summary>Looks at the first characters of a text that has so many.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordBits Of(ReadOnlySpan<char> text)
    {
        ulong word = 0, other = 0;
        ref var units = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text[..Length]));
        for (var i = 0; i < Length; i += 16)
        {
            // A unit beyond a byte becomes 255, which is no ASCII either.
            var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref units, (nuint)i), Vector128.LoadUnsafe(ref units, (nuint)i + 8));
            var letters = Vector128.LessThanOrEqual((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
            var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
            word |= (ulong)(letters | digits).ExtractMostSignificantBits() << i;
            other |= (ulong)bytes.ExtractMostSignificantBits() << i;
        }
        return new WordBits(word, other);
    }
}
