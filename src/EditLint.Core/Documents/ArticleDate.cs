using System.Collections.Immutable;
using EditLint.Core.Language;

namespace EditLint.Core.Documents;

/// <summary>
/// Finds the day on which an article says it was published: in its front matter, its HTML metadata, its file's name, or a line with a date
/// before the story. Stateless and thread-safe.
/// </summary>
internal static class ArticleDate
{
    // A line about the story, such as "By Ana Ruiz | March 3, 2015 9:00 am", is no longer than this, and stands in one of the first blocks.
    private const int LongestLine = 15;
    private const int FirstBlocks = 6;
    private const int Reach = 160;

    private static readonly ImmutableArray<string> Keys = ["date", "published", "pubdate", "publish_date", "publishdate", "published_at", "date_published", "datepublished"];
    private static readonly ImmutableArray<string> Metadata = ["article:published_time", "datePublished", "itemprop=\"datePublished\""];

    /// <summary>The day, or null where the article does not say it.</summary>
    public static DateOnly? Find(Document document) =>
        FromFrontMatter(document) ?? FromMetadata(document) ?? FromPath(document.Source.Path) ?? FromFirstLines(document);

    private static DateOnly? FromFrontMatter(Document document)
    {
        var source = document.Source;
        if (source.Text.Length == 0 || source.Text[0] is not ('-' or '+' or '{' or '\uFEFF'))
            return null;
        var end = document.ProseBlocks.IsEmpty ? source.Length : document.ProseBlocks[0].Span.Start;
        for (var line = 0; line < source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            if (span.Start >= end)
                break;
            var text = source[span].Trim("\t \"'");
            var separator = text.IndexOfAny(':', '=');
            if (separator > 0 && IsKey(text[..separator].TrimEnd("\t \"'")))
                return FirstIn(text[(separator + 1)..]);
        }
        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> name)
    {
        foreach (var key in Keys)
        {
            if (name.Equals(key, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static DateOnly? FromMetadata(Document document)
    {
        if (document.Format != DocumentFormat.Html)
            return null;
        var text = document.Source.Text;
        foreach (var name in Metadata)
        {
            if (FirstBehind(text, name) is { } date)
                return date;
        }
        // Below the first paragraph the time is that of a comment or of a related story.
        var story = document.ProseBlocks.FirstOrDefault(b => b.Role is BlockRole.Lede or BlockRole.Body);
        return FirstBehind(text.AsSpan(0, story?.Span.End ?? text.Length), "<time");
    }

    private static DateOnly? FirstBehind(ReadOnlySpan<char> text, string name)
    {
        var start = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : FirstIn(text.Slice(start, Math.Min(Reach, text.Length - start)));
    }

    // "2015-03-02-title.md", "site_2015-03-02_title.txt", "2015/03/02/title.md"
    private static DateOnly? FromPath(string path)
    {
        const int Length = 10;
        for (var start = path.Length - Length; start >= 0; start--)
        {
            var part = path.AsSpan(start, Length);
            if (part[4] is '-' or '/' && part[7] == part[4] && (start == 0 || !char.IsAsciiDigit(path[start - 1])) && FirstIn(part) is { } date)
                return date;
        }
        return null;
    }

    private static DateOnly? FromFirstLines(Document document)
    {
        foreach (var block in document.ProseBlocks.AsSpan()[..Math.Min(FirstBlocks, document.ProseBlocks.Length)])
        {
            if ((block.Role is BlockRole.Dateline or BlockRole.Byline || block.Words.Length <= LongestLine) && block.Kind != BlockKind.Heading && FirstIn(block.Prose.Text) is { } date)
                return date;
        }
        return null;
    }

    private static DateOnly? FirstIn(ReadOnlySpan<char> text)
    {
        var words = WordTokenizer.Tokenize(text.ToString());
        var reader = new DateReader(text, words);
        for (var i = 0; i < words.Length; i++)
        {
            if (reader.TryRead(i, out var date) && date is { Year: > 0, HasSwap: false })
                return date.In(date.Year);
        }
        return null;
    }
}
