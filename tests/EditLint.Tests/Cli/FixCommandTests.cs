using System.Text;
using System.Text.Json;
using EditLint.Cli;

namespace EditLint.Tests.Cli;

public sealed class FixCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: substitution\nmessage: 'Write \"{replacement}\".'\nlevel: error\nfix: safe\nswap: { utilize: use }\n")
        .With("house/Very.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: suggestion\nfix: review\naction: { name: remove }\ntokens: [very]\n")
        .With("house/Vague.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [somehow]\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Safe_fixes_are_made_and_told()
    {
        _folder.With("a.txt", "They utilize it.\nWe utilize a very good map.\n").With("b/c.txt", "You utilize it.\n").With("d.txt", "A very good map.\n");

        var run = Fix();

        Text("a.txt").ShouldBe("They use it.\nWe use a very good map.\n");
        Text("b/c.txt").ShouldBe("You use it.\n");
        Text("d.txt").ShouldBe("A very good map.\n");
        run.Error.ShouldBe("a.txt: fixed 2 findings\nb/c.txt: fixed 1 finding\nFixed 3 findings in 2 files; 2 more have a fix that a person must look at: --unsafe makes it.\n");
        run.Output.ShouldBe("a.txt:2:10: suggestion house.Very Avoid \"very\".\nd.txt:1:3: suggestion house.Very Avoid \"very\".\n");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Fixes_that_a_person_must_look_at_are_made_when_they_are_asked_for()
    {
        _folder.With("a.txt", "They utilize a very good map.\n");

        var run = Fix("--unsafe");

        Text("a.txt").ShouldBe("They use a good map.\n");
        run.Error.ShouldBe("a.txt: fixed 2 findings\nChecked 1 file: nothing found.\nFixed 2 findings in 1 file.\n");
    }

    [Theory]
    [InlineData("They utilize it.", "error", 0)]
    [InlineData("They utilize it somehow.", "error", 1)]
    [InlineData("A very good map.", "error", 0)]
    [InlineData("A very good map.", "suggestion", 1)]
    [InlineData("They do it somehow.", "never", 0)]
    public void The_exit_code_is_about_what_remains(string text, string failOn, int code)
    {
        _folder.With("a.txt", text);

        Fix("--fail-on", failOn).ExitCode.ShouldBe(code);
    }

    [Fact]
    public void Fixing_again_changes_nothing()
    {
        _folder.With("a.txt", "They utilize it.\n");
        Fix();
        var written = File.GetLastWriteTimeUtc(_folder.PathOf("a.txt"));

        var run = Fix();

        run.Error.ShouldBe("Checked 1 file: nothing found.\nNothing to fix.\n");
        File.GetLastWriteTimeUtc(_folder.PathOf("a.txt")).ShouldBe(written);
    }

    [Fact]
    public void Quiet_means_only_what_remains()
    {
        _folder.With("a.txt", "They utilize it somehow.\n");

        var run = Fix("--quiet");

        run.Error.ShouldBe("");
        run.Output.ShouldBe("a.txt:1:13: error house.Vague Avoid \"somehow\".\n");
    }

    [Fact]
    public void What_remains_can_be_read_by_programs()
    {
        _folder.With("a.txt", "They utilize it somehow.\n");

        var run = Run("fix", "--rules", "house", "--select", "house", "--format", "json");

        JsonDocument.Parse(run.Output).RootElement.GetProperty("summary").GetProperty("errors").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void A_diff_shows_what_would_change_and_writes_nothing()
    {
        _folder.With("a.txt", "They utilize it.\nWe go.\n").With("b.txt", "You utilize it.");

        var run = Fix("--diff");

        run.Output.ShouldBe("""
            --- a.txt
            +++ a.txt
            @@ -1,2 +1,2 @@
            -They utilize it.
            +They use it.
             We go.
            --- b.txt
            +++ b.txt
            @@ -1 +1 @@
            -You utilize it.
            \ No newline at end of file
            +You use it.
            \ No newline at end of file

            """);
        run.Error.ShouldBe("Would fix 2 findings in 2 files.\n");
        run.ExitCode.ShouldBe(1);
        Text("a.txt").ShouldBe("They utilize it.\nWe go.\n");
    }

    [Fact]
    public void A_diff_of_nothing_is_empty_whatever_remains()
    {
        _folder.With("a.txt", "They do it somehow.\n");

        var run = Fix("--diff", "--quiet");

        run.ShouldBe(new CommandLineRun(0, "", ""));
    }

    [Fact]
    public void What_goes_wrong_is_told_beside_a_diff()
    {
        _folder.With("a.txt", "They utilize it.\n").With("house/Broken.yml", "extends: existence\n");
        File.WriteAllBytes(_folder.PathOf("b.txt"), [0, 1, 2, 0, 255]);

        var run = Fix("--diff", "a.txt", "b.txt", "gone.txt");

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldContain("+They use it.");
        run.Error.ShouldContain("editlint: b.txt");
        run.Error.ShouldContain("house/Broken.yml:1:1");
        run.Error.ShouldContain("editlint: there is no file or folder 'gone.txt'.");
    }

    [Fact]
    public void Standard_input_goes_to_standard_output_and_all_else_does_not()
    {
        var run = Read("They utilize it somehow.");

        run.Output.ShouldBe("They use it somehow.");
        run.Error.ShouldBe("draft.txt: fixed 1 finding\ndraft.txt:1:13: error house.Vague Avoid \"somehow\".\nFixed 1 finding in 1 file.\n");
        run.ExitCode.ShouldBe(1);
        Read("They use it.").Output.ShouldBe("They use it.");
        Read("They utilize it.", "--diff").Output.ShouldStartWith("--- draft.txt\n+++ draft.txt\n");
    }

    [Fact]
    public void Standard_input_that_the_configuration_ignores_comes_out_as_it_is()
    {
        _folder.With(".editlint.yml", "ignore: [draft.txt]\n");

        Read("They utilize it.").Output.ShouldBe("They utilize it.");
    }

    [Theory]
    [InlineData("utf-8", true, "Café utilize\r\nx\ny\rutilize")]
    [InlineData("utf-8", false, "Café utilize\r\nx\n")]
    [InlineData("utf-16", true, "Café utilize 𝄞\nx\r\n")]
    [InlineData("utf-16BE", true, "Café utilize 𝄞\rx")]
    [InlineData("latin1", false, "Café utilize\r\nÿ\n")]
    public void Everything_beside_a_fix_stays_as_it_is_to_the_byte(string name, bool hasMark, string text)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string content) => [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(content)];
        File.WriteAllBytes(_folder.PathOf("a.txt"), Bytes(text));

        Fix();

        File.ReadAllBytes(_folder.PathOf("a.txt")).ShouldBe(Bytes(text.Replace("utilize", "use", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_character_that_the_encoding_does_not_have_is_not_written()
    {
        _folder.With("house/Less.yml", "extends: substitution\nmessage: Less.\nfix: safe\nlevel: suggestion\nswap: { at most: ≤ }\n");
        File.WriteAllBytes(_folder.PathOf("a.txt"), Encoding.Latin1.GetBytes("Café: at most 3, we utilize it.\n"));
        File.WriteAllBytes(_folder.PathOf("b.txt"), Encoding.UTF8.GetBytes("Café: at most 3.\n"));

        var run = Fix();

        File.ReadAllBytes(_folder.PathOf("a.txt")).ShouldBe(Encoding.Latin1.GetBytes("Café: at most 3, we use it.\n"));
        Text("b.txt").ShouldBe("Café: ≤ 3.\n");
        run.Error.ShouldEndWith("1 fix left out, since the encoding of the file does not have the characters.\n");
    }

    [Fact]
    public void Fixes_that_undo_each_other_are_left_out_and_told()
    {
        _folder.With("house/Back.yml", "extends: substitution\nmessage: Back.\nfix: safe\nlevel: suggestion\nswap: { use: utilize }\n").With("a.txt", "They utilize it.\n");

        var run = Fix();

        Text("a.txt").ShouldBe("They utilize it.\n");
        run.Error.ShouldBe("Nothing to fix.\n1 fix left out, since the text would have another finding then, or the same again: house.Wordy (1).\n");
    }

    [Fact]
    public void What_is_silenced_is_not_fixed()
    {
        _folder.With("a.md", "<!-- editlint-disable-next-line house.Wordy -- a name -->\nThey utilize it.\n\nWe utilize it.\n").With("b.txt", "They utilize it.\n").With("b.txt.editlint", "house.Wordy\n");

        Fix();

        Text("a.md").ShouldEndWith("They utilize it.\n\nWe use it.\n");
        Text("b.txt").ShouldBe("They utilize it.\n");
    }

    [Fact]
    public void A_fix_that_leaves_nothing_to_silence_is_left_out()
    {
        const string Text = "They utilize it somehow.\n";
        _folder.With("house/Phrase.yml", "extends: existence\nmessage: No.\nlevel: error\ntokens: [utilize it]\n").With("a.txt", Text).With("a.txt.editlint", "house.Phrase\n");

        Fix();

        this.Text("a.txt").ShouldBe(Text);
    }

    [Fact]
    public void What_is_folded_into_an_original_is_fixed_like_it()
    {
        const string Passage = "The ministers of the seven countries met on the shore of the lake to talk about the price of fish, and they utilize the old ferry to cross the water each morning before the fog lifts.";
        _folder.With("a.md", $"{Passage}\n\nNothing else happened.\n\n{Passage}\n");

        Run("fix", "--rules", "house", "--select", "house,Integrity.DuplicatedPassage");

        Text("a.md").ShouldNotContain("utilize");
    }

    [Fact]
    public void A_file_that_is_read_only_is_left_alone_and_told()
    {
        _folder.With("a.txt", "They utilize it.\n").With("b.txt", "They utilize it.\n").With("c.txt", "They use it.\n");
        SetReadOnly("a.txt");
        SetReadOnly("c.txt");

        var run = Fix();

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("editlint: 'a.txt' is left as it was. It is read-only. Allow writing it, or leave it out.\nb.txt: fixed 1 finding\n");
        run.Error.ShouldContain("Fixed 1 finding in 1 file.");
        Text("a.txt").ShouldBe("They utilize it.\n");
        Text("b.txt").ShouldBe("They use it.\n");
    }

    [Fact]
    public void A_file_with_several_names_is_fixed_once_and_its_links_stay()
    {
        _folder.With("real/a.txt", "They utilize it.\n");
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), "real/a.txt");
        Directory.CreateSymbolicLink(_folder.PathOf("folder"), _folder.PathOf("real"));

        var run = Fix("link.txt", "real/a.txt", "folder/a.txt", "real", "./link.txt");

        run.Error.ShouldStartWith("real/a.txt: fixed 1 finding\n");
        run.Error.ShouldContain("Fixed 1 finding in 1 file.");
        new FileInfo(_folder.PathOf("link.txt")).LinkTarget.ShouldBe("real/a.txt");
        Text("real/a.txt").ShouldBe("They use it.\n");
    }

    [Fact]
    public void A_link_alone_is_followed()
    {
        _folder.With("real/a.txt", "They utilize it.\n");
        File.CreateSymbolicLink(_folder.PathOf("link.txt"), "real/a.txt");

        Fix("link.txt").ExitCode.ShouldBe(0);

        new FileInfo(_folder.PathOf("link.txt")).LinkTarget.ShouldBe("real/a.txt");
        Text("real/a.txt").ShouldBe("They use it.\n");
    }

    [Fact]
    public void An_interrupted_run_leaves_whole_files()
    {
        for (var i = 0; i < 40; i++)
            _folder.With($"{i:00}.txt", "They utilize it.\n");
        using var cancellation = new CancellationTokenSource();
        using var error = new CancellingWriter(cancellation);

        var code = EditLintCommandLine.Run(
            ["fix", "--rules", "house", "--select", "house", "--jobs", "2"],
            new Terminal { Input = Stream.Null, Output = TextWriter.Null, Error = error, WorkingFolder = _folder.Path },
            cancellation.Token);

        code.ShouldBe(130);
        var texts = Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        texts.Count.ShouldBe(40);
        texts[0].ShouldBe("They use it.\n");
        texts[^1].ShouldBe("They utilize it.\n");
        texts.ShouldAllBe(t => t == "They use it.\n" || t == "They utilize it.\n");
        error.ToString().ShouldContain("Fixed 1 finding in 1 file.");
    }

    [Fact]
    public void The_outcome_does_not_depend_on_the_number_of_workers()
    {
        for (var i = 0; i < 30; i++)
            _folder.With($"{i:00}.txt", $"They utilize it {i} times, very much so.\n");

        Fix("--diff", "--jobs", "1").ShouldBe(Fix("--diff", "--jobs", "8"));
    }

    private CommandLineRun Fix(params string[] arguments) => Run(["fix", "--rules", "house", "--select", "house", "--format", "concise", .. arguments]);

    private CommandLineRun Read(string input, params string[] arguments) =>
        CommandLineRun.Of(_folder, input, [], ["fix", "-", "--stdin-filename", "draft.txt", "--rules", "house", "--select", "house", "--format", "concise", .. arguments]);

    private CommandLineRun Run(params string[] arguments) => CommandLineRun.In(_folder, arguments);

    private string Text(string path) => File.ReadAllText(_folder.PathOf(path));

    private void SetReadOnly(string path)
    {
        if (OperatingSystem.IsWindows())
            File.SetAttributes(_folder.PathOf(path), FileAttributes.ReadOnly);
        else
            File.SetUnixFileMode(_folder.PathOf(path), UnixFileMode.UserRead | UnixFileMode.GroupRead);
    }

    /// <summary>Interrupts the run as soon as the first file is told to be fixed.</summary>
    private sealed class CancellingWriter(CancellationTokenSource cancellation) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value!.EndsWith("fixed 1 finding", StringComparison.Ordinal))
                cancellation.Cancel();
        }
    }
}
