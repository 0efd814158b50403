using System.Text.RegularExpressions;
using EditLint.Core;
using EditLint.Core.Documents;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Formats;
using EditLint.Tests.Support;

namespace EditLint.Tests.Formats;

/// <summary>Published scenarios of Vale that turn on what patterns see of a document, with their options given by hand.</summary>
public sealed class ValeScenarioTests
{
    private static readonly ReadingOptions Patterns = new()
    {
        IgnoredElements = ["code", "tt", "strong", "text.comment.line"],
        IgnoredClasses = ["metrics", "blurb", "alignedsummary"],
        TokenIgnores = [Pattern(@"(\$+?[^\d][^\n$]+\$+?)"), Pattern(@"(<http[^\n]+>+?)")],
        BlockIgnores = [Pattern(@"(?s) *({{< ?file(?:-excerpt)? [^>]* ?>}}.*?{{< ?/file(?:-excerpt)? ?>}})")],
    };

    [Theory]
    [InlineData("patterns/test.md", "vale/Redundancy", "1:19 7:19 17:1")]
    [InlineData("patterns/test3.html", "write-good/We", "30:75 33:64")]
    public void Patterns_decide_what_is_seen(string file, string rule, string places) => Check(file, $"styles/{rule}.yml", places, Patterns);

    [Fact]
    public void Classes_decide_what_is_seen()
    {
        if (SharedData.Find("vale-cases") is not { } cases)
            return;
        var repetition = TestRule.Load("extends: repetition\nmessage: Wrong.\nignorecase: true\nalpha: true\ntokens: ['[^\\s.!?]+']");

        Places(cases, "patterns/test.html", repetition, Patterns).ShouldBe("22:13");
    }

    [Theory]
    [InlineData("checks/SentenceCase/test.html", "styles/demo/SentenceCase.yml", "6:13")]
    [InlineData("checks/SentenceCase/test.md", "styles/demo/SentenceCase.yml", "5:3 11:3")]
    [InlineData("checks/Math/test.md", "fixtures/checks/Math/styles/Test/Word.yml", "1:6 7:35")]
    [InlineData("checks/EndOfLine/test.md", "fixtures/checks/EndOfLine/styles/Test/EOL.yml", "1:15")]
    [InlineData("checks/RawCaret/test.md", "fixtures/checks/RawCaret/styles/Test/Indent.yml", "26:1")]
    [InlineData("misc/line-endings/CR.md", "styles/vale/Editorializing.yml", "3:11 32:11")]
    [InlineData("misc/line-endings/CRLF.md", "styles/vale/Editorializing.yml", "3:11 32:11")]
    [InlineData("misc/markup/test.md", "styles/Markup/Repetition.yml", "4:428")]
    [InlineData("misc/markup/test.md", "styles/Markup/SentSpacing.yml", "50:11")]
    [InlineData("misc/dashes/test.md", "fixtures/misc/dashes/styles/Test/Dashes.yml", "1:24")]
    [InlineData("formats/test.txt", "styles/vale/Annotations.yml", "1:27 4:12 4:66")]
    [InlineData("checks/Existence/test.md", "styles/vale/Spacing.yml", "9:28")]
    public void A_published_scenario_finds_its_places(string file, string rule, string places) => Check(file, rule, places, ReadingOptions.Default);

    private static void Check(string file, string rulePath, string places, ReadingOptions options)
    {
        if (SharedData.Find("vale-cases") is not { } cases)
            return;
        var path = Path.Combine(cases, rulePath);
        var catalog = RuleCatalog.Load([new RulePack("Test", [new SourceText(path, File.ReadAllText(path))])]);
        catalog.Errors.ShouldBeEmpty();

        Places(cases, file, catalog.Rules.Single(), options).ShouldBe(places);
    }

    private static string Places(string cases, string file, Rule rule, ReadingOptions options)
    {
        SourceTextDecoder.TryDecode(file, File.ReadAllBytes(Path.Combine(cases, "fixtures", file)), out var source, out _).ShouldBeTrue();
        using var linter = new Linter(DocumentReaders.All, new RuleCatalog([rule], []));
        var document = linter.Read(source!, options);
        DocumentInvariants.ShouldHold(document);
        return string.Join(' ', linter.Lint(document).Diagnostics.Select(d => d.Location.Start).Select(p => $"{p.Line}:{p.Column}"));
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
