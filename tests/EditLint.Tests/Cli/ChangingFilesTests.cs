using EditLint.Cli;

namespace EditLint.Tests.Cli;

/// <summary>Files that change while a run is under way. Standard input is read after the files are listed and before they are read, which is the moment to change them.</summary>
public sealed class ChangingFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [utilize]\n")
        .With("a.md", "We utilize it.\n")
        .With("b.md", "They utilize it.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_vanishes_is_told_and_the_others_are_checked()
    {
        var (code, output, error) = Check(() => File.Delete(_folder.PathOf("a.md")));

        code.ShouldBe(ExitCode.Failure);
        output.ShouldBe("a.md:1:1: error EditLint.UnreadableFile It cannot be read: it has gone, or it is a link to something that does not exist.\nb.md:1:6: error house.Wordy Avoid \"utilize\".\n");
        error.ShouldStartWith("editlint: the check is not complete: 1 problem with rules or files");
    }

    [Fact]
    public void A_file_that_becomes_a_folder_is_told()
    {
        var (code, output, _) = Check(() =>
        {
            File.Delete(_folder.PathOf("a.md"));
            Directory.CreateDirectory(_folder.PathOf("a.md"));
        });

        code.ShouldBe(ExitCode.Failure);
        output.ShouldStartWith("a.md:1:1: error EditLint.UnreadableFile ");
        output.ShouldEndWith("b.md:1:6: error house.Wordy Avoid \"utilize\".\n");
    }

    [Fact]
    public void A_file_that_is_written_anew_is_checked_as_it_is_then()
    {
        var (code, output, _) = Check(() => _folder.With("a.md", "Now we utilize it.\n"));

        code.ShouldBe(ExitCode.Findings);
        output.ShouldBe("a.md:1:8: error house.Wordy Avoid \"utilize\".\nb.md:1:6: error house.Wordy Avoid \"utilize\".\n");
    }

    private (int Code, string Output, string Error) Check(Action change)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = EditLintCommandLine.Run(["check", "a.md", "b.md", "-", "--rules", "house", "--select", "house", "--format", "concise"], new Terminal
        {
            Input = new ChangingInput(change),
            Output = output,
            Error = error,
            WorkingFolder = _folder.Path,
        });
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Nothing to read, and something happens when that is found out.</summary>
    private sealed class ChangingInput(Action change) : MemoryStream
    {
        public override void CopyTo(Stream destination, int bufferSize) => change();
    }
}
