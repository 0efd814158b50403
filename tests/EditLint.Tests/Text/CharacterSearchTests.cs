using CsCheck;
using EditLint.Core.Text;

namespace EditLint.Tests.Text;

public class CharacterSearchTests
{
    private const string Members = ".!(“’\u2022\0\u007F";

    private static readonly Gen<string> Texts = Gen.OneOf("a", "b c", " ", ".", "!", "(", ")", "“", "”", "’", "é", "мир", "\u2022", "\u007F", "\0", "😀", "\uD83D").Array[0, 60].Select(string.Concat);

    [Fact]
    public void It_finds_the_members_that_one_look_at_each_character_finds() => Texts.Sample(text =>
    {
        var set = new CharacterSearch(Members);
        for (var start = 0; start <= text.Length; start++)
        {
            var found = text.IndexOfAny(Members.ToCharArray(), start);
            set.FindIn(text, start).ShouldBe(found < 0 ? text.Length : found);
        }
    });

    [Fact]
    public void It_has_its_members_and_no_others()
    {
        var set = new CharacterSearch(Members);

        Enumerable.Range(0, char.MaxValue).Where(c => set.Contains((char)c)).Order().ShouldBe(Members.Select(c => (int)c).Order());
    }
}
