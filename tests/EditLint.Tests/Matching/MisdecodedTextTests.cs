using System.Text;
using CsCheck;
using EditLint.Core.Matching;

namespace EditLint.Tests.Matching;

public sealed class MisdecodedTextTests
{
    private static readonly Gen<string> Characters = Gen.OneOf("é", "ü", "ç", "ñ", "à", "’", "“", "”", "–", "—", "…", "™", "°", "£", "©", "😀", "\u00A0");

    [Fact]
    public void What_was_broken_once_is_repaired() =>
        Characters.Sample(original => Repair(Break(original)).ShouldBe(original));

    [Fact]
    public void What_was_broken_twice_is_repaired() =>
        Characters.Sample(original => Repair(Break(Break(original))).ShouldBe(original));

    [Theory]
    [InlineData("café » et « crème")]
    [InlineData("“AMANHÔ")]
    [InlineData("Ä… said the engineer")]
    [InlineData("Ångström, Ärger, Âge, naïve, ðat")]
    [InlineData("Spaß“ und „Spaß“")]
    public void Honest_text_is_left_alone(string text)
    {
        for (var i = MisdecodedText.IndexOfSuspect(text, 0); i >= 0; i = MisdecodedText.IndexOfSuspect(text, i + 1))
        {
            var position = i;
            MisdecodedText.TryRepair(text, ref position, out var original).ShouldBeFalse(original);
        }
    }

    private static string Repair(string broken)
    {
        var position = 0;
        MisdecodedText.TryRepair(broken, ref position, out var original).ShouldBeTrue(broken);
        position.ShouldBe(broken.Length);
        return original;
    }

    // Reads the UTF-8 bytes of a text as Windows-1252, as the accident does.
    private static string Break(string text)
    {
        const string highControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is >= 0x80 and < 0xA0 ? highControls[b - 0x80] : (char)b));
    }
}
