using EditLint.Core.Analysis;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Finds the markup of links that is none and so stands in the text: <c>[text] (https://...)</c>, <c>[text](https://... </c> without an end,
/// <c>[text(https://...)</c>, <c>(text)[https://...]</c>; and addresses whose scheme is misspelt. Stateless and thread-safe.
/// </summary>
internal static class MalformedLinks
{
    private const int LongestText = 200;

    public static void Analyze(DocumentAnalysisContext context)
    {
        if (context.Document.Format == DocumentFormat.PlainText)
            return;
        foreach (var block in context.Document.ProseBlocks)
        {
            if (block.Prose.Text.AsSpan().IndexOfAny(']', '[') >= 0)
                AnalyzeText(context, block);
        }
        foreach (var (block, inline) in DocumentLinks.Of(context.Document))
        {
            if (inline.Kind != InlineKind.AutoLink && HasBrokenScheme(inline.Target.AsSpan().Trim()) && !DocumentLinks.IsGenerated(context.Document, inline))
                DocumentLinks.Report(context, block, inline, new DiagnosticDetails { Message = $"The link leads to \"{inline.Target}\", which is no address. Correct its beginning." });
        }
    }

    private static void AnalyzeText(DocumentAnalysisContext context, Block block)
    {
        var text = block.Prose.Text;
        InlineCoverage? code = null;
        for (var i = text.AsSpan().IndexOfAny(']', ')'); i >= 0 && i + 1 < text.Length;)
        {
            var target = TargetBehind(text, i);
            if (target > 0)
            {
                var span = TextSpan.FromBounds(Opening(text, i), EndOfTarget(text, target));
                if (!(code ??= InlineCoverage.Of(block, InlineKind.Code)).OverlapsWith(span) && !IsEscaped(context.Document, block, i))
                    context.Report(block, span);
                i = Math.Max(i, span.End - 1);
            }
            var next = text.AsSpan(i + 1).IndexOfAny(']', ')');
            i = next < 0 ? -1 : i + 1 + next;
        }
        for (var open = text.IndexOf("(http", StringComparison.OrdinalIgnoreCase); open > 0; open = text.IndexOf("(http", open + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsUnclosed(text, open, out var span) && !(code ??= InlineCoverage.Of(block, InlineKind.Code)).OverlapsWith(span) && !IsEscaped(context.Document, block, span.Start))
                context.Report(block, span);
        }
    }

    // "[words(https://...)" lost a bracket; "[words(https://...) and more]" is an aside in brackets.
    private static bool IsUnclosed(string text, int open, out TextSpan span)
    {
        span = default;
        if (!char.IsLetterOrDigit(text[open - 1]) || !IsAddress(text.AsSpan(open + 1), isCertain: true))
            return false;
        var first = Math.Max(0, open - LongestText);
        var before = text.AsSpan(first, open - first);
        var start = before.LastIndexOfAny('[', ']');
        var end = EndOfTarget(text, open + 1);
        if (start < 0 || before[start] != '[' || text[end - 1] != ')')
            return false;
        var rest = text.AsSpan(end);
        var next = rest.IndexOfAny('[', ']');
        span = TextSpan.FromBounds(first + start, end);
        return next < 0 || rest[next] == '[';
    }

    // Where the address starts behind a closing bracket: "](http", "] (http", ")[http"; 0 when there is none.
    private static int TargetBehind(string text, int close)
    {
        var rest = text.AsSpan(close + 1);
        if (text[close] == ')')
            return rest is ['[', ..] && IsAddress(rest[1..], isCertain: true) ? close + 2 : 0;
        if (rest is ['(', ..])
            return IsAddress(rest[1..], isCertain: false) ? close + 2 : 0;
        return rest.StartsWith(" (") && IsAddress(rest[2..], isCertain: true) && IsWords(text, close) ? close + 3 : 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> text, bool isCertain) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (!isCertain && (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("../") || text.StartsWith("./") || (text is ['/', var c, ..] && char.IsAsciiLetterLower(c))));

    // "[1] (https://...)" and "[sic]" are no words of a link.
    private static bool IsWords(string text, int close)
    {
        var open = text.LastIndexOf('[', close, Math.Min(close + 1, LongestText));
        var words = open < 0 ? [] : text.AsSpan(open + 1, close - open - 1).Trim();
        return words.Length > 1 && words is not ("sic" or "PDF" or "pdf") && words.ContainsAnyInRange('A', 'z');
    }

    private static int Opening(string text, int close)
    {
        var open = text.LastIndexOf(text[close] == ')' ? '(' : '[', close, Math.Min(close + 1, LongestText));
        return open < 0 ? close : open;
    }

    private static int EndOfTarget(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or ']' or '"'))
            end++;
        return end < text.Length && text[end] is ')' or ']' ? end + 1 : end;
    }

    private static bool IsEscaped(Document document, Block block, int proseOffset)
    {
        var place = block.Prose.ToSource(new TextSpan(proseOffset, 1));
        return place.Start > 0 && document.Source.Text[place.Start - 1] == '\\';
    }

    private static bool HasBrokenScheme(ReadOnlySpan<char> target)
    {
        if (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            var host = target[(target.IndexOf("//") + 2)..];
            var end = host.IndexOfAny('/', '?', '#');
            host = end < 0 ? host : host[..end];
            return host is "http:" or "https:" or "http" or "https" || host.Contains("..", StringComparison.Ordinal) || host.IndexOfAny(',', ' ') >= 0;
        }
        return target.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? target.Length > 6
            : target.StartsWith("http//", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https//", StringComparison.OrdinalIgnoreCase) || IsMisspelt(target);
    }

    private static bool IsMisspelt(ReadOnlySpan<char> target)
    {
        var end = target.IndexOf("//");
        return end is > 2 and < 9 && target[..end] is "htp:" or "htps:" or "ttp:" or "ttps:" or "hhttp:" or "hhttps:" or "htttp:" or "htttps:" or "httpss:" or "httpp:" or "http;" or "https;" or "http::" or "https::" or "hppt:" or "hppts:";
    }
}
