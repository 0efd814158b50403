using System.Collections.Immutable;
using EditLint.Core.Baselines;
using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;

namespace EditLint.Tests.Baselines;

public sealed class FindingFingerprintsTests
{
    [Fact]
    public void A_name_does_not_change_with_place_wrapping_and_markup()
    {
        var name = Of("We saw [|the the|] ship at night.").ShouldHaveSingleItem();

        Of("# A heading\n\nText before.\n\nWe saw [|the\n> the|] ship at\n> night.\n").ShouldBe([name]);
        Of("We *saw*  [|The the|]  ship\r\nat night.\r\n").ShouldBe([name]);
    }

    [Fact]
    public void Another_rule_file_word_or_place_has_another_name()
    {
        var name = Of("We saw [|the the|] ship at night.").Single();

        Of("We saw [|the the|] ship at night.", rule: "A.Other").ShouldNotContain(name);
        Of("We saw [|the the|] ship at night.", path: "b.md").ShouldNotContain(name);
        Of("We saw [|that that|] ship at night.").ShouldNotContain(name);
        Of("You had [|the the|] boat by day.").ShouldNotContain(name);
    }

    [Fact]
    public void No_two_findings_of_a_file_have_one_name()
    {
        var names = Of("[|the the|]\n\n[|the the|]\n\n[|the the|]\n\n[||]x[||]");

        names.Distinct().Count().ShouldBe(5);
        names.ShouldAllBe(n => n.Length == 32);
    }

    [Fact]
    public void Names_stay_what_they_are_from_version_to_version() =>
        Of("We saw [|the the|] ship at night.").ShouldBe(["354e7fd48d0cf1d7ecf8e7d5dd543574"]);

    private static ImmutableArray<string> Of(string marked, string rule = "A.Twice", string path = "a.md")
    {
        var (text, spans) = ExampleMarkup.Parse(marked);
        var source = new SourceText(path, text);
        var descriptor = new DiagnosticDescriptor(rule, "x", Severity.Error);
        return FindingFingerprints.Of([.. spans.Select(s => new Diagnostic { Descriptor = descriptor, Location = new Location(source, s), Message = "x", Severity = Severity.Error })], path);
    }
}
