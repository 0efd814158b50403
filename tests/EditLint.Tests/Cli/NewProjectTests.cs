using System.Collections.Immutable;
using System.Xml.Linq;
using EditLint.Cli.Rules;
using EditLint.Core.Analysis;
using EditLint.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EditLint.Tests.Cli;

public sealed class NewProjectTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("packs/house/Opening.csx", RuleTemplate.Script)
        .With("packs/house/Closing.csx", RuleTemplate.Script)
        .With("packs/house/Wordy.yml")
        .With("packs/other/Opening & more.csx", RuleTemplate.Script);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_rule_in_Csharp_has_a_project_and_the_solution_has_them_all()
    {
        var run = CommandLineRun.In(_folder, "new", "project", "packs");

        run.Error.ShouldBe("");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("packs/.editlint/ide/Rules.slnx has 3 C# rules.\n");
        var projects = XDocument.Load(PathOf("Rules.slnx")).Root!.Elements("Project").Select(p => p.Attribute("Path")!.Value).ToArray();
        projects.ShouldBe(["house.Closing/house.Closing.csproj", "house.Opening/house.Opening.csproj", "other.Opening & more/other.Opening & more.csproj"]);
        foreach (var project in projects)
        {
            var script = XDocument.Load(PathOf(project)).Descendants("Compile").Single().Attribute("Include")!.Value;
            File.Exists(Path.Combine(Path.GetDirectoryName(PathOf(project))!, script)).ShouldBeTrue(script);
        }
        var shared = XDocument.Load(PathOf("Directory.Build.props"));
        shared.Descendants("Reference").Single().Attribute("HintPath")!.Value.ShouldEndWith("EditLint.Core.dll");
        shared.Descendants("TargetFramework").Single().Value.ShouldBe($"net{Environment.Version.Major}.0");
        File.ReadAllText(PathOf(".gitignore")).ShouldBe("*\n");
    }

    [Fact]
    public void It_can_be_run_again()
    {
        CommandLineRun.In(_folder, "new", "project", "packs");
        var before = Snapshot();

        CommandLineRun.In(_folder, "new", "project", "packs").ExitCode.ShouldBe(0);

        Snapshot().ShouldBe(before);
    }

    [Fact]
    public void Rules_that_have_come_and_gone_are_followed()
    {
        CommandLineRun.In(_folder, "new", "project", "packs");
        _folder.With("packs/.editlint/ide/house.Closing/obj/project.assets.json").With("packs/.editlint/ide/house.Opening/mine.txt", "kept").With("packs/.editlint/ide/mine/mine.csproj", "<Project />");
        File.Delete(_folder.PathOf("packs/house/Closing.csx"));
        File.Move(_folder.PathOf("packs/house/Opening.csx"), _folder.PathOf("packs/house/Beginning.csx"));

        CommandLineRun.In(_folder, "new", "project", "packs").ExitCode.ShouldBe(0);

        Directory.GetDirectories(PathOf("")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["house.Beginning", "house.Opening", "mine", "other.Opening & more"]);
        Directory.GetFiles(PathOf("house.Opening")).Select(Path.GetFileName).ShouldBe(["mine.txt"]);
        File.ReadAllText(PathOf("mine/mine.csproj")).ShouldBe("<Project />");
        File.ReadAllText(PathOf("Rules.slnx")).ShouldNotContain("Closing");
    }

    [Fact]
    public void A_file_of_somebody_else_is_not_written_over()
    {
        _folder.With("packs/.editlint/ide/Globals.cs", "// mine");

        var run = CommandLineRun.In(_folder, "new", "project", "packs");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("was not written by 'editlint new project'. Move it away.");
        File.ReadAllText(PathOf("Globals.cs")).ShouldBe("// mine");
    }

    [Fact]
    public void What_is_written_is_neither_a_rule_nor_an_article()
    {
        CommandLineRun.In(_folder, "new", "project", "packs");
        _folder.With("packs/.editlint/ide/house.Opening/obj/notes.md", "They utilize it.");

        CommandLineRun.In(_folder, "rules", "--rules", "packs", "--select", "house,other").Output.Split('\n').Length.ShouldBe(5);
        CommandLineRun.In(_folder, "check", "packs").Error.ShouldStartWith("Nothing to check");
    }

    [Theory]
    [InlineData("packs/empty", "there is no rule (.yml or .csx) in 'packs/empty' or in a folder directly below it.")]
    [InlineData("nowhere", "there is no folder of rules 'nowhere'.")]
    [InlineData("yaml", "there is no C# rule (.csx) in 'yaml' or in a folder directly below it.")]
    public void A_folder_without_rules_in_Csharp_is_told(string folder, string message)
    {
        Directory.CreateDirectory(_folder.PathOf("packs/empty"));
        _folder.With("yaml/Wordy.yml");

        var run = CommandLineRun.In(_folder, "new", "project", folder);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_compiles_in_its_project(string path)
    {
        var script = path.Length == 0 ? RuleTemplate.Script : File.ReadAllText(Path.Combine(Repository.Root, path));
        ImmutableArray<MetadataReference> references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p)),
            MetadataReference.CreateFromFile(typeof(AnalysisContext).Assembly.Location),
        ];
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);

        var compilation = CSharpCompilation.Create("Rule", [CSharpSyntaxTree.ParseText(ScriptGlobals.Text), CSharpSyntaxTree.ParseText(script, path: path)], references, options);

        compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    [Fact]
    public void A_project_has_the_names_that_a_script_has()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "EditLint.Scripting"), "*.cs", SearchOption.AllDirectories);

        var usings = sources.SelectMany(File.ReadLines).Select(l => l.Trim()).Where(l => l.StartsWith("global using ", StringComparison.Ordinal)).ToList();

        usings.ShouldNotBeEmpty();
        ScriptGlobals.Text.Split('\n').Where(l => l.StartsWith("global using ", StringComparison.Ordinal) && !l.Contains("static", StringComparison.Ordinal)).ShouldBe(usings, ignoreOrder: true);
    }

    public static TheoryData<string> Scripts() =>
        ["", .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.csx", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal)];

    private string PathOf(string path) => _folder.PathOf(Path.Combine("packs/.editlint/ide", path));

    private string[] Snapshot() =>
        [.. Directory.EnumerateFiles(PathOf(""), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {File.GetLastWriteTimeUtc(f).Ticks} {File.ReadAllText(f)}")];
}
