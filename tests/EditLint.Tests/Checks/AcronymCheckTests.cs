using EditLint.Tests.Support;

namespace EditLint.Tests.Checks;

public sealed class AcronymCheckTests
{
    [Theory]
    [InlineData("The General Services Administration (GSA) met. GSA's plan and the GSAs of old.")]
    [InlineData("The general services administration (“GSA”) met. GSA left.")]
    [InlineData("GSA (General Services Administration) met.")]
    [InlineData("The General Services Administration, or GSA, met.")]
    [InlineData("The General Services Administration, known as the GSA, met.")]
    [InlineData("The RTC, or Rivers & Trails Council, met.")]
    [InlineData("The Rivers & Trails Council met. The RTC left.")]
    [InlineData("PARIS (AFX) — The council met.")]
    [InlineData("KWALE, May 3 - The council met.")]
    [InlineData("Clearwater Inc. (NYSE: CLWU) met, and so did Ferry plc (LON:FRRY) and Crane (Nasdaq: CRNE).")]
    [InlineData("By Ann Lee\n\nKWALE\n\nThe council met.")]
    [InlineData("OKAFO: We met. Then we left.")]
    [InlineData("Okafo met OKAFO.")]
    [InlineData("Part XVIII and CCCIX are long.")]
    [InlineData("WE WANT BZAX BACK NOW. So they cried.")]
    [InlineData("See `BZA` and https://example.org/BZA/QRS.")]
    [InlineData("The [|BZA|] met. The Board of Zoning Appeals left.")]
    [InlineData("The [|BZA|]’s plan is old.")]
    [InlineData("Two BZAXes met.")]
    public void An_acronym_needs_its_name_before_or_beside_it(string marked) => Check("UnexplainedAcronym", marked);

    [Theory]
    [InlineData("A request for information (RFI) came. Another request for information ([|RFI|]) came.")]
    [InlineData("A request for information (RFI) came. Another RFI came.")]
    [InlineData("A request for information (RFI) came. A round of firm interviews (see RFI) came.")]
    [InlineData("The Board of Zoning Appeals (BZA) met. The Board of Zoning Appeals met. The board of zoning appeals ([|BZA|]) left.")]
    public void A_second_explanation_is_one_too_many(string marked) => Check("AcronymExplainedTwice", marked);

    [Theory]
    [InlineData("A request for information ([|RFI|]) came.")]
    [InlineData("A request for information (RFI) came. Two RFIs are late.")]
    [InlineData("A request for information (RFI) came.\n\n| RFI |\n| --- |\n| late |")]
    [InlineData("The list (RFI) is long.")]
    public void An_introduced_acronym_is_used(string marked) => Check("UnusedAcronym", marked);

    [Fact]
    public void A_rule_says_which_defect_it_finds()
    {
        TestRule.Errors("extends: acronym\nmessage: x\n").Single().Message.ShouldContain("needs 'defect'");
        TestRule.Errors("extends: acronym\nmessage: x\ndefect: old\n").Single().Message.ShouldContain("defect");
    }

    private static void Check(string rule, string marked) => TestRule.Verify(RuleText.Of("Newsroom", rule), marked, "md");
}
