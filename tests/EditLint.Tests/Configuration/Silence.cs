using EditLint.Core;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;

namespace EditLint.Tests.Configuration;

/// <summary>Lints texts with three small rules: House.Very finds "very", House.Just finds "just", Desk.Very finds "very" too.</summary>
internal static class Silence
{
    public static readonly DateOnly Today = new(2026, 7, 1);

    private static readonly RuleCatalog Rules = RuleCatalog.Load(
    [
        new RulePack("House", [Rule("House/Very.yml", "very"), Rule("House/Just.yml", "just")]),
        new RulePack("Desk", [Rule("Desk/Very.yml", "very")]),
    ]);

    public static LintResult Lint(string text, string path = "a.md", FileConfiguration? configuration = null, RuleCatalog? rules = null, RuleNames? known = null)
    {
        rules ??= Rules;
        rules.Errors.ShouldBeEmpty();
        using var linter = new Linter(DocumentReaders.All, rules) { Today = Today, KnownRules = known ?? new RuleNames(rules.Rules.Select(r => r.Id)) };
        var document = linter.Read(new SourceText(path, text), configuration?.Reading);
        var result = linter.Lint(document, configuration);
        return linter.HasSubmissionActions ? linter.LintSubmission([result])[0] : result;
    }

    /// <summary>The findings as <c>line:column Rule</c>.</summary>
    public static string[] Found(LintResult result) => [.. result.Diagnostics.Select(Show)];

    public static string[] Found(string text, string path = "a.md", FileConfiguration? configuration = null) => Found(Lint(text, path, configuration));

    /// <summary>What is said about suppressions, as <c>line:column Rule: message</c>.</summary>
    public static string[] Notices(string text, string path = "a.md", FileConfiguration? configuration = null) =>
        [.. Lint(text, path, configuration).Diagnostics.Where(d => ToolDescriptors.IsAboutSuppressions(d.Descriptor)).Select(d => $"{Show(d)}: {d.Message}")];

    public static RuleCatalog Only(params string[] ids) => Rules.Where(r => ids.Contains(r.Id));

    public static RuleNames AllNames => new(Rules.Rules.Select(r => r.Id));

    private static string Show(Diagnostic d) => $"{d.Location.Start.Line}:{d.Location.Start.Column} {d.RuleId}";

    private static SourceText Rule(string path, string word) => new(path, $"extends: existence\nmessage: Not '%s'.\ntokens: [{word}]\n");
}
