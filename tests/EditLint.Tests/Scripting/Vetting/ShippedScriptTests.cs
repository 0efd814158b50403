using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Scripting;
using EditLint.Tests.Support;

namespace EditLint.Tests.Scripting.Vetting;

public sealed class ShippedScriptTests
{
    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.csx", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_shipped_script_uses_only_what_scripts_may(string path)
    {
        var catalog = RuleCatalog.Load([new RulePack("Test", [new SourceText(path, File.ReadAllText(Path.Combine(Repository.Root, path)))])]);
        var rule = catalog.Rules.ShouldHaveSingleItem();
        ScriptLoader.Load([new Script(rule.Source, rule.BodySpan, rule.Descriptor) { Options = rule.Options }], new ScriptSettings()).Errors.ShouldBeEmpty();
    }
}
