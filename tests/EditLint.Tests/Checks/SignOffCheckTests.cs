using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class SignOffCheckTests
{
    private const string Body = "The council voted for the bridge on Monday night.\nWork begins in May, and the ferry will run until then.\n";

    [Theory]
    [InlineData("-- Ines Calder\n[|The library of the town opens an hour later in winter.|]\nIt saves on heating and light, the town says.")]
    [InlineData("— Ines Calder\n— Tom Arkwright\n[|The library of the town opens an hour later in winter.|]")]
    [InlineData("-30-\n^ The library\nReporting by Ines Calder\n[|The library of the town opens an hour later in winter.|]")]
    [InlineData("-- Ines Calder\n[|The library of the town opens an hour later in winter.|]\n-- Ines Calder")]
    [InlineData("-- Ines Calder\n[|The library of the town opens an hour later in winter.|]\n-- Tom Arkwright\n[|The school of the town opens an hour later, too.|]")]
    [InlineData("“It is late,” the mayor said. “Go home.”\nENDS\n[|The library of the town opens an hour later in winter.|]")]
    public void Text_below_a_sign_off_is_found_once(string marked) => Check(Body + marked);

    [Theory]
    [InlineData("-- Ines Calder")]
    [InlineData("-- Ines Calder\n— Tom Arkwright\n-30-")]
    [InlineData("-- Ines Calder\nCorrection: An earlier version of this story gave the wrong day for the vote.")]
    [InlineData("-- Ines Calder\nTom Arkwright and Ana Ruiz of the Harrow Herald contributed to this report.")]
    [InlineData("-- Ines Calder\n* The figures are those of the county for the year before last.")]
    [InlineData("-- Ines Calder\nP.S. The library of the town opens an hour later in winter.")]
    [InlineData("-- Ines Calder\n# Comments\nThe library of the town opens an hour later in winter.")]
    [InlineData("-- Ines Calder\n> The library of the town opens an hour later in winter.")]
    [InlineData("-- Ines Calder\n- The library of the town opens an hour later in winter.")]
    [InlineData("-- Ines Calder\nMore tomorrow.")]
    public void What_may_stand_below_a_sign_off_is_left_alone(string text) => Check(Body + text);

    [Fact]
    public void Letters_of_three_people_are_no_story() =>
        Check($"{Body}-- Ines Calder\n{Body}-- Tom Arkwright\n{Body}-- Ana Ruiz\n{Body}");

    [Fact]
    public void The_sign_off_is_related()
    {
        var found = Lint.With(Article.Of(Body + "-- Ines Calder\n" + Body), "TextAfterSignOff").Single();
        found.Related.Single().Location.Start.Line.ShouldBe(3);
        found.Related.Single().Message.ShouldBe("the story is signed off here");
    }

    private static void Check(string marked)
    {
        var (found, expected) = Lint.Marked("TextAfterSignOff", marked);
        found.ShouldBe(expected);
    }
}
