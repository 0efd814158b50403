using System.Collections.Immutable;
using CsCheck;
using EditLint.Core.Matching;

namespace EditLint.Tests.Matching;

public sealed class StandingPlacesTests
{
    [Fact]
    public void Where_all_is_said_to_be_covered_every_long_stretch_is() =>
        Gen.Select(Gen.Int[1, 9].Array[0, 12], Gen.Int[0, 9], Gen.Int[0, 8], Gen.Int[1, 10]).Sample((distances, rest, exception, length) =>
        {
            var places = ImmutableArray.CreateBuilder<(int, bool)>();
            var position = -1;
            foreach (var distance in distances)
                places.Add((position += distance, places.Count + 1 != exception));
            var words = position + 1 + rest;
            var standing = new StandingPlaces(places.ToImmutable(), words);
            if (!standing.CoverAll(length))
                return;
            for (var start = 0; start < words; start++)
            {
                for (var end = start + length; end <= words; end++)
                    standing.Cover(start, end).ShouldBeTrue($"{start} to {end} of {words}");
            }
        });
}
