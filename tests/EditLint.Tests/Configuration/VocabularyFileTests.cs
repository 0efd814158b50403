using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public sealed class VocabularyFileTests
{
    [Fact]
    public void Each_line_is_a_pattern_with_its_place()
    {
        var source = new SourceText("accept.txt", "# our products\nEditLint\n\n  [Vv]ale  \r\n#hashtag\nper se\n");

        var entries = VocabularyFile.Read(source, d => throw new InvalidOperationException(d.Message));

        entries.Select(e => e.Pattern).ShouldBe(["EditLint", "[Vv]ale", "#hashtag", "per se"]);
        entries.Select(e => source[e.Origin.Span].ToString()).ShouldBe(entries.Select(e => e.Pattern));
    }

    [Fact]
    public void A_line_that_is_no_pattern_is_told_and_the_others_count()
    {
        var errors = new List<Diagnostic>();

        VocabularyFile.Read(new SourceText("accept.txt", "good\n  C+++\nbetter\n"), errors.Add).Select(e => e.Pattern).ShouldBe(["good", "better"]);

        var error = errors.ShouldHaveSingleItem();
        error.Descriptor.ShouldBe(ToolDescriptors.InvalidConfiguration);
        (error.Location.Start.Line, error.Location.Start.Column).ShouldBe((2, 3));
    }
}
