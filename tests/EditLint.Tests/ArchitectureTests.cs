using System.Text.RegularExpressions;
using System.Xml.Linq;
using EditLint.Tests.Support;

namespace EditLint.Tests;

/// <summary>The shape of the house: which folder of Core may use which, which project which, and what a file may hold.</summary>
public sealed partial class ArchitectureTests
{
    private const int MaximumLines = 500;

    /// <summary>What each folder of Core may use; what those may use, it may use too. Types at the top of Core may use all, and nothing may use them.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Text"] = [],
        ["Language"] = ["Text"],
        ["Yaml"] = ["Text"],
        ["Documents"] = ["Text", "Language"],
        ["Diagnostics"] = ["Text"],
        ["Baselines"] = ["Diagnostics", "Text"],
        ["Fixing"] = ["Diagnostics", "Text"],
        ["Analysis"] = ["Documents", "Diagnostics", "Language"],
        ["Matching"] = ["Text", "Documents"],
        ["Checks"] = ["Analysis", "Matching", "Yaml"],
        ["Rules"] = ["Checks", "Fixing"],
        ["Protocol"] = ["Analysis"],
        ["Configuration"] = ["Rules"],
    };

    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Projects = new()
    {
        ["src/EditLint.Core"] = ([], ["YamlDotNet"]),
        ["src/EditLint.Formats"] = (["EditLint.Core"], ["AngleSharp", "Markdig"]),
        ["src/EditLint.Scripting"] = (["EditLint.Core"], ["Microsoft.CodeAnalysis.CSharp.Scripting", "Mono.Cecil"]),
        ["src/EditLint.ScriptHost"] = (["EditLint.Formats", "EditLint.Scripting"], []),
        ["src/EditLint.Cli"] = (["EditLint.Core", "EditLint.Formats"], ["System.CommandLine"]),
        ["tests/EditLint.EndToEndTests"] = ([], ["Microsoft.NET.Test.Sdk", "Shouldly", "xunit", "xunit.runner.visualstudio"]),
        ["tests/EditLint.Evaluation"] = (["EditLint.Core", "EditLint.Formats", "EditLint.Cli"], ["System.CommandLine"]),
        ["tests/EditLint.ValeConformance"] = (["EditLint.Core", "EditLint.Formats", "EditLint.Cli"], []),
        ["tests/EditLint.Benchmarks"] = (["EditLint.Core", "EditLint.Formats", "EditLint.Scripting"], ["BenchmarkDotNet"]),
    };

    private static readonly string[] VagueWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Base", "Info"];

    private static readonly SourceFile[] SourceFiles = [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllLines(path)))];

    private static SourceFile[] CoreFiles => [.. SourceFiles.Where(f => f.Path.StartsWith("src/EditLint.Core/", StringComparison.Ordinal))];

    [Fact]
    public void The_arrows_have_no_cycle() =>
        Arrows.Keys.Where(folder => Arrows[folder].Any(used => Reachable(used).Contains(folder))).ShouldBeEmpty();

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = from file in SourceFiles
                    let declared = file.Lines.Select(l => NamespaceLine().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value
                    let expected = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
                    where declared is not null && declared != expected
                    select $"{file.Path}: the namespace is {declared}, the folder says {expected}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Arrows_between_the_folders_of_Core_point_only_where_they_may()
    {
        var types = CoreFiles.SelectMany(f => DeclaredTypes(f).Select(type => (f.Folder, type))).ToLookup(t => t.Folder, t => t.type);
        CoreFiles.SelectMany(file => Violations(file, types)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("using EditLint.Core.Rules;", "Rules")]
    [InlineData("using static EditLint.Core.Rules.RuleCatalog;", "Rules")]
    [InlineData("    private readonly EditLint.Core.Rules.Rule _rule;", "Rules")]
    [InlineData("    private readonly Rules.Rule _rule;", "Rules")]
    [InlineData("    private readonly Linter _linter;", "the top of Core")]
    [InlineData("    /// <summary>For the Linter, see Rules.Rule.</summary>", null)]
    [InlineData("    var text = \"Linter\" + prose.Rules.Rule;", null)]
    [InlineData("using EditLint.Core.Text;", null)]
    public void A_wrong_arrow_is_seen_however_it_is_written(string line, string? used)
    {
        var types = new[] { ("Rules", "Rule"), ("", "Linter") }.ToLookup(t => t.Item1, t => t.Item2);

        var found = Violations(new SourceFile("src/EditLint.Core/Language/Words.cs", ["namespace EditLint.Core.Language;", line]), types).ToArray();

        found.ShouldBe(used is null ? [] : [$"src/EditLint.Core/Language/Words.cs:2: Language may not use {used}: {line.Trim()}"]);
    }

    [Fact]
    public void A_file_holds_one_public_type() =>
        SourceFiles.Where(f => f.Lines.Count(l => PublicType().IsMatch(l)) > 1).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void No_file_is_long() =>
        SourceFiles.Where(f => f.Lines.Length > MaximumLines).Select(f => $"{f.Path}: {f.Lines.Length} lines").ShouldBeEmpty();

    [Fact]
    public void No_type_has_a_vague_name() =>
        SourceFiles.SelectMany(f => DeclaredTypes(f).Where(type => NameWord().Matches(type).Any(w => VagueWords.Contains(w.Value))).Select(type => $"{f.Path}: {type}")).ShouldBeEmpty();

    [Fact]
    public void Projects_use_what_they_may()
    {
        var files = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("tests/", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetDirectoryName(path)!.Replace('\\', '/'));

        files.Keys.Order(StringComparer.Ordinal).ShouldBe(Projects.Keys.Append("tests/EditLint.Tests").Order(StringComparer.Ordinal));
        foreach (var (folder, (projects, packages)) in Projects)
        {
            var project = XDocument.Load(Path.Combine(Repository.Root, files[folder]));
            // A project that is only built first, and never linked, is started as a program.
            project.Descendants("ProjectReference").Where(r => r.Attribute("ReferenceOutputAssembly")?.Value != "false")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
                .ShouldBe(projects, ignoreOrder: true, folder);
            project.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)
                .Except(packages).ShouldBeEmpty(folder);
        }
    }

    private static IEnumerable<string> Violations(SourceFile file, ILookup<string, string> types)
    {
        if (file.Folder.Length == 0)
            yield break;
        if (!Arrows.ContainsKey(file.Folder))
        {
            yield return $"{file.Path}:1: {file.Folder} has no arrows";
            yield break;
        }
        var allowed = Reachable(file.Folder);
        for (var i = 0; i < file.Lines.Length; i++)
        {
            var code = CommentOrText().Replace(file.Lines[i], "");
            foreach (var used in UsedFolders(code, file.Folder, types).Distinct().Where(used => !allowed.Contains(used)))
                yield return $"{file.Path}:{i + 1}: {file.Folder} may not use {(used.Length == 0 ? "the top of Core" : used)}: {file.Lines[i].Trim()}";
        }
    }

    private static IEnumerable<string> UsedFolders(string code, string folder, ILookup<string, string> types)
    {
        foreach (Match match in QualifiedName().Matches(code))
            yield return Arrows.ContainsKey(match.Groups[1].Value) || types.Contains(match.Groups[1].Value) ? match.Groups[1].Value : "";
        // Inside the namespace EditLint.Core.X, Y.Type stands for EditLint.Core.Y.Type.
        foreach (Match match in PartlyQualifiedName().Matches(code))
        {
            if (match.Groups[1].Value != folder && types[match.Groups[1].Value].Contains(match.Groups[2].Value))
                yield return match.Groups[1].Value;
        }
        if (Word().Matches(code).Any(w => types[""].Contains(w.Value)))
            yield return "";
    }

    private static HashSet<string> Reachable(string folder)
    {
        var reached = new HashSet<string> { folder };
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
        {
            foreach (var used in Arrows[next].Where(reached.Add))
                open.Push(used);
        }
        return reached;
    }

    private static IEnumerable<string> DeclaredTypes(SourceFile file) =>
        file.Lines.Select(l => TypeDeclaration().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^namespace ([\w.]+)")]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\bEditLint\.Core\.(\w+)")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"(?<![.\w])([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex PartlyQualifiedName();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*")]
    private static partial Regex Word();

    [GeneratedRegex("""//.*$|"(?:\\.|[^"\\])*["]""")]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"^public (?:[a-z]+ )*(?:class|struct|record|interface|enum|delegate) ")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|ref|file) )*(?:class|interface|enum|record struct|record class|record|struct|delegate [\w<>?,. ]+?) (\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"[A-Z][a-z]*")]
    private static partial Regex NameWord();

    private sealed record SourceFile(string Path, string[] Lines)
    {
        /// <summary>The folder of Core the file is in; empty at the top and outside Core.</summary>
        public string Folder => Path.Split('/') is ["src", "EditLint.Core", var folder, _, ..] ? folder : "";
    }
}
