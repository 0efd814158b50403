using CsCheck;
using EditLint.Core.Matching;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Matching;

public sealed class WordStreamTests
{
    private static readonly Gen<string[]> Texts = Gen.String[Gen.Char["aab  .\n"], 0, 60].Array[1, 4];

    [Fact]
    public void Streams_that_are_joined_are_the_stream_of_all_their_documents() => Texts.Sample(texts =>
    {
        var documents = texts.Select((t, i) => new PlainTextReader().Read(new SourceText($"{i}.txt", t))).ToArray();
        var joined = WordStream.Join([.. documents.Select(d => WordStream.Of(d))]);
        var whole = WordStream.Of(documents);
        joined.Words.ToArray().ShouldBe(whole.Words.ToArray());
        joined.Blocks.ShouldBe(whole.Blocks);
        for (var word = 0; word < whole.Length; word++)
            joined.BlockIndex(word).ShouldBe(Math.Max(0, whole.Blocks.ToList().FindLastIndex(b => b.Start <= word)));
    });

    [Fact]
    public void Words_are_of_one_document_when_their_blocks_are() => Texts.Sample(texts =>
    {
        var stream = WordStream.Of(texts.Select((t, i) => new PlainTextReader().Read(new SourceText($"{i}.txt", t))).ToArray());
        foreach (var first in stream.Blocks)
        {
            foreach (var second in stream.Blocks)
                stream.AreInOneDocument(first.Start, second.End - 1).ShouldBe(ReferenceEquals(first.Document, second.Document));
        }
    });

    [Fact]
    public void Fingerprints_are_the_first_places_of_a_third_of_the_seeds() => Gen.String[Gen.Char["abc  "], 0, 900].Sample(text =>
    {
        var stream = WordStream.Of(new PlainTextReader().Read(new SourceText("a.txt", text)));
        var expected = new List<(uint, int)>();
        var seen = new HashSet<uint>();
        var seeds = new SeedScanner(stream.Words, 3);
        while (seeds.MoveNext())
        {
            var hash = (uint)((seeds.Hash * 0x9E3779B97F4A7C15) >> 32);
            if (hash % 3 == 0 && seen.Add(hash))
                expected.Add((hash, seeds.Position));
        }
        var found = new List<(uint, int)>();
        if (Fingerprints.Of(stream, 3, []) is { } fingerprints)
        {
            fingerprints.Count.ShouldBe(expected.Count);
            foreach (var seed in fingerprints)
                found.Add(seed);
        }
        found.ShouldBe(expected);
    });
}
