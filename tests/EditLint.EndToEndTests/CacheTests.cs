using System.Globalization;

namespace EditLint.EndToEndTests;

/// <summary>Results that are kept from one process for the next, and for those that run at the same time.</summary>
public sealed class CacheTests : IDisposable
{
    private const string Script = "/*---\nmessage: 'The headline asks \"{match}\".'\nlevel: warning\nexamples: [{ bad: '# [|Why?|]' }, { good: '# Why' }]\n---*/\ncontext.RegisterBlockAction(BlockKind.Heading, h => { if (h.Prose.Text.EndsWith('?')) h.Report(); });\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("editlint-").FullName;

    public CacheTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "house"));
        File.WriteAllText(Path.Combine(_folder, "house", "Wordy.yml"), "extends: existence\nmessage: 'Avoid \"%s\".'\nlevel: error\ntokens: [utilize]\n");
        for (var i = 0; i < 60; i++)
            File.WriteAllText(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{i:00}.md")), Article(i));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Four_processes_at_once_on_one_cache_report_what_one_reports_without()
    {
        var expected = Check(["--no-cache"]);
        expected.ExitCode.ShouldBe(1);

        for (var round = 0; round < 3; round++)
        {
            var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Check([]))));
            runs.ShouldAllBe(run => run.Output.SequenceEqual(expected.Output) && run.Error == expected.Error && run.ExitCode == expected.ExitCode);
        }

        Directory.GetFiles(Path.Combine(_folder, "cache", "results"), "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void Workers_and_what_is_known_already_make_no_difference()
    {
        var expected = Check(["--no-cache", "--jobs", "1"]);

        foreach (var jobs in (string[])["1", "8", "8", "1"])
            Check(["--jobs", jobs]).Output.ShouldBe(expected.Output);
        Directory.Delete(Path.Combine(_folder, "cache"), recursive: true);
        Check(["--jobs", "8"]).Output.ShouldBe(expected.Output);
    }

    [Fact]
    public void Findings_of_a_script_are_kept_until_the_script_changes()
    {
        File.WriteAllText(Path.Combine(_folder, "house", "Question.csx"), Script);
        var expected = Check(["--no-cache"]);
        Check([]).Output.ShouldBe(expected.Output);
        Check([]).Output.ShouldBe(expected.Output);

        // One article that needs the script host, after it was known that the others do not.
        File.WriteAllText(Path.Combine(_folder, "07.md"), "# Why again?\n");
        Check([]).Output.ShouldBe(Check(["--no-cache"]).Output);

        File.WriteAllText(Path.Combine(_folder, "house", "Question.csx"), Script.Replace("asks", "wonders", StringComparison.Ordinal));
        var changed = Check([]);
        changed.Output.ShouldNotBe(expected.Output);
        changed.Output.ShouldBe(Check(["--no-cache"]).Output);

        File.WriteAllText(Path.Combine(_folder, "house", "Question.csx"), Script.Replace("h.Report", "h.Raport", StringComparison.Ordinal));
        var broken = Check([]);
        broken.ExitCode.ShouldBe(2);
        Check([]).Output.ShouldBe(broken.Output);
        Check(["--no-cache"]).Output.ShouldBe(broken.Output);
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_made_makes_no_difference()
    {
        var expected = Check(["--no-cache"]);
        File.WriteAllText(Path.Combine(_folder, "cache"), "");

        var run = Check([]);

        run.Output.ShouldBe(expected.Output);
        run.Error.ShouldBe(expected.Error);
    }

    private static string Article(int number)
    {
        var passage = string.Join(' ', Enumerable.Range(0, 40).Select(w => string.Create(CultureInfo.InvariantCulture, $"word{(number / 10 * 31) + w}")));
        return $"# Is it number {number}?\n\n{passage}.\n\nThey utilize the the map of article {number}.\n";
    }

    private EditLintRun Check(string[] arguments) => EditLintProcess.Run(_folder, [], new() { ["EDITLINT_CACHE_DIR"] = Path.Combine(_folder, "cache") },
        ["check", "--rules", "house", "--format", "json", "--show-folded", "--quiet", .. arguments]);
}
