using EditLint.Core.Language;

namespace EditLint.Tests.Language;

public sealed class NearSpellingTests
{
    [Theory]
    [InlineData("Whitmore", "Whitmor", true)]
    [InlineData("Whitmore", "Whtimore", true)]
    [InlineData("Whitmore", "Whitmoor", true)]
    [InlineData("Catherine", "Katherine", true)]
    [InlineData("Clark", "Clarke", true)]
    [InlineData("Whitmore", "Whitmore", false)]
    [InlineData("Whitmore", "Whitmores", false)]
    [InlineData("Petrov", "Petrova", false)]
    [InlineData("Francisco", "Francisca", false)]
    [InlineData("Baker", "Maker", false)]
    [InlineData("Chen", "Chan", false)]
    [InlineData("German", "Germany", false)]
    [InlineData("Bush", "Busch", false)]
    [InlineData("Whitmore", "Whitlock", false)]
    public void A_slip_is_one_letter(string first, string second, bool isSlip)
    {
        NearSpelling.IsSlip(first, second).ShouldBe(isSlip);
        NearSpelling.IsSlip(second, first).ShouldBe(isSlip);
    }
}
