using System.Diagnostics;
using EditLint.Cli.Scripting;
using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;
using EditLint.Core.Protocol;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Scripting;
using EditLint.Scripting.Caching;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace EditLint.Tests.Scripting;

/// <summary>What is kept of compiled scripts, and what of it is believed.</summary>
public sealed class ScriptCacheTests : IDisposable
{
    private const string Header = "/*---\nmessage: m\n---*/";
    private const string Speaks = "context.RegisterDocumentAction(d => d.ReportSource(default, new() { Message = \"here\" }));";

    private readonly TemporaryFolder _folder = new();

    private string Images => Path.Combine(_folder.Path, "cache");

    private ScriptSettings Settings => new() { CacheFolder = Images, SecretFolder = Path.Combine(_folder.Path, "secret") };

    [Fact]
    public void The_second_run_takes_what_the_first_has_compiled_and_finds_the_same()
    {
        var first = Load(Settings, Speaks);
        var second = Load(Settings, Speaks);
        first.IsFromCache.ShouldBeFalse();
        second.IsFromCache.ShouldBeTrue();
        Messages(second).ShouldBe(["here"]);
        Messages(second).ShouldBe(Messages(first));
    }

    [Fact]
    public void A_failure_in_a_cached_script_still_has_its_line()
    {
        const string Fails = "context.RegisterDocumentAction(d =>\n{\n    throw new InvalidOperationException(\"No.\");\n});";
        Load(Settings, Fails);
        var cached = Load(Settings, Fails);
        cached.IsFromCache.ShouldBeTrue();
        Messages(cached).ShouldHaveSingleItem().ShouldContain("in line 5 of rules/Test/Rule0.csx");
    }

    [Fact]
    public void Another_text_another_set_or_trust_makes_another_image()
    {
        Load(Settings, Speaks);
        Load(Settings, Speaks + " ").IsFromCache.ShouldBeFalse();
        Load(Settings, Speaks, Speaks).IsFromCache.ShouldBeFalse();
        Load(Settings with { IsTrusted = true }, Speaks).IsFromCache.ShouldBeFalse();
        Directory.GetFiles(Images).Length.ShouldBe(4);
    }

    [Fact]
    public void Scripts_with_a_mistake_are_not_kept() =>
        Load(Settings, Speaks, "int x = \"\";").ShouldSatisfyAllConditions(
            c => c.Errors.Length.ShouldBe(1),
            _ => Directory.Exists(Images).ShouldBeFalse());

    [Fact]
    public void An_image_that_is_damaged_anywhere_is_made_again()
    {
        Load(Settings, Speaks);
        var file = Directory.GetFiles(Images).ShouldHaveSingleItem();
        var sound = File.ReadAllBytes(file);
        foreach (var position in new[] { 0, 8, 20, 40, 44, 60, sound.Length / 2, sound.Length - 1 })
        {
            var damaged = sound.ToArray();
            damaged[position] ^= 0x40;
            File.WriteAllBytes(file, damaged);
            var loaded = Load(Settings, Speaks);
            loaded.IsFromCache.ShouldBeFalse($"byte {position}");
            Messages(loaded).ShouldBe(["here"]);
            Load(Settings, Speaks).IsFromCache.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(43)]
    [InlineData(1000)]
    public void An_image_that_is_cut_off_is_made_again(int length)
    {
        Load(Settings, Speaks);
        var file = Directory.GetFiles(Images).ShouldHaveSingleItem();
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..length]);
        Messages(Load(Settings, Speaks)).ShouldBe(["here"]);
        Load(Settings, Speaks).IsFromCache.ShouldBeTrue();
    }

    [Fact]
    public void An_image_of_somebody_else_or_under_another_name_is_not_believed()
    {
        var others = Settings with { SecretFolder = Path.Combine(_folder.Path, "another") };
        Load(others, Speaks);
        Load(Settings, Speaks).IsFromCache.ShouldBeFalse();

        const string Silent = "context.RegisterDocumentAction(d => { });";
        Load(Settings, Silent);
        var files = Directory.GetFiles(Images);
        files.Length.ShouldBe(2);
        var key = ScriptImageKey.Of([ToScript(Silent, 0)], isTrusted: false);
        var silent = files.Single(f => f.Contains(Convert.ToHexStringLower(key.AsSpan()), StringComparison.Ordinal));
        File.Copy(silent, files.Single(f => f != silent), overwrite: true);
        Messages(Load(Settings, Speaks)).ShouldBe(["here"]);
    }

    [Fact]
    public void A_sealed_image_is_vetted_again_before_it_runs()
    {
        Load(Settings, Speaks);
        var key = ScriptImageKey.Of([ToScript(Speaks, 0)], isTrusted: false);
        var cache = ScriptImageCache.Open(Settings)!;
        cache.Write(key, WithCallOf(cache.Read(key)!, typeof(Environment), nameof(Environment.FailFast)));
        var loaded = Load(Settings, Speaks);
        loaded.IsFromCache.ShouldBeFalse();
        Messages(loaded).ShouldBe(["here"]);
    }

    [Fact]
    public void A_secret_that_others_can_read_is_replaced()
    {
        if (OperatingSystem.IsWindows())
            return;
        Load(Settings, Speaks);
        var secret = Directory.GetFiles(Settings.SecretFolder!).ShouldHaveSingleItem();
        File.GetUnixFileMode(secret).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var before = File.ReadAllBytes(secret);
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Load(Settings, Speaks).IsFromCache.ShouldBeFalse();
        File.ReadAllBytes(secret).ShouldNotBe(before);
        Load(Settings, Speaks).IsFromCache.ShouldBeTrue();
    }

    [Fact]
    public void Without_a_place_for_the_cache_or_the_secret_scripts_are_compiled()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");
        Messages(Load(Settings with { CacheFolder = Path.Combine(file, "cache") }, Speaks)).ShouldBe(["here"]);
        Messages(Load(Settings with { SecretFolder = Path.Combine(file, "secret") }, Speaks)).ShouldBe(["here"]);
    }

    [Fact]
    public void What_cannot_be_an_image_is_not_even_read()
    {
        Load(Settings, Speaks);
        var file = Directory.GetFiles(Images).ShouldHaveSingleItem();
        File.Delete(file);
        using (var large = File.Create(file))
            large.SetLength(1L << 32);
        Messages(Load(Settings, Speaks)).ShouldBe(["here"]);
        if (OperatingSystem.IsWindows())
            return;
        File.Delete(file);
        File.CreateSymbolicLink(file, "/dev/zero");
        Messages(Load(Settings, Speaks)).ShouldBe(["here"]);
    }

    [Fact]
    public void Old_images_are_removed_and_nothing_else()
    {
        Directory.CreateDirectory(Images);
        string[] names = ["old.scripts", "1.2.scripts.tmp", "mine.tmp", "notes.txt"];
        foreach (var name in names)
        {
            File.WriteAllText(Path.Combine(Images, name), "x");
            File.SetLastWriteTimeUtc(Path.Combine(Images, name), DateTime.UtcNow.AddDays(-60));
        }
        Load(Settings, Speaks);
        names.Where(n => File.Exists(Path.Combine(Images, n))).ShouldBe(["mine.tmp", "notes.txt"]);
    }

    [Fact]
    public void Several_processes_may_share_a_cache()
    {
        var loaded = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(i => Load(Settings, i % 2 == 0 ? Speaks : Speaks + " ")).ToList();
        loaded.ShouldAllBe(l => Messages(l).SequenceEqual(new[] { "here" }));
        Directory.GetFiles(Images).ShouldAllBe(f => Path.GetExtension(f) == ".scripts");
        Load(Settings, Speaks).IsFromCache.ShouldBeTrue();
        Load(Settings, Speaks + " ").IsFromCache.ShouldBeTrue();
    }

    [Fact]
    public void A_host_without_a_compiler_runs_what_is_cached()
    {
        Load(Settings, Speaks);
        var host = Path.Combine(_folder.Path, "host");
        Directory.CreateDirectory(host);
        // Not the folder of the tests as it is: it has much more.
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(f => Path.GetFileName(f) is var name
            && (name.StartsWith("EditLint.", StringComparison.Ordinal) || name is "Markdig.dll" or "YamlDotNet.dll") && !name.StartsWith("EditLint.Tests", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(host, Path.GetFileName(file)));
        File.Delete(Path.Combine(host, "EditLint.ScriptHost.deps.json"));

        Answer(host, Speaks).ShouldBeOfType<LoadResponse>().IsFromCache.ShouldBeTrue();
        Answer(host, Speaks + " ").ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private Message? Answer(string host, string body)
    {
        var start = ScriptHostProgram.CreateStartInfo(Path.Combine(host, "EditLint.ScriptHost.dll"));
        using var process = Process.Start(start)!;
        var channel = new MessageChannel(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        var script = ToScript(body, 0);
        channel.Write(new LoadRequest(1, Message.ProtocolVersion,
            [new WireScript(script.Source.Path, script.Source.Text, script.Body.Start, script.Body.Length, script.Descriptor.Id, "m", Severity.Warning, [])],
            new WireScriptSettings(IsTrusted: false, IsVerbose: false, Settings.CacheFolder, Settings.SecretFolder)));
        try
        {
            var message = channel.Read();
            while (message is RuleStarted)
                message = channel.Read();
            return message;
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static CompiledScripts Load(ScriptSettings settings, params string[] bodies) => ScriptLoader.Load([.. bodies.Select(ToScript)], settings);

    private static Script ToScript(string body, int number) => new(
        new SourceText($"rules/Test/Rule{number}.csx", Header + body),
        new TextSpan(Header.Length, body.Length),
        new DiagnosticDescriptor($"Test.Rule{number}", "m", Severity.Warning));

    private static IEnumerable<string> Messages(CompiledScripts scripts)
    {
        scripts.Errors.ShouldBeEmpty();
        return new AnalyzerDriver(scripts.Analyzers).Analyze(new PlainTextReader().Read(new SourceText("a.txt", "x"))).Select(d => d.Message);
    }

    // As somebody would who has the secret: only the vetting stands in the way.
    private static ScriptImage WithCallOf(ScriptImage image, Type type, string method)
    {
        using var input = new MemoryStream([.. image.Assembly]);
        using var module = ModuleDefinition.ReadModule(input);
        var body = module.GetTypes().Single(t => t.Name == "__Rule").Methods.Single(m => m.Name == "Initialize").Body;
        var call = module.ImportReference(type.GetMethod(method, [typeof(string)]));
        body.Instructions.Insert(1, Instruction.Create(OpCodes.Ldnull));
        body.Instructions.Insert(2, Instruction.Create(OpCodes.Call, call));
        using var output = new MemoryStream();
        module.Write(output);
        return new ScriptImage([.. output.ToArray()], image.Symbols);
    }
}
