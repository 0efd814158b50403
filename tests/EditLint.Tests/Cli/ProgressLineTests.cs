using EditLint.Cli;

namespace EditLint.Tests.Cli;

public sealed class ProgressLineTests
{
    [Fact]
    public void A_person_sees_how_far_the_run_is_and_nothing_is_left_of_it()
    {
        using var error = new StringWriter();
        var line = ProgressLine.On(TerminalOf(error), isQuiet: false, delay: TimeSpan.Zero);

        line.Start(1200);
        line.Advance();
        line.Clear();
        line.Clear();

        error.ToString().ShouldBe("\r\e[KChecked 1 of 1,200 files\r\e[K");
    }

    [Fact]
    public void A_short_run_shows_nothing()
    {
        using var error = new StringWriter();
        var line = ProgressLine.On(TerminalOf(error), isQuiet: false, delay: TimeSpan.FromHours(1));

        line.Start(2);
        line.Advance();
        line.Clear();

        error.ToString().ShouldBe("");
    }

    [Theory]
    [InlineData(false, false, "TERM", "xterm")]
    [InlineData(true, true, "TERM", "xterm")]
    [InlineData(true, false, "TERM", "dumb")]
    [InlineData(true, false, "CI", "true")]
    public void Where_nobody_looks_or_wants_it_there_is_none(bool isTerminal, bool isQuiet, string variable, string value)
    {
        using var error = new StringWriter();
        var line = ProgressLine.On(TerminalOf(error, isTerminal, new() { [variable] = value }), isQuiet, delay: TimeSpan.Zero);

        line.Start(2);
        line.Advance();
        line.Clear();

        error.ToString().ShouldBe("");
    }

    private static Terminal TerminalOf(TextWriter error, bool isTerminal = true, Dictionary<string, string>? environment = null) => new()
    {
        Input = Stream.Null,
        Output = TextWriter.Null,
        Error = error,
        WorkingFolder = "/",
        IsErrorTerminal = isTerminal,
        GetEnvironmentVariable = (environment ?? []).GetValueOrDefault,
    };
}
