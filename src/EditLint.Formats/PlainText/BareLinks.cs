using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.PlainText;

/// <summary>
/// Finds web and mail addresses that stand in prose without markup. What may end an address follows the extended
/// autolinks of GitHub Flavored Markdown. Linear: an address is looked for only at ":", "." and "@", never further back than its longest part.
/// </summary>
internal static class BareLinks
{
    private const int LongestMailbox = 64;

    /// <summary>The addresses in a prose, in order.</summary>
    public static ImmutableArray<Inline> Find(Prose prose)
    {
        var text = prose.Text.AsSpan();
        ImmutableArray<Inline>.Builder? links = null;
        var position = 0;
        for (var from = 0; from < text.Length;)
        {
            var next = text[from..].IndexOfAny(':', '.', '@');
            if (next < 0)
                break;
            var at = from + next;
            from = at + 1;
            var span = text[at] switch
            {
                ':' => FindWeb(text, at, position),
                '.' => FindWww(text, at, position),
                _ => FindMail(text, at, position),
            };
            if (span.IsEmpty)
                continue;
            var address = text.Slice(span.Start, span.Length);
            var target = text[at] switch { '.' => $"http://{address}", '@' => $"mailto:{address}", _ => address.ToString() };
            var place = prose.ToSource(span);
            (links ??= ImmutableArray.CreateBuilder<Inline>()).Add(new Inline(InlineKind.AutoLink, span, place, target, place));
            from = position = span.End;
        }
        return links?.ToImmutable() ?? [];
    }

    private static TextSpan FindWeb(ReadOnlySpan<char> text, int colon, int earliest)
    {
        if (!text[colon..].StartsWith("://"))
            return default;
        var before = text[earliest..colon];
        var scheme = before.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5 : before.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        return scheme == 0 ? default : Complete(text, colon - scheme, colon + 3, earliest);
    }

    private static TextSpan FindWww(ReadOnlySpan<char> text, int dot, int earliest) =>
        text[earliest..dot].EndsWith("www", StringComparison.OrdinalIgnoreCase) ? Complete(text, dot - 3, dot + 1, earliest) : default;

    private static TextSpan Complete(ReadOnlySpan<char> text, int start, int host, int earliest)
    {
        if (start > earliest && char.IsLetterOrDigit(text[start - 1]))
            return default;
        var end = host;
        var depth = 0;
        for (; end < text.Length && IsUrlCharacter(text[end]); end++)
        {
            depth += text[end] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                break;
        }
        while (end > host && text[end - 1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '*' or '_' or '~' or '\u2019')
            end--;
        return end > host && char.IsLetterOrDigit(text[host]) ? TextSpan.FromBounds(start, end) : default;
    }

    private static TextSpan FindMail(ReadOnlySpan<char> text, int at, int earliest)
    {
        var start = at;
        while (start > earliest && at - start < LongestMailbox && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '+' or '-'))
            start--;
        while (start < at && text[start] is '.' or '-')
            start++;
        var end = at + 1;
        var lastDot = -1;
        for (; end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'); end++)
            lastDot = text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]) ? end : lastDot;
        while (end > at && text[end - 1] is '.' or '-')
            end--;
        return start < at && lastDot > at + 1 && lastDot < end ? TextSpan.FromBounds(start, end) : default;
    }

    private static bool IsUrlCharacter(char c) =>
        !char.IsWhiteSpace(c) && c is not ('<' or '>' or '"' or '`' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB');
}
