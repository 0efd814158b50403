using EditLint.Cli;

namespace EditLint.Tests.Cli;

public sealed class TestWatchTests : IDisposable
{
    private const string Rule = """
        extends: existence
        message: Avoid "{match}".
        tokens: [very]
        docs: It says nothing.
        examples:
          - bad: It is [|very|] late.
          - good: It is late.

        """;

    private const string Waiting = "Waiting for a change of a rule. Ctrl-C ends.\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("house/Very.yml", Rule);
    private readonly SignallingWriter _output = new();
    private readonly SignallingWriter _error = new();
    private readonly CancellationTokenSource _end = new();

    public void Dispose()
    {
        _end.Dispose();
        _output.Dispose();
        _error.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_change_of_a_rule_runs_the_test_again()
    {
        var run = Start(isTerminal: false);
        _error.WaitFor(Waiting);
        _output.WaitFor("1 rule, 2 examples passed\n").ShouldBe("1 rule, 2 examples passed\n");

        _folder.With("house/Very.yml", Rule.Replace("It is late.", "It is very, very late.", StringComparison.Ordinal));
        _error.WaitFor(Waiting, 2);
        _output.WaitFor("1 of 1 rule failed, 1 of 2 examples passed\n");

        _folder.With("house/Rather.yml", Rule.Replace("very", "rather", StringComparison.Ordinal));
        _error.WaitFor(Waiting, 3);
        _output.WaitFor("1 of 2 rules failed, 3 of 4 examples passed\n");

        _end.Cancel();
        (await run).ShouldBe(ExitCode.Success);
        _output.WaitFor("passed").ShouldNotContain("\e[");
    }

    [Fact]
    public async Task A_rule_that_goes_away_is_waited_for()
    {
        var run = Start(isTerminal: false);
        _error.WaitFor(Waiting);

        File.Delete(_folder.PathOf("house/Very.yml"));
        _error.WaitFor(Waiting, 2).ShouldContain("editlint: there is no rule (.yml or .csx) in 'house'");
        _folder.With("house/Very.yml", Rule);
        _error.WaitFor(Waiting, 3);

        _output.WaitFor("1 rule, 2 examples passed\n", 2);
        _end.Cancel();
        (await run).ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task A_terminal_is_cleared()
    {
        var run = Start(isTerminal: true);
        _error.WaitFor(Waiting);

        _end.Cancel();
        (await run).ShouldBe(ExitCode.Success);
        _output.WaitFor("passed").ShouldStartWith("\e[H\e[2J\e[3J");
    }

    [Fact]
    public void What_was_never_there_is_not_waited_for() =>
        CommandLineRun.In(_folder, "test", "--watch", "nowhere").ExitCode.ShouldBe(ExitCode.Failure);

    private Task<int> Start(bool isTerminal) => Task.Run(() => EditLintCommandLine.Run(
        ["test", "house", "--watch", "--color", "never"],
        new Terminal { Input = Stream.Null, Output = _output, Error = _error, WorkingFolder = _folder.Path, IsOutputTerminal = isTerminal },
        _end.Token));
}
