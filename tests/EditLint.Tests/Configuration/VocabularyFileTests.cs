using EditLint.Core.Configuration;
using EditLint.Core.Text;

namespace EditLint.Tests.Configuration;

public sealed class VocabularyFileTests
{
    [Fact]
    public void Each_line_is_a_pattern_with_its_place()
    {
        var source = new SourceText("accept.txt", "# our products\nEditLint\n\n  [Vv]ale  \r\n#hashtag\nper se\n");

        var entries = VocabularyFile.Read(source);

        entries.Select(e => e.Pattern).ShouldBe(["EditLint", "[Vv]ale", "#hashtag", "per se"]);
        entries.Select(e => source[e.Origin.Span].ToString()).ShouldBe(entries.Select(e => e.Pattern));
    }
}
