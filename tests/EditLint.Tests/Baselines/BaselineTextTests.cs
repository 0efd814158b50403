using System.Collections.Immutable;
using CsCheck;
using EditLint.Core.Baselines;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Baselines;

public sealed class BaselineTextTests
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["ab/\"\\\n\té<"], 1, 8];

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Names, Gen.Select(Names, Gen.String[0, 80], Gen.Int[0, 80], Gen.Int[0, 80]).Array[0, 5]).Array[0, 5].Sample(files =>
        {
            var baseline = new Baseline(files.DistinctBy(f => f.Item1).Where(f => f.Item2.Length > 0).ToImmutableSortedDictionary(
                f => f.Item1, f => f.Item2.Select(e => Entry(e.Item1, e.Item2, e.Item3, e.Item4)).ToImmutableArray(), StringComparer.Ordinal));

            var text = BaselineText.Write(baseline);

            BaselineText.Write(BaselineText.Read(text)).ShouldBe(text);
            BaselineText.Read(text).Count.ShouldBe(baseline.Count);
        });

    [Fact]
    public void Two_lists_of_one_file_that_a_merge_left_are_one()
    {
        const string Entry = """{ "rule": "A.B", "fingerprint": "000000001" }""";

        BaselineText.Read($$"""{ "version": 1, "files": { "a.md": [ {{Entry}} ], "a.md": [ {{Entry}}, ] } }""").In("a.md").Length.ShouldBe(2);
    }

    private static BaselineEntry Entry(string rule, string text, int start, int length)
    {
        var source = new SourceText("a.md", text);
        var first = Math.Min(start, text.Length);
        return new BaselineEntry(FindingIdentity.Of(new Diagnostic
        {
            Descriptor = new DiagnosticDescriptor(rule, "x", Severity.Error),
            Location = new Location(source, new TextSpan(first, Math.Min(length, text.Length - first))),
            Message = "x",
            Severity = Severity.Error,
        }), text);
    }
}
