using EditLint.Cli.Baselines;
using EditLint.Cli.Reporters;
using EditLint.Core;
using EditLint.Core.Baselines;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Cli;

public sealed class BaselineCommandTests : IDisposable
{
    private const string First = "They utilize the old map of the northern harbour.";
    private const string Second = "Nobody in the town had ever seen a bigger ship.";
    private const string Third = "The mayor will utilize her veto before the summer.";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("house/Wordy.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: error\ntokens: [utilize, leverage]\n")
        .With("house/Very.yml", "extends: existence\nmessage: 'Avoid \"{match}\".'\nlevel: suggestion\ntokens: [very]\n")
        .With("a.md", $"{First}\n\n{Second}\n\n{Third}\n")
        .With("b.md", "We leverage what we have in the harbour of the town.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void After_a_baseline_nothing_is_new()
    {
        Baseline().Error.ShouldBe("Wrote 3 findings in 2 files to .editlint-baseline.json. 'editlint check' reports what is new from now on.\n");

        var run = Check();

        run.Output.ShouldBe("");
        run.Error.ShouldBe("3 findings of the baseline .editlint-baseline.json are not shown; --no-baseline shows them.\nChecked 2 files: nothing new found.\n");
        run.ExitCode.ShouldBe(0);
        Check("--no-baseline").ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("moved", $"{Third}\n\n{Second}\n\n{First}\n")]
    [InlineData("wrapped anew", "They utilize\nthe old map of\nthe northern harbour.\n\nNobody in the town had ever seen a bigger ship.\n\nThe mayor will\nutilize her\nveto before the summer.\n")]
    [InlineData("quoted and indented", $"> {First}\n\n{Second}\n\n- {Third}\n")]
    [InlineData("with a word changed nearby", "They utilize the new map of the northern harbour.\n\nThe mayor might utilize her veto before the summer.\n")]
    [InlineData("with a paragraph before", $"A new beginning.\n\n{First}\n\n{Second}\n\n{Third}\n")]
    [InlineData("with other line ends", "They utilize the old map of the northern harbour.\r\n\r\nThe mayor will utilize her veto before the summer.\r\n")]
    public void What_the_baseline_knows_stays_known_when_its_text_is(string how, string text)
    {
        Baseline();
        _folder.With("a.md", text);

        Check().Output.ShouldBe("", how);
    }

    [Theory]
    [InlineData("elsewhere in the article", $"They use the old map of the northern harbour.\n\nNobody who would utilize a smaller one had ever seen a bigger ship.\n\n{Third}\n", "a.md:3:")]
    [InlineData("in its very place", $"They leverage the old map of the northern harbour.\n\n{Second}\n\n{Third}\n", "a.md:1:")]
    [InlineData("beside it", $"{First} They utilize it at night.\n\n{Second}\n\n{Third}\n", "a.md:1:")]
    public void A_finding_that_takes_the_place_of_another_is_new(string where, string text, string place)
    {
        Baseline();
        _folder.With("a.md", text);

        var run = Check();

        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem(where).ShouldStartWith(place);
        run.ExitCode.ShouldBe(1);
    }

    [Fact]
    public void Text_that_goes_to_another_file_stays_known()
    {
        Baseline();
        _folder.With("a.md", $"{First}\n\n{Second}\n").With("c/new.md", $"Something else.\n\n{Third}\n");

        Check().Output.ShouldBe("");
    }

    [Fact]
    public void Texts_that_change_places_leave_nothing_behind()
    {
        Baseline();
        _folder.With("a.md", $"{Second}\n\n{Third}\n\nWe leverage what we have in the harbour of the town.\n").With("b.md", $"{First}\n");

        var run = Check();

        run.Output.ShouldBe("");
        run.Error.ShouldNotContain("no longer there");
    }

    [Fact]
    public void What_another_article_as_a_whole_lacks_is_new()
    {
        _folder.With("whole/Place.yml", "extends: occurrence\nmessage: 'Name a place.'\nlevel: error\nscope: raw\nmin: 1\ntoken: Riga\n")
            .With("d.md", "---\nlayout: post\ntitle: One\n---\n\nThe river rose.\n");
        string[] options = ["--rules", "whole", "--select", "whole", "d.md", "e.md", "f.md"];
        CommandLineRun.In(_folder, ["baseline", .. options]);
        File.Move(_folder.PathOf("d.md"), _folder.PathOf("e.md"));
        _folder.With("f.md", "---\nlayout: post\ntitle: Two\n---\n\nThe bridge held.\n");

        CommandLineRun.In(_folder, ["check", "--format", "concise", .. options]).Output.ShouldBe("f.md:1:1: error whole.Place Name a place.\n");
        File.Delete(_folder.PathOf("e.md"));
        CommandLineRun.In(_folder, ["check", "--format", "concise", .. options]).Output.ShouldBe("f.md:1:1: error whole.Place Name a place.\n");
    }

    [Fact]
    public void What_a_rule_found_that_its_pack_no_longer_has_is_taken_out()
    {
        Baseline();
        File.Delete(_folder.PathOf("house/Wordy.yml"));

        Check().Error.ShouldContain("3 findings of the baseline .editlint-baseline.json are no longer there");
        Baseline("--prune").Error.ShouldStartWith("Took 3 findings out of .editlint-baseline.json");
    }

    [Fact]
    public void A_file_under_another_name_stays_known()
    {
        Baseline();
        File.Move(_folder.PathOf("a.md"), _folder.PathOf("z.md"));

        var run = Check();

        run.Output.ShouldBe("");
        run.Error.ShouldNotContain("no longer there");
    }

    [Fact]
    public void A_copy_of_an_old_finding_is_new()
    {
        Baseline();
        _folder.With("a.md", $"{First}\n\n{Second}\n\n{Third}\n\n{Second} Again: {First}\n");

        Check().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("a.md:7:");
    }

    [Fact]
    public void What_is_no_longer_there_is_told_and_taken_out()
    {
        Baseline();
        _folder.With("a.md", $"{First}\n\nThey leverage more than they have.\n");
        File.Delete(_folder.PathOf("b.md"));

        Check().Error.ShouldContain("2 findings of the baseline .editlint-baseline.json are no longer there: 'editlint baseline --prune' takes them out.\n");
        Baseline("--prune").Error.ShouldBe("Took 2 findings out of .editlint-baseline.json, which has 1 finding in 1 file now. 1 finding is new and not in it.\n");
        var run = Check();
        run.Error.ShouldNotContain("no longer there");
        run.Output.ShouldStartWith("a.md:3:");
    }

    [Fact]
    public void Another_baseline_of_some_files_leaves_what_it_does_not_see()
    {
        Baseline();
        _folder.With("b.md", "We leverage what we have in the harbour of the town, and leverage more.\n");

        Baseline("b.md").Error.ShouldStartWith("Wrote 4 findings in 2 files ");
        Check().Output.ShouldBe("");
    }

    [Fact]
    public void Another_baseline_of_some_rules_leaves_the_others()
    {
        Baseline();
        _folder.With("a.md", $"{First}\n\nA very big ship.\n\n{Third}\n");

        CommandLineRun.In(_folder, "baseline", "--rules", "house", "--select", "house.Very").Error.ShouldStartWith("Wrote 4 findings in 2 files ");
        Check("--fail-on", "suggestion").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_same_findings_make_the_same_baseline_whatever_the_number_of_workers()
    {
        Baseline("--jobs", "1");
        var first = File.ReadAllText(_folder.PathOf(".editlint-baseline.json"));
        _folder.With("a.md", $"{Third}\n\n{Second}\n\n{First}\n");

        Baseline("--jobs", "8");

        File.ReadAllText(_folder.PathOf(".editlint-baseline.json")).Split('\n').Select(l => l.Split("\"fingerprint\"")[0])
            .ShouldBe(first.Split('\n').Select(l => l.Split("\"fingerprint\"")[0]), ignoreOrder: true);
    }

    [Theory]
    [InlineData("<<<<<<< ours\n{", "line 1 is not JSON: a merge was not finished")]
    [InlineData("{}", "it has no 'version', so it is no baseline")]
    [InlineData("""{ "version": 2, "files": {} }""", "it is of version 2, and this program reads version 1")]
    [InlineData("""{ "version": 1, "files": { "a.md": [ { "rule": "x", "fingerprint": "zz" } ] } }""", "an entry of 'a.md' is none: { \"rule\": \"x\", \"fingerprint\": \"zz\" }")]
    [InlineData("""{ "version": 1, "files": { "\ud800": [] } }""", "it has a text that is none: Cannot read incomplete UTF-16 JSON text as string with missing low surrogate")]
    public void A_broken_baseline_stops_the_run_and_says_where(string text, string reason)
    {
        _folder.With(".editlint-baseline.json", text);

        var run = Check();

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldBe($"editlint: the baseline '.editlint-baseline.json' cannot be used: {reason}. Mend it, or write it anew with 'editlint baseline'.\n");
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_that_of_a_file_that_is_gone()
    {
        Baseline();
        _folder.With(".editlint-baseline.json", File.ReadAllText(_folder.PathOf(".editlint-baseline.json")).Replace("\"b.md\"", "\"b\\u0000.md\""));

        Check("a.md").Error.ShouldContain("1 finding of the baseline .editlint-baseline.json is no longer there");
        Baseline("--prune", "a.md").Error.ShouldStartWith("Took 1 finding out");
    }

    [Fact]
    public void A_broken_baseline_can_be_written_anew()
    {
        _folder.With(".editlint-baseline.json", "<<<<<<<");

        Baseline().ExitCode.ShouldBe(0);

        Check().ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_named_baseline_that_is_not_there_is_told()
    {
        Check("--baseline", "old.json").Error.ShouldBe("editlint: there is no baseline 'old.json'. 'editlint baseline --baseline old.json' writes it.\n");
        Baseline("--baseline", "old.json").ExitCode.ShouldBe(0);
        Check("--baseline", "old.json").Output.ShouldBe("");
    }

    [Fact]
    public void The_baseline_of_a_folder_above_counts_and_names_files_from_there()
    {
        _folder.With("in/a.md", First).With(".git/HEAD");
        Baseline();

        CommandLineRun.At(_folder.PathOf("in"), "", [], "check", "--rules", "../house", "--format", "concise").Output.ShouldBe("");
    }

    [Fact]
    public void What_a_script_found_stays_while_the_script_is_broken()
    {
        Baseline();
        _folder.With("house/Ship.csx", "/*---\nmessage: A ship.\nlevel: error\n---*/\nthis is no script\n")
            .With(".editlint-baseline.json", File.ReadAllText(_folder.PathOf(".editlint-baseline.json")).Replace("""{"rule":"house.Wordy","text":"leverage",""", """{"rule":"house.Ship","text":"leverage","""));

        var run = Check();
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotContain("no longer there");
        Baseline("--prune").Error.ShouldContain("Took 0 findings out");
    }

    [Fact]
    public void What_is_known_of_a_file_stays_while_it_cannot_be_read()
    {
        Baseline();
        _folder.With("b.md", "We\0leverage it.\n");

        var run = Check();
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotContain("no longer there");
        Baseline("--prune").Error.ShouldContain("Took 0 findings out");
    }

    [Fact]
    public void What_is_known_of_a_file_stays_while_a_rule_fails_on_it()
    {
        var source = new SourceText("a.md", First);
        Diagnostic known = new() { Descriptor = new DiagnosticDescriptor("house.Wordy", "x", Severity.Error), Location = new Location(source, new TextSpan(5, 7)), Message = "", Severity = Severity.Error };
        var failure = ToolDescriptors.RuleFailure.Report(new Location(source, new TextSpan(0, 0)), "house.Wordy failed.");
        var baseline = new EditLint.Core.Baselines.Baseline(EditLint.Core.Baselines.Baseline.Empty.Files.SetItem("a.md", [new BaselineEntry(FindingIdentity.Of(known), "utilize")]));
        var comparison = new BaselineComparison(baseline, _ => true);
        var reporter = new BaselineReporter(BaselineFile.At(_folder.Path, "baseline.json"), _folder.Path, prunes: true);

        comparison.Compare([failure], "a.md");
        ((IReporter)reporter).Report(new LintResult(source, [failure]));

        comparison.FindStale(_ => true).ShouldBeEmpty();
        reporter.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_rule_is_never_taken_into_the_baseline()
    {
        _folder.With("house/Broken.yml", "extends: nothing\nmessage: x\n");

        var run = Baseline();

        run.ExitCode.ShouldBe(2);
        File.ReadAllText(_folder.PathOf(".editlint-baseline.json")).ShouldNotContain("InvalidRule");
        Check().ExitCode.ShouldBe(2);
    }

    private CommandLineRun Check(params string[] more) => CommandLineRun.In(_folder, ["check", "--rules", "house", "--format", "concise", .. more]);

    private CommandLineRun Baseline(params string[] more) => CommandLineRun.In(_folder, ["baseline", "--rules", "house", .. more]);
}
