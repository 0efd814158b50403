using System.Text;
using CsCheck;
using EditLint.Cli.Caching;

namespace EditLint.Tests.Cli.Caching;

public class ContentHasherTests
{
    [Theory]
    [InlineData("", "cae66941d9efbd404e4d88758ea67670")]
    [InlineData("abc", "cf4ab791c62b8d2b2109c90275287816")]
    public void The_hash_is_BLAKE2b_with_128_bits(string text, string expected) => Text(ContentHasher.Of(Encoding.ASCII.GetBytes(text))).ShouldBe(expected);

    [Fact]
    public void A_full_block_and_many_blocks_are_hashed_as_they_should_be()
    {
        Text(ContentHasher.Of(Enumerable.Repeat((byte)'a', 128).ToArray())).ShouldBe("1271d28e731afb57bdfba6bdaf3501be");
        Text(ContentHasher.Of([.. Enumerable.Range(0, 1000).Select(i => (byte)(i % 251))])).ShouldBe("bca120dfd89cd95d82898473a5b01c90");
    }

    [Fact]
    public void How_bytes_are_cut_into_pieces_makes_no_difference() =>
        Gen.Byte.Array[0, 300].Array[0, 5].Sample(pieces =>
        {
            var hasher = new ContentHasher();
            foreach (var piece in pieces)
                hasher.Append(piece);
            hasher.Finish().ShouldBe(ContentHasher.Of([.. pieces.SelectMany(p => p)]));
        }, iter: 500);

    [Fact]
    public void Texts_that_are_cut_in_another_place_have_another_hash()
    {
        Hash("ab", "c").ShouldNotBe(Hash("a", "bc"));
        Hash("", null).ShouldNotBe(Hash(null, ""));
    }

    private static UInt128 Hash(string? first, string? second)
    {
        var hasher = new ContentHasher();
        hasher.Append(first);
        hasher.Append(second);
        return hasher.Finish();
    }

    private static string Text(UInt128 hash) => $"{hash:x32}";
}
