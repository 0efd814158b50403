using System.Text.Json;
using EditLint.Core.Language;

namespace EditLint.Tests.Language;

/// <summary>The published golden rules of sentence segmentation, read from the shared test data where it is present.</summary>
public class GoldenRulesTests
{
    [Fact]
    public void All_golden_rules_hold() => CountRight("cases", 48);

    /// <summary>The missing one takes a variable at the end of a sentence ("contain v. If") for an abbreviation, which it is not.</summary>
    [Fact]
    public void All_further_cases_but_one_hold() => CountRight("regression", 12);

    private static void CountRight(string group, int atLeast)
    {
        if (FindData() is not { } path)
            return;
        using var data = JsonDocument.Parse(File.ReadAllText(path));
        var wrong = new List<string>();
        var right = 0;
        foreach (var rule in data.RootElement.GetProperty(group).EnumerateArray())
        {
            var text = rule.GetProperty("text").GetString()!;
            var expected = rule.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetString()!.Trim());
            if (SentenceSplitter.Split(text).Select(span => text.Substring(span.Start, span.Length)).SequenceEqual(expected))
                right++;
            else
                wrong.Add(text);
        }

        right.ShouldBeGreaterThanOrEqualTo(atLeast, string.Join(Environment.NewLine, wrong));
    }

    private static string? FindData()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "EditLint.sln")))
                continue;
            var path = Path.Combine(folder.FullName, "..", "shared", "data", "golden-rules-en.json");
            return File.Exists(path) ? path : null;
        }

        return null;
    }
}
