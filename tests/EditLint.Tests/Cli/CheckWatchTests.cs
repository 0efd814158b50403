using EditLint.Cli;

namespace EditLint.Tests.Cli;

public sealed class CheckWatchTests : IDisposable
{
    private const string Rule = "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [utilize]\n";
    private const string Waiting = "Waiting for a change. Ctrl-C ends.\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With("house/Wordy.yml", Rule).With("a.md", "We utilize it.\n");
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
    public async Task Articles_rules_and_configurations_that_change_are_checked_again()
    {
        var run = Start("--rules", "house");
        _error.WaitFor(Waiting);
        _output.WaitFor("a.md:1:4: error house.Wordy");

        _folder.With("new/b.md", "They utilize it.\n");
        _error.WaitFor(Waiting, 2);
        _output.WaitFor("new/b.md:1:6: error house.Wordy");

        _folder.With("house/Wordy.yml", Rule.Replace("error", "warning", StringComparison.Ordinal));
        _error.WaitFor(Waiting, 3);
        _output.WaitFor("a.md:1:4: warning house.Wordy");

        _folder.With(".editlint.yml", "rules: { house.Wordy: suggestion }\n");
        _error.WaitFor(Waiting, 4);
        _output.WaitFor("a.md:1:4: suggestion house.Wordy");

        _end.Cancel();
        (await run).ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task A_rule_that_goes_away_is_waited_for()
    {
        var run = Start("--rules", "house");
        _error.WaitFor(Waiting);

        File.Delete(_folder.PathOf("house/Wordy.yml"));
        _error.WaitFor(Waiting, 2).ShouldContain("editlint: ");
        _folder.With("house/Wordy.yml", Rule);
        _error.WaitFor(Waiting, 3);

        _output.WaitFor("house.Wordy", 2);
        _end.Cancel();
        (await run).ShouldBe(ExitCode.Success);
    }

    [Fact]
    public async Task What_is_wrong_from_the_start_ends_it() => (await Start("--rules", "nowhere")).ShouldBe(ExitCode.Failure);

    [Fact]
    public void Standard_input_cannot_be_watched() =>
        CommandLineRun.In(_folder, "check", "-", "--watch").Error.ShouldBe("editlint: --watch looks at files, and '-' is none. Leave one of them out.\n");

    private Task<int> Start(params string[] more) => Task.Run(() => EditLintCommandLine.Run(["check", "--watch", "--format", "concise", .. more], new Terminal
    {
        Input = Stream.Null,
        Output = _output,
        Error = _error,
        WorkingFolder = _folder.Path,
    }, _end.Token));
}
