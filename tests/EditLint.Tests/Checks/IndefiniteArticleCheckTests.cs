using EditLint.Core.Diagnostics;
using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class IndefiniteArticleCheckTests
{
    private const string Rule = """
        extends: indefinite-article
        message: '{replacement} before {word} ({sound})'
        vowel-sounds: ['hour*']
        consonant-sounds: [one, 'uni*']
        either-sounds: ['historic*', sql]
        spelled: [HIV]
        spoken: [NASA]

        """;

    [Theory]
    [InlineData("It took [|a hour|] and [|an minute|], a day, an eye.")]
    [InlineData("[|An one|]-man show, [|an union|], a union, a one-man show, an onerous task.")]
    [InlineData("[|A 8|]-year-old, [|a 11th|], [|a 18,000|], an 80, an 8,500, [|an 1,850|], [|an 110|]. A 1,100, a 180, a 3D film of the year.")]
    [InlineData("An 1850 house and a 1850 house, a 0-0 draw and an 0-0 draw.")]
    [InlineData("[|a $8|] ticket, an $8 ticket, [|an €3|] coin, a €3 coin.")]
    [InlineData("[|A FBI|] man, [|a HIV|] test, [|an NASA|] site, an FBI man, a NASA site, [|an BBC|] film, a BBC film, a SQL and an SQL query, a FAB and an FAB.")]
    [InlineData("[|An U.N|]. vote, a U.N. vote, [|a M.B.A|]., an M.B.A.")]
    [InlineData("[|a x|]-ray, an x-ray, [|an U|]-turn, a T-shirt, an S on the chest.")]
    [InlineData("a historic day, an historic day; [|a iPhone|], an eBay page.")]
    [InlineData("[|a “hour|]” and [|an (minute|]), a “minute”.")]
    [InlineData("Vitamin A intake, Plan A is on, Dr. An came, section a and b, class A office.")]
    [InlineData("NOT A HOUR LATE, NOT AN MINUTE EARLY")]
    [InlineData("[|An minute|] late. [|A hour|] early.")]
    [InlineData("twice-a-hour, w/a example, don't.a example")]
    [InlineData("Una llamada a esta hora, después de la reunión diaria y el almuerzo, me uno a ayudar en la llamada del equipo de negocio al cual voy cada semana.")]
    public void Goes_by_the_sound_and_not_by_the_letter(string marked) => TestRule.Verify(Rule, marked);

    [Theory]
    [InlineData("It took [|a *hour|]*.")]
    [InlineData("It took a `hour`.")]
    public void Markup_is_looked_through_and_code_is_not_read(string marked) => TestRule.Verify(Rule, marked, "md");

    [Fact]
    public void The_fix_changes_the_article_alone()
    {
        var finding = TestRule.Lint(Rule + "fix: safe", "An *minute* late.", "md").Single();

        var fix = finding.Fixes.Single();
        fix.Safety.ShouldBe(FixSafety.Safe);
        finding.Location.Source.WithChanges(fix.Changes).Text.ShouldBe("A *minute* late.");
        finding.Message.ShouldBe("A before minute (a consonant)");
    }
}
