using EditLint.Core.Documents;

namespace EditLint.Tests.Documents;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("We will go, said Ana Ruiz, the mayor, and sat down. It was late.")]
    [InlineData("We will go, she said. It was late.")]
    [InlineData("We will go, Ruiz said on Monday. It was late.")]
    [InlineData("We will go, Ana Ruiz, another member of the council, said of the plan. It was late.")]
    [InlineData("We will go, I said, looking at the boats.")]
    [InlineData("We will go, the old man shouted, waving his hat.")]
    [InlineData("We will go, she said in an interview that night.")]
    [InlineData("Who pays for it? asked Ruiz, who does not.")]
    public void Words_that_speak_of_a_quotation_are_found_inside_it(string text) => Attribution.FindInside(text).ShouldBe(text.IndexOfAny([',', '?']) + 1);

    [Theory]
    [InlineData("We will go, he said, and somebody has to pay.")]
    [InlineData("In 2012, Ruiz said on Monday. It was late.")]
    [InlineData("As you know, Ana Ruiz said in May. It was late.")]
    [InlineData("We will go, Ruiz said on Monday that it was late.")]
    [InlineData("I asked Bob, and he said no.")]
    [InlineData("We came, we saw, the boats left.")]
    [InlineData("The plan, called Big Water, is old.")]
    [InlineData("")]
    public void What_people_say_of_others_is_left_alone(string text) => Attribution.FindInside(text).ShouldBe(-1);

    [Theory]
    [InlineData(" Ruiz said.", "Ruiz", "")]
    [InlineData(" said Ana Ruiz, the mayor.", "Ruiz", "")]
    [InlineData(" said Mayor Bill de Blasio.", "Blasio", "")]
    [InlineData(" Ana Ruiz, the mayor, said.", "Ruiz", "")]
    [InlineData(" the mayor told Reuters.", "", "")]
    [InlineData(" he told Reuters.", "", "he")]
    [InlineData(" said she.", "", "she")]
    [InlineData(" The council voted.", "", "")]
    [InlineData("", "", "")]
    public void The_speaker_is_who_stands_beside_the_verb(string text, string name, string pronoun)
    {
        var speaker = Attribution.FirstSpeaker(text, followsQuotation: true);
        speaker.Name.ToString().ShouldBe(name);
        speaker.Pronoun.ToString().ShouldBe(pronoun);
    }

    [Theory]
    [InlineData(" Ruiz said.", " Calder said.", true)]
    [InlineData(" Ruiz said.", " RUIZ said.", false)]
    [InlineData(" he said.", " she said.", true)]
    [InlineData(" it said.", " he said.", false)]
    [InlineData(" Ruiz said.", " she said.", false)]
    public void Two_names_are_two_speakers_and_so_are_he_and_she(string first, string second, bool differ) =>
        Attribution.FirstSpeaker(first, followsQuotation: true).IsOtherThan(Attribution.FirstSpeaker(second, followsQuotation: true)).ShouldBe(differ);
}
