namespace EditLint.Core.Matching;

/// <summary>Sorts pairs by some bits of their keys. Stable, so that sorting by the lesser key first sorts by both; linear in time, with as much memory again.</summary>
internal static class RadixSort
{
    private const int DigitBits = 11;

    /// <summary>Sorts keys, and with them values.</summary>
    /// <param name="keys">The keys; a new array may take its place.</param>
    /// <param name="values">The values, one for each key; likewise.</param>
    /// <param name="count">How many of them there are.</param>
    /// <param name="firstBit">The lowest bit that counts.</param>
    /// <param name="endBit">The bit just past the highest one that counts.</param>
    public static void Sort(ref ulong[] keys, ref ulong[] values, int count, int firstBit, int endBit)
    {
        if (count < 2)
            return;
        var (otherKeys, otherValues) = (new ulong[count], new ulong[count]);
        Span<int> starts = stackalloc int[1 << DigitBits];
        for (var bit = firstBit; bit < endBit; bit += DigitBits)
        {
            var mask = (1UL << Math.Min(DigitBits, endBit - bit)) - 1;
            starts.Clear();
            for (var i = 0; i < count; i++)
                starts[(int)((keys[i] >> bit) & mask)]++;
            var next = 0;
            for (var i = 0; i <= (int)mask; i++)
                (starts[i], next) = (next, next + starts[i]);
            for (var i = 0; i < count; i++)
            {
                var place = starts[(int)((keys[i] >> bit) & mask)]++;
                otherKeys[place] = keys[i];
                otherValues[place] = values[i];
            }
            (keys, otherKeys) = (otherKeys, keys);
            (values, otherValues) = (otherValues, values);
        }
    }
}
