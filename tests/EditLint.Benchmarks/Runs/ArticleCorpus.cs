using System.Text;
using System.Text.RegularExpressions;

namespace EditLint.Benchmarks.Runs;

/// <summary>
/// Submissions made of a folder of articles. The first round of articles is as it was published; in each further one every word is another word of the articles
/// of the same shape, drawn as often as it stands there, so that the rules find about as much and no passage stands in two files. A short word has the shape of
/// those of its length, a longer one of those with its last two letters, with a capital or without.
/// </summary>
internal sealed partial class ArticleCorpus
{
    private readonly List<string> _articles;
    private readonly Dictionary<string, string[]> _byShape;

    /// <summary>Reads the articles of a folder.</summary>
    public ArticleCorpus(string folder)
    {
        _articles = [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        _byShape = _articles.SelectMany(a => ReplaceableWord().Matches(a).Select(m => m.Value)).GroupBy(Shape).ToDictionary(g => g.Key, g => g.ToArray());
    }

    public int Count => _articles.Count;

    /// <summary>How often each word of three small letters and more stands in the articles.</summary>
    public Dictionary<string, int> WordCounts() => _byShape.Values.SelectMany(w => w).Where(w => w.Length > 2 && char.IsLower(w[0])).CountBy(w => w).ToDictionary();

    /// <summary>Writes articles into a folder until it holds so many bytes of UTF-8.</summary>
    /// <returns>The bytes written.</returns>
    public long Write(string folder, long bytes, bool isMarkdown)
    {
        Directory.CreateDirectory(folder);
        var written = 0L;
        for (var number = 0; written < bytes; number++)
        {
            var content = Encoding.UTF8.GetBytes(Article(number, isMarkdown));
            File.WriteAllBytes(Path.Combine(folder, $"{number:000000}.{(isMarkdown ? "md" : "txt")}"), content);
            written += content.Length;
        }
        return written;
    }

    /// <summary>Writes one file of plain text with so many bytes of UTF-8, or a little more.</summary>
    /// <returns>The bytes written.</returns>
    public long WriteSingle(string path, long bytes)
    {
        using var file = File.Create(path);
        for (var number = 0; file.Length < bytes; number++)
        {
            foreach (var paragraph in Article(number, isMarkdown: false).Split('\n').TakeWhile(_ => file.Length < bytes))
            {
                file.Write(Encoding.UTF8.GetBytes($"{paragraph}\n"));
                file.Flush();
            }
        }
        return file.Length;
    }

    private string Article(int number, bool isMarkdown)
    {
        var round = number / _articles.Count;
        var article = _articles[number % _articles.Count];
        if (round > 0)
        {
            var random = new Random(number);
            var last = "";
            article = ReplaceableWord().Replace(article, m => last = Another(m.Value, last, random));
        }
        return isMarkdown ? article : PlainText(article);
    }

    // A word said twice would be a finding.
    private string Another(string word, string last, Random random)
    {
        var words = _byShape[Shape(word)];
        var other = word;
        for (var draw = 0; draw < 4 && (draw == 0 || other.Equals(last, StringComparison.OrdinalIgnoreCase)); draw++)
            other = words[random.Next(words.Length)];
        return other;
    }

    private static string Shape(string word) => $"{(char.IsUpper(word[0]) ? 'A' : 'a')}{(word.Length <= 4 ? $"{word.Length}" : word[^2..])}";

    // One paragraph a line, without marks.
    private static string PlainText(string markdown)
    {
        var body = markdown.StartsWith("---\n", StringComparison.Ordinal) && markdown.IndexOf("\n---\n", StringComparison.Ordinal) is > 0 and var end ? markdown[(end + 5)..] : markdown;
        var paragraphs = BlankLine().Split(body).Select(p => Mark().Replace(Link().Replace(p, "$1"), "").ReplaceLineEndings(" ").Trim());
        return string.Join('\n', paragraphs.Where(p => p.Length > 0)) + "\n";
    }

    // No part of an address or of a name with digits.
    [GeneratedRegex("(?<=[ ([\"“\n*_])[A-Za-z][a-z]+(?=[ ,;:?!)\"”\n*_\\]]|\\.(?![A-Za-z/]))")]
    private static partial Regex ReplaceableWord();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[#>*+-]+ +|[*_`]+|<[^>]*>", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
