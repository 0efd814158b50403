using EditLint.Core;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests;

public class LinterTests
{
    [Fact]
    public void Two_sources_of_one_name_keep_their_findings_apart()
    {
        const string Text = "The old ferry left the landing before dawn with forty people, nine goats and the mail for the three towns upriver.";
        using var linter = new Linter(DocumentReaders.All, new RuleCatalog([TestRule.Load("extends: duplication\nmessage: Twice.\nminimum-words: 10\nminimum-shared-words: 10\nacross-files: true\n")], []));
        SourceText[] sources = [new("draft.txt", Text), new("draft.txt", Text)];

        var results = linter.LintSubmission([.. sources.Select(s => linter.Lint(s))]);

        results.Select(r => r.Diagnostics.Length).ShouldBe([0, 1]);
    }
}
