using EditLint.Core.Diagnostics;

namespace EditLint.Tests.Diagnostics;

public sealed class MessageTemplateTests
{
    [Theory]
    [InlineData("Use '%s' instead of '%s'.", "Use 'a' instead of 'b'.")]
    [InlineData("%[2]s before %[1]s", "b before a")]
    [InlineData("%[2]s, %s.", "b, .")]
    [InlineData("Only %s.", "Only a.")]
    [InlineData("%s %s %s.", "a b .")]
    [InlineData("%d of 100%%", "a of 100%")]
    [InlineData("5% of %s, 100%", "5% of a, 100%")]
    [InlineData("%[x]s and %[9]s", "%[x]s and")]
    [InlineData("{match} for {other}", "b for {other}")]
    [InlineData("{ match } {} {match", "{ match } {} {match")]
    [InlineData("one\ntwo\r\nthree\n", "one two three")]
    public void Holes_are_filled_and_all_else_is_text(string message, string expected) =>
        MessageTemplate.Parse(message).Format([new MessageArgument("replacement", "a"), new MessageArgument("match", "b")]).ShouldBe(expected);

    [Fact]
    public void A_value_is_not_searched_for_holes() =>
        MessageTemplate.Parse("{match} %s").Format([new MessageArgument("match", "%s {match}")]).ShouldBe("%s {match} %s {match}");

    [Fact]
    public void The_names_of_holes_are_known() => MessageTemplate.Parse("{match}, {} { a } {x1} {y").HoleNames.ShouldBe(["match", "x1"]);

    [Theory]
    [InlineData("Use %s.", true)]
    [InlineData("%[2]s", true)]
    [InlineData("100%% or 5% or {match}", false)]
    public void Vales_holes_are_told_from_other_percent_signs(string message, bool expected) =>
        MessageTemplate.Parse(message).HasPositionalHoles.ShouldBe(expected);
}
