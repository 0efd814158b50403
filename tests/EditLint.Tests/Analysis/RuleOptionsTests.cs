using EditLint.Core.Analysis;

namespace EditLint.Tests.Analysis;

public sealed class RuleOptionsTests
{
    private static readonly RuleOptions Options = new(
    [
        new RuleOption("limit", OptionKind.WholeNumber, ["-45"]),
        new RuleOption("share", OptionKind.Number, ["0.5"]),
        new RuleOption("strict", OptionKind.Boolean, ["True"]),
        new RuleOption("label", OptionKind.Text, ["x"]),
        new RuleOption("words", OptionKind.Texts, ["the", "a"]),
    ]);

    [Fact]
    public void Each_kind_has_its_getter()
    {
        Options.GetInt32("limit").ShouldBe(-45);
        Options.GetDouble("limit").ShouldBe(-45);
        Options.GetDouble("Share").ShouldBe(0.5);
        Options.GetBoolean("strict").ShouldBeTrue();
        Options.GetString("label").ShouldBe("x");
        Options.GetStrings("words").ShouldBe(["the", "a"]);
    }

    [Fact]
    public void What_is_not_declared_is_answered_with_what_is()
    {
        Should.Throw<ArgumentException>(() => Options.GetInt32("limt")).Message.ShouldBe("There is no option 'limt'. Did you mean 'limit'? The header declares limit, share, strict, label, words.");
        Should.Throw<ArgumentException>(() => RuleOptions.None.GetInt32("limit")).Message.ShouldBe("There is no option 'limit': the rule declares none. Write 'options: { limit: VALUE }' into its header.");
    }

    [Theory]
    [InlineData("share", "The option 'share' is a number, as its default 0.5 says. Ask for it with GetDouble.")]
    [InlineData("words", "The option 'words' is a list of texts, as its default [the, a] says. Ask for it with GetStrings.")]
    public void Another_type_is_answered_with_the_getter_to_take(string name, string message) =>
        Should.Throw<ArgumentException>(() => Options.GetInt32(name)).Message.ShouldBe(message);

    [Fact]
    public void Values_replace_defaults_and_nothing_else()
    {
        var changed = Options.With(new RuleOptions([new RuleOption("LIMIT", OptionKind.WholeNumber, ["3"]), new RuleOption("other", OptionKind.WholeNumber, ["4"])]));
        changed.GetInt32("limit").ShouldBe(3);
        changed.All.Length.ShouldBe(Options.All.Length);
        Options.With(RuleOptions.None).ShouldBeSameAs(Options);
    }
}
