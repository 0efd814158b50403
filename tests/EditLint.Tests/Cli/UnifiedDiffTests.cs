using CsCheck;
using EditLint.Cli.Reporters;

namespace EditLint.Tests.Cli;

public sealed class UnifiedDiffTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["ab\n\r"], 0, 40];

    [Fact]
    public void Whatever_changes_the_diff_leads_from_one_text_to_the_other() =>
        Gen.Select(Texts, Texts, Gen.String[Gen.Char["xy\n"], 0, 60]).Sample((before, after, common) =>
        {
            Apply(before, UnifiedDiff.Of("a.txt", before, after)).ShouldBe(after);
            Apply(before + common, UnifiedDiff.Of("a.txt", before + common, after + common)).ShouldBe(after + common);
            Apply(common + before, UnifiedDiff.Of("a.txt", common + before, common + after)).ShouldBe(common + after);
        }, iter: 3_000);

    [Fact]
    public void Texts_that_are_alike_have_no_diff() => UnifiedDiff.Of("a.txt", "a\nb", "a\nb").ShouldBe("");

    [Fact]
    public void Three_lines_stand_around_a_change()
    {
        var lines = Enumerable.Range(1, 20).Select(i => $"{i}\n").ToList();
        var changed = lines.Select(l => l is "5\n" or "12\n" or "20\n" ? "x" + l : l);

        UnifiedDiff.Of("a b.txt", string.Concat(lines), string.Concat(changed)).Split('\n').Where(l => l.StartsWith('@') || l.StartsWith("---", StringComparison.Ordinal))
            .ShouldBe(["--- a b.txt\t", "@@ -2,14 +2,14 @@", "@@ -17,4 +17,4 @@"]);
    }

    [Fact]
    public void With_colours_the_words_that_changed_are_marked() =>
        UnifiedDiff.Of("a.txt", "We utilize it.\n", "We use it.\n", new AnsiStyle(true)).Split('\n')[3..5]
            .ShouldBe(["\e[31m-We \e[7mutilize\e[27m it.\e[0m", "\e[32m+We \e[7muse\e[27m it.\e[0m"]);

    [Fact]
    public void On_a_terminal_an_article_cannot_move_the_cursor() =>
        UnifiedDiff.Of("a.txt", "\e[2J utilize\n", "\e[2J use\n", default, isForPerson: true).ShouldNotContain("\e");

    // What the program "patch" does, for a diff that fits.
    private static string Apply(string text, string diff)
    {
        var lines = Lines(text);
        var result = "";
        var next = 0;
        var parts = diff.Split('\n');
        for (var i = 0; i < parts.Length - 1; i++)
        {
            var (part, lacksEnd) = (parts[i], parts[i + 1].StartsWith('\\'));
            if (part.StartsWith("--- ", StringComparison.Ordinal) && i == 0 || part.StartsWith("+++ ", StringComparison.Ordinal) && i == 1 || part.StartsWith('\\'))
                continue;
            var line = part.Length > 0 ? part[1..] + (lacksEnd ? "" : "\n") : "";
            switch (part.Length > 0 ? part[0] : '?')
            {
                case '@':
                    var range = part.Split(' ')[1][1..].Split(',');
                    var start = int.Parse(range[0]) - (range is [_, "0"] ? 0 : 1);
                    result += string.Concat(lines[next..start]);
                    next = start;
                    break;
                case ' ':
                    line.ShouldBe(lines[next]);
                    result += lines[next++];
                    break;
                case '-':
                    line.ShouldBe(lines[next++]);
                    break;
                case '+':
                    result += line;
                    break;
                default:
                    throw new InvalidOperationException($"'{part}' is no line of a diff.");
            }
        }
        return result + string.Concat(lines[next..]);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
