using System.Collections.Immutable;

namespace EditLint.Core.Matching;

/// <summary>Where a document has seeds that other documents of the run have, and which of them stand in three documents or more. Immutable.</summary>
/// <param name="places">The places of the seeds in the stream of the document, rising, each with whether it is standing.</param>
/// <param name="words">How many words the stream has.</param>
internal sealed class StandingPlaces(ImmutableArray<(int Position, bool IsStanding)> places, int words)
{
    /// <summary>True when most of what is shared of a stretch stands in three documents or more.</summary>
    /// <param name="start">The first word of the stretch.</param>
    /// <param name="end">The place just past its last word.</param>
    public bool Cover(int start, int end)
    {
        var (standing, all) = (0, 0);
        var first = places.BinarySearch((start, false));
        for (var i = first < 0 ? ~first : first; i < places.Length && places[i].Position < end; i++)
        {
            all++;
            standing += places[i].IsStanding ? 1 : 0;
        }
        return 2 * standing > all;
    }

    /// <summary>True when <see cref="Cover"/> is true of every stretch of so many words or more, so that none need be looked at.</summary>
    public bool CoverAll(int length)
    {
        var last = -1;
        foreach (var (position, isStanding) in places)
        {
            if (!isStanding || position - last > length)
                return false;
            last = position;
        }
        return words - last <= length;
    }
}
