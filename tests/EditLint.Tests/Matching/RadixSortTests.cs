using CsCheck;
using EditLint.Core.Matching;

namespace EditLint.Tests.Matching;

public sealed class RadixSortTests
{
    [Fact]
    public void It_sorts_by_the_bits_as_a_stable_sort_does() =>
        Gen.Select(Gen.ULong.Array[0, 300], Gen.Int[0, 40], Gen.Int[1, 24]).Sample((numbers, first, length) =>
        {
            var mask = (1UL << length) - 1;
            var (keys, values) = (numbers.ToArray(), numbers.Select((_, i) => (ulong)i).ToArray());

            RadixSort.Sort(ref keys, ref values, keys.Length, first, first + length);

            var expected = numbers.Select((key, i) => (Key: key, Value: (ulong)i)).OrderBy(p => (p.Key >> first) & mask).ToArray();
            keys.ShouldBe(expected.Select(p => p.Key));
            values.ShouldBe(expected.Select(p => p.Value));
        });
}
