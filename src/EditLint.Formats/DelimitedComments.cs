using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats;

/// <summary>
/// Comments in other marks than those of HTML: MDX has <c>{/* … */}</c>, and a configuration may name a pair. Linear in the text. Thread-safe.
/// </summary>
internal static class DelimitedComments
{
    private const string HtmlOpen = "<!--";

    private const string HtmlClose = "-->";

    private const string MdxExtension = ".mdx";

    /// <summary>The comments from an offset on, in order; those inside HTML comments do not count. Code is not known here: it must be sorted out by the reader.</summary>
    public static ImmutableArray<Comment> Find(SourceText source, int start, ReadingOptions options)
    {
        var delimiters = DelimitersOf(source, options);
        if (!delimiters.Any(d => source.Text.AsSpan(start).Contains(d.Open, StringComparison.Ordinal)))
            return [];
        (string Open, string Close)[] all = [.. delimiters, (HtmlOpen, HtmlClose)];
        var next = new int[all.Length];
        Array.Fill(next, -1);
        var comments = ImmutableArray.CreateBuilder<Comment>();
        for (var position = start; ;)
        {
            var first = Advance(source.Text, position, all, next);
            if (first < 0)
                return comments.ToImmutable();
            var content = next[first] + all[first].Open.Length;
            var end = source.Text.IndexOf(all[first].Close, content, StringComparison.Ordinal);
            if (end < 0)
            {
                next[first] = int.MaxValue;
                continue;
            }
            position = end + all[first].Close.Length;
            if (first < delimiters.Length)
                comments.Add(new Comment(TextSpan.FromBounds(next[first], position), source.Text[content..end]));
        }
    }

    private static (string Open, string Close)[] DelimitersOf(SourceText source, ReadingOptions options)
    {
        var isMdx = (options.Extension ?? Path.GetExtension(source.Path)).Equals(MdxExtension, StringComparison.OrdinalIgnoreCase)
            || source.Path.EndsWith(MdxExtension, StringComparison.OrdinalIgnoreCase);
        (string Open, string Close)[] found = isMdx ? [("{/*", "*/}")] : [];
        return options.CommentDelimiters is { Open.Length: > 0, Close.Length: > 0 } own && own.Open != HtmlOpen ? [.. found, own] : found;
    }

    // The delimiter that opens first at or after a position, or -1; where each opens next is looked for once.
    private static int Advance(string text, int position, (string Open, string Close)[] delimiters, int[] next)
    {
        var first = -1;
        for (var i = 0; i < delimiters.Length; i++)
        {
            if (next[i] < position)
                next[i] = text.IndexOf(delimiters[i].Open, position, StringComparison.Ordinal) is var found and >= 0 ? found : int.MaxValue;
            if (next[i] < int.MaxValue && (first < 0 || next[i] < next[first]))
                first = i;
        }
        return first;
    }
}
