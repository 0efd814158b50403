using EditLint.Core;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Documents;
using EditLint.Core.Checks;

namespace EditLint.Tests.Cli.Caching;

/// <summary>When <c>check</c> keeps what it found, and when it does not.</summary>
public sealed class ResultCacheTests : IDisposable
{
    private const string Wordy = "extends: existence\nmessage: 'Avoid \"%s\".'\nlevel: error\ntokens: [utilize]\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("project/.git/HEAD")
        .With("project/.editlint.yml", "paths: house\n")
        .With("project/house/House/Wordy.yml", Wordy)
        .With("project/a.md", "They utilize the map.\n")
        .With("project/b.md", "See [the plan](img/plan.png).\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_article_is_linted_once_until_it_changes()
    {
        Check().ExitCode.ShouldBe(1);
        Segments().ShouldBe(1);

        Check().ExitCode.ShouldBe(1);
        Segments().ShouldBe(1);

        _folder.With("project/a.md", "They use the map.\n");
        Check().ExitCode.ShouldBe(0);
        Segments().ShouldBe(2);
    }

    [Theory]
    [InlineData(".editlint.yml", "paths: house\nrules: { House.Wordy: warning }\n")]
    [InlineData(".editlint.yml", "paths: house\nignored-elements: [em]\n")]
    [InlineData("house/House/Wordy.yml", Wordy + "ignorecase: true\n")]
    [InlineData("house/House/Other.yml", Wordy)]
    [InlineData("img/plan.png", "")]
    public void What_a_finding_depends_on_makes_it_be_looked_for_again(string path, string content)
    {
        Check();
        _folder.With($"project/{path}", content);
        Check();

        Segments().ShouldBe(2);
    }

    [Theory]
    [InlineData(".editlint.yml", "# We say so.\npaths: house\n")]
    [InlineData(".editlint.yml", "paths: house\nsuppressions:\n  - { files: a.md, rule: House.Wordy, reason: known }\n")]
    [InlineData("a.md.editlint", "House.Wordy -- he said so\n")]
    [InlineData("house/House/notes.txt", "Nothing.\n")]
    [InlineData("other.png", "")]
    public void What_no_finding_depends_on_makes_no_difference(string path, string content)
    {
        Check();
        _folder.With($"project/{path}", content);
        Check();

        Segments().ShouldBe(1);
    }

    [Theory]
    [InlineData("--no-cache")]
    [InlineData("--timing")]
    [InlineData("--verbose")]
    [InlineData("--plain-matching")]
    public void Some_runs_do_without_it(string option)
    {
        Check(option);

        Directory.Exists(_folder.PathOf("cache/results")).ShouldBeFalse();
    }

    [Fact]
    public void It_is_off_where_the_environment_says_so()
    {
        Run(new() { ["HOME"] = _folder.PathOf("home"), ["EDITLINT_NO_CACHE"] = "1" }, "check");

        Directory.Exists(_folder.PathOf("home")).ShouldBeFalse();
    }

    [Fact]
    public void Standard_input_is_not_kept()
    {
        CommandLineRun.At(_folder.PathOf("project"), "They utilize it.", Environment(), "check", "-").ExitCode.ShouldBe(1);

        Segments().ShouldBe(0);
    }

    [Fact]
    public void A_rule_that_failed_is_tried_again()
    {
        _folder.With("project/house/House/Wordy.yml", "extends: existence\nmessage: 'x'\nscope: raw\nraw: ['(x+x+)+(?=y)(?!y)']\n").With("project/a.md", new string('x', 60) + "y\n");
        var first = Check("a.md");
        first.ExitCode.ShouldBe(2);

        Check("a.md").ShouldBe(first);
        Segments().ShouldBe(0);
    }

    [Fact]
    public void Whoever_adds_to_what_findings_depend_on_adds_it_to_the_key()
    {
        // LinterKey has each of these but Suppressions, IsIgnored and Files, which are looked at in every run; MatchesPlainly goes without the cache, and Files of RuleResources is for examples.
        Names<FileConfiguration>().ShouldBe(["Files", "IsIgnored", "MinimumLevel", "Reading", "Settings", "Suppressions"]);
        Names<ReadingOptions>().ShouldBe(["BlockIgnores", "CommentDelimiters", "Extension", "IgnoredClasses", "IgnoredElements", "IgnoredScopes", "SkippedElements", "TokenIgnores"]);
        Names<RuleResources>().ShouldBe(["Files", "MatchesPlainly", "Spelling", "Vocabulary", "WholeExceptions", "WordTemplate"]);
        // And RuleFindingsCodec writes all of these but FoldedInto, which comes later.
        Names<Diagnostic>().ShouldBe(["Copies", "Descriptor", "Fixes", "FoldedInto", "Location", "Match", "Message", "Related", "RuleId", "Severity"]);
        Names<RuleFindings>().ShouldBe(["Words"]);
    }

    private static IEnumerable<string> Names<T>() => typeof(T).GetProperties().Where(p => !p.GetMethod!.IsStatic).Select(p => p.Name).Order(StringComparer.Ordinal);

    private int Segments() => Directory.Exists(_folder.PathOf("cache/results")) ? Directory.GetFiles(_folder.PathOf("cache/results"), "*.results").Length : 0;

    private CommandLineRun Check(params string[] arguments) => Run(Environment(), ["check", "--format", "json", .. arguments]);

    private Dictionary<string, string> Environment() => new() { ["HOME"] = _folder.PathOf("home"), ["EDITLINT_CACHE_DIR"] = _folder.PathOf("cache") };

    private CommandLineRun Run(Dictionary<string, string> environment, params string[] arguments) => CommandLineRun.At(_folder.PathOf("project"), "", environment, arguments);
}
