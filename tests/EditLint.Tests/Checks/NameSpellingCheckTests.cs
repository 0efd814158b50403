using CsCheck;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class NameSpellingCheckTests
{
    private static readonly string Rule = RuleText.Of("Integrity", "NameSpelling");

    private static readonly string[] Names = ["Whitmore", "Okafor", "Sandoval", "Fitzgerald", "Lindqvist", "Özdemir", "Haverkamp"];

    [Fact]
    public void A_slip_within_a_name_is_found_once() =>
        Gen.Select(Gen.Int[0, Names.Length - 1].Select(i => Names[i]), Gen.Int[1, 4], Gen.Bool).Sample(
            (name, at, isDropped) =>
            {
                // The same letter twice in a row can be neither dropped nor swapped for a slip that shows.
                if (!isDropped && name[at] == name[at + 1])
                    return;
                var slip = isDropped ? name.Remove(at, 1) : $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}";
                Check($"Brian {name} read the treaty twice.\n\nThe minister called, and {name} answered. The minister then asked [|{slip}|] to leave, and {name} left.");
            },
            iter: 100);

    [Theory]
    [InlineData("Brian Whitmore read it. Later [|Brian Whitmoore|] left.")]
    [InlineData("Catherine Okafor read it. Later [|Katherine Okafor|] left.")]
    [InlineData("Shelly Sandoval read it, Sandoval said. Later [|Sandovel|] said no.")]
    [InlineData("President Lev Haverkamp read it. Later Haverkamp slept, and [|Haverkmap|] woke.")]
    public void Evidence_of_a_person_is_a_given_name_a_title_or_a_verb_of_saying(string marked) => Check(marked);

    [Theory]
    [InlineData("Brian Whitmore read it. The Whitmores left, and Whitmore's house is red.")]
    [InlineData("Brian Whitmore read it. Jane Whitmoore left. Whitmoore said nothing.")]
    [InlineData("Brian Whitmore, not Brian Whitmoore, read it.")]
    [InlineData("Oleg Petrov read it. Then he met Petrova. Petrova left with Petrov.")]
    [InlineData("Brian Chen read it. Later Chan left, and Chen said no.")]
    [InlineData("Brian Baker read it. Baker left. A maker came, and then Maker said no.")]
    [InlineData("Brian Parker read it, and Parker left. The park is old, and so is the packer. Later Packer said no.")]
    [InlineData("The Content Guide is here. Later the Content Guild met.")]
    [InlineData("# Brian Whitmoore\n\nBrian Whitmore read `Whitmoore`.")]
    public void Two_names_that_may_be_two_people_s_are_left_alone(string text) => Check(text);

    private static void Check(string marked) => TestRule.Verify(Rule, marked, "md");
}
