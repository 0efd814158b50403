using System.Text.Json;

namespace EditLint.Tests.Cli;

public sealed class AuditCommandTests : IDisposable
{
    private const string Wordy = """
        extends: existence
        message: '"{match}" is long.'
        level: warning
        ignorecase: true
        tokens: [utilize]
        docs: Readers slow down at long words.
        examples:
          - bad: They [|utilize|] it.
          - good: They use it.

        """;

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", Wordy)
        .With("archive/a.txt", "They utilize the map, and we utilize it too.\n")
        .With("archive/b.txt", "They use the map.\n")
        .With("archive/c.md", "# Maps\n\nUtilize the map.\n\n<!-- editlint-disable-next-line house.Wordy -- a joke -->\nThey utilize it.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_rule_file_is_judged_by_what_it_finds_in_an_archive() =>
        CommandLineRun.In(_folder, "audit", "house/Wordy.yml", "archive").Output.ShouldBe("""
            house.Wordy
            3 findings in 2 of 3 files (66.7 %), 150.000 per 1000 words of 20
            1 more finding silenced in the articles

            Most often
                   3  utilize

            All of them

             --> archive/a.txt:1:6
              |
            1 | They utilize the map, and we utilize it too.
              |      ^^^^^^^
              = message: "utilize" is long.

             --> archive/a.txt:1:30
              |
            1 | They utilize the map, and we utilize it too.
              |                              ^^^^^^^
              = message: "utilize" is long.

             --> archive/c.md:3:1
              |
            3 | Utilize the map.
              | ^^^^^^^
              = message: "Utilize" is long.


            """);

    [Fact]
    public void The_sample_is_drawn_by_the_seed_alone()
    {
        for (var i = 0; i < 40; i++)
            _folder.With($"archive/more{i:00}.txt", "They utilize it.\n");
        string Sampled(string seed, string jobs) => CommandLineRun.In(_folder, "audit", "house/Wordy.yml", "archive", "--sample", "3", "--seed", seed, "--jobs", jobs).Output;

        Sampled("5", "1").ShouldBe(Sampled("5", "7"));
        Enumerable.Range(0, 8).Select(seed => Sampled($"{seed}", "2")).Distinct().Count().ShouldBeGreaterThan(4);
        Sampled("5", "1").ShouldContain("3 of them, drawn by seed 5");
    }

    [Fact]
    public void Programs_get_json()
    {
        var run = CommandLineRun.In(_folder, "audit", "house.Wordy", "archive", "--rules", "house", "--format", "json");

        run.ExitCode.ShouldBe(0);
        var root = JsonDocument.Parse(run.Output).RootElement;
        root.GetProperty("files").GetInt32().ShouldBe(3);
        root.GetProperty("words").GetInt32().ShouldBe(20);
        var rule = root.GetProperty("rules")[0];
        rule.GetProperty("findings").GetInt32().ShouldBe(3);
        rule.GetProperty("suppressed").GetInt32().ShouldBe(1);
        rule.GetProperty("filesWithFindings").GetInt32().ShouldBe(2);
        rule.GetProperty("matches")[0].GetProperty("count").GetInt32().ShouldBe(3);
        var last = rule.GetProperty("sample")[2];
        last.GetProperty("path").GetString().ShouldBe("archive/c.md");
        last.GetProperty("range").GetProperty("start").GetProperty("offset").GetInt32().ShouldBe(8);
        last.GetProperty("line").GetString().ShouldBe("Utilize the map.");
    }

    [Fact]
    public void A_pack_has_an_audit_for_each_rule() =>
        CommandLineRun.In(_folder, "audit", "Integrity", "archive").Output.ShouldContain("\nIntegrity.RepeatedWord\n0 findings in 0 of 3 files (0.0 %), 0.000 per 1000 words of 20\n");

    [Theory]
    [InlineData("nope", "archive", "there is no rule or pack 'nope'")]
    [InlineData("house/Missing.yml", "archive", "there is no file 'house/Missing.yml'")]
    [InlineData("house/Wordy.yml", "-", "not standard input")]
    [InlineData("house/Wordy.yml", "nowhere", "there is no file or folder 'nowhere'")]
    [InlineData("archive/a.txt", "archive", "'archive/a.txt' is not a rule")]
    public void What_is_not_there_is_wrong_usage(string rule, string path, string message)
    {
        var run = CommandLineRun.In(_folder, "audit", rule, path);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(message);
        run.Output.ShouldBe("");
    }

    [Fact]
    public void Without_a_sample_the_counts_stand_alone()
    {
        var run = CommandLineRun.In(_folder, "audit", "house/Wordy.yml", "archive", "--sample", "0");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("house.Wordy\n3 findings");
        run.Output.ShouldNotContain("-->");
    }

    [Fact]
    public void An_archive_without_an_article_is_said_to_be_so()
    {
        Directory.CreateDirectory(_folder.PathOf("empty"));

        CommandLineRun.In(_folder, "audit", "house/Wordy.yml", "empty").Error.ShouldContain("Nothing to audit");
    }

    [Fact]
    public void A_broken_rule_is_told_with_its_line()
    {
        _folder.With("house/Broken.yml", "extends: existence\nmessage: 'No.'\ntokenz: [no]\n");

        var run = CommandLineRun.In(_folder, "audit", "house/Broken.yml", "archive");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("house/Broken.yml:3:1");
    }
}
