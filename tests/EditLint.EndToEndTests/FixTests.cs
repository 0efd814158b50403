using System.Text;

namespace EditLint.EndToEndTests;

public sealed class FixTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: substitution\nmessage: 'Write \"{replacement}\".'\nlevel: error\nfix: safe\nswap: { utilize: use }\n")
        .With("bad.txt", "They utilize it.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_fixed_and_stays_so()
    {
        Fix([], "--diff", "bad.txt").ExitCode.ShouldBe(1);
        Fix([], "bad.txt").ExitCode.ShouldBe(0);

        File.ReadAllText(_folder.PathOf("bad.txt")).ShouldBe("They use it.\n");
        var again = Fix([], "--diff", "bad.txt");
        again.ExitCode.ShouldBe(0);
        again.Output.ShouldBe("");
    }

    [Fact]
    public void Bytes_that_come_in_go_out_in_their_encoding()
    {
        var run = Fix(Encoding.Latin1.GetBytes("Café: they utilize it.\r\n"), "-");

        run.OutputBytes.ShouldBe(Encoding.Latin1.GetBytes("Café: they use it.\r\n"));
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Bytes_that_are_no_text_go_out_as_they_came_in()
    {
        var run = Fix([0, 1, 2, 0, 255], "-");

        run.OutputBytes.ShouldBe([0, 1, 2, 0, 255]);
        run.ExitCode.ShouldBe(2);
    }

    private EditLintRun Fix(byte[] input, params string[] arguments) =>
        EditLintProcess.Run(_folder.Path, input, [], ["fix", "--rules", "house", "--select", "house", .. arguments]);
}
