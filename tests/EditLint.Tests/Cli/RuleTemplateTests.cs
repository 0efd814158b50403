using EditLint.Cli.Rules;
using EditLint.Core;
using EditLint.Core.Checks;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Cli;

public sealed class RuleTemplateTests
{
    public static TheoryData<string> Kinds() => [.. RuleTemplate.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_is_of_its_kind_and_names_others_that_there_are(string kind)
    {
        var text = RuleTemplate.Yaml(kind);

        TestRule.Load(text).Kind.ShouldBe(kind);
        foreach (var other in (string[])["existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization", "metric"])
        {
            text.ShouldContain(other);
            CheckKinds.All.Keys.ShouldContain(other);
        }
    }

    [Fact]
    public void The_script_keeps_what_it_promises()
    {
        var catalog = RuleCatalog.Load([new RulePack("house", [new SourceText("house/Opening.csx", RuleTemplate.Script)])]);
        catalog.Errors.ShouldBeEmpty();
        using var scripts = new InProcessScripts(catalog.Rules);
        scripts.Errors.ShouldBeEmpty();
        using var linter = new Linter(DocumentReaders.All, catalog, scripts);

        RuleExampleRunner.Run(catalog.Rules[0], (_, texts) => TestRule.LintAll(linter, texts)).ShouldBeEmpty();
    }

    [Fact]
    public void The_script_names_every_kind_of_action()
    {
        foreach (var method in typeof(EditLint.Core.Analysis.AnalysisContext).GetMethods().Where(m => m.Name.StartsWith("Register", StringComparison.Ordinal)).Select(m => m.Name))
            RuleTemplate.Script.ShouldContain(method);
    }
}
