using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class UnintroducedNameCheckTests
{
    private static readonly string Rule = RuleText.Of("Newsroom", "UnintroducedName");

    [Theory]
    [InlineData("It is safe, [|Okafor|] said. Okafor then left.")]
    [InlineData("It is safe, said [|Okafor|].")]
    [InlineData("[|Ms. Okafor|] said so.")]
    [InlineData("It is safe, [|McIntyre|] said.")]
    [InlineData("It is safe, [|Okafor|] said. Ana Okafor is the mayor.")]
    public void A_name_that_nobody_introduced_is_found_once(string marked) => Check(marked);

    [Theory]
    [InlineData("Ana Okafor, the mayor, came. It is safe, Okafor said.")]
    [InlineData("Bill de Blasio came. It is safe, Mr. de Blasio said, and Blasio said so.")]
    [InlineData("It is safe, the mayor said Friday. He told reporters in May, said officials.")]
    [InlineData("Voters said it is safe, and the Herald wrote so.")]
    [InlineData("It is safe, GitHub said. We’ve asked NASA. NASA said no.")]
    [InlineData("It is safe, Sarah said.")]
    [InlineData("He said Ireland and France had held out longest. She said Okafor is late.")]
    [InlineData("CHAIR: Order. Mr. Okafor, you are next.\n\nMR. OKAFOR: Sorry?")]
    [InlineData("Okafor is a town. They went to Okafor.")]
    public void Names_that_are_introduced_or_no_person_s_are_left_alone(string text) => Check(text);

    private static void Check(string marked) => TestRule.Verify(Rule, marked, "md");
}
