using System.Text.RegularExpressions;
using EditLint.Cli.Commands;
using EditLint.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace EditLint.Tests.Cli;

/// <summary>The files with which other programs run this one.</summary>
public sealed partial class IntegrationFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("a.md", "# Sound\n\nAll is well in the town.\n");

    public static TheoryData<string> Hooks => [.. ReadHooks().Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_hook_says_nothing_when_all_is_well(string id)
    {
        var hook = ReadHooks()[id];
        if (hook.Entry.Contains("--staged"))
            return;

        var run = CommandLineRun.In(_folder, [.. hook.Entry[1..], "a.md"]);

        (run.ExitCode, run.Output, run.Error).ShouldBe((0, "", ""));
    }

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_hook_runs_on_every_kind_of_article(string id) =>
        ArticleListing.Extensions.Where(e => !Regex.IsMatch("a" + e, ReadHooks()[id].Files)).ShouldBeEmpty();

    [Theory]
    [InlineData(".pre-commit-hooks.yaml")]
    [InlineData(".github/actions/editlint/action.yml")]
    [InlineData(".gitlab/editlint.gitlab-ci.yml")]
    public void Only_options_and_formats_are_used_that_there_are(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        var help = CommandLineRun.In(_folder, "check", "--help").Output;

        var lines = text.Split('\n').Where(l => l.Contains("editlint check", StringComparison.Ordinal) || l.Contains("--format", StringComparison.Ordinal)).ToList();
        lines.ShouldNotBeEmpty();
        lines.SelectMany(l => LongOption().Matches(l).Select(m => m.Value)).Where(o => !help.Contains(o, StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (Match format in FormatName().Matches(string.Join('\n', lines)))
            CommandLineRun.In(_folder, "check", "a.md", "--format", $"{format.Groups[1].Value}=report").ExitCode.ShouldBe(0, format.Value);
    }

    private static Dictionary<string, (string[] Entry, string Files)> ReadHooks()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, ".pre-commit-hooks.yaml"))));
        return ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>()
            .ToDictionary(h => ((YamlScalarNode)h["id"]).Value!, h => (((YamlScalarNode)h["entry"]).Value!.Split(' '), ((YamlScalarNode)h["files"]).Value!));
    }

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+")]
    private static partial Regex LongOption();

    [GeneratedRegex("""--format "?([a-z]+)""")]
    private static partial Regex FormatName();
}
