using System.Net;
using EditLint.Core.Checks;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Tests.Support;

/// <summary>What holds for every document, whatever was read: every place lies inside its parent, and every character of prose came from where the map says.</summary>
internal static class DocumentInvariants
{
    private static readonly string[] Scopes = ["text", "sentence", "paragraph", "~list & ~heading", "frontmatter", "raw", "summary"];

    /// <summary>Fails with the first few places where a document breaks its promises.</summary>
    /// <param name="document">The document.</param>
    /// <param name="decode">What a stretch of source that is not plain text means to the reader (an entity, an escape), or null when it means nothing; entities and escapes of front matter when omitted.</param>
    public static void ShouldHold(Document document, Func<string, string?>? decode = null)
    {
        var violations = Violations(document, decode).Take(3).ToList();
        if (violations.Count > 0)
            violations.ShouldBeEmpty($"in {document.Source.Path}:\n{Start(document.Source.Text)}\n\n{Start(DocumentPrinter.Print(document))}");
    }

    private static string Start(string text) => text[..Math.Min(text.Length, 2000)];

    private static IEnumerable<string> Violations(Document document, Func<string, string?>? decode)
    {
        var whole = new TextSpan(0, document.Source.Length);
        return InOrder([.. document.Blocks.Where(block => block.Kind != BlockKind.FrontMatterField)])
            .Concat(document.Blocks.SelectMany(block => InBlock(block, whole, document, decode)))
            .Concat(Scopes.SelectMany(scope => InTexts(document, scope)))
            .Concat(document.Comments.Where(comment => !whole.Contains(comment.Span) || comment.Span.IsEmpty).Select(comment => $"a comment outside the source: {comment}"))
            .Concat(document.Comments.Zip(document.Comments.Skip(1)).Where(pair => pair.Second.Span.Start < pair.First.Span.End).Select(pair => $"{pair.Second} starts before the end of {pair.First}"))
            .Concat(document.Errors.Where(error => !whole.Contains(error.Span)).Select(error => $"an error outside the source: {error}"));
    }

    private static IEnumerable<string> InOrder(IReadOnlyList<Block> blocks) =>
        blocks.Zip(blocks.Skip(1)).Where(pair => pair.Second.Span.Start < pair.First.Span.Start).Select(pair => $"{pair.Second} starts before {pair.First}");

    private static IEnumerable<string> InBlock(Block block, TextSpan parent, Document document, Func<string, string?>? decode)
    {
        if (!parent.Contains(block.Span))
            yield return $"{block} is outside its parent at {parent}";
        foreach (var violation in InRuns(block, document, decode).Concat(InInlines(block)))
            yield return $"{violation} in {block}";
        foreach (var violation in block.Children.SelectMany(child => InBlock(child, block.Span, document, decode)))
            yield return violation;
    }

    private static IEnumerable<string> InRuns(Block block, Document document, Func<string, string?>? decode)
    {
        var source = block.Span.Start;
        foreach (var run in block.Prose.Runs)
        {
            var shown = block.Prose.Text.Substring(run.ProseStart, run.ProseLength);
            var written = document.Source.Text.Substring(run.SourceStart, run.SourceLength);
            if (run.SourceStart < source || run.SourceEnd > block.Span.End)
                yield return $"{run} is out of order or outside";
            if (run.IsVerbatim ? shown != written : !IsSpelling(shown, written, decode))
                yield return $"\"{written}\" does not spell \"{shown}\"";
            source = run.SourceEnd;
        }
    }

    // A line end, as it is, folded or as an element; an entity; an escape of front matter.
    private static bool IsSpelling(string shown, string written, Func<string, string?>? decode)
    {
        if (string.IsNullOrWhiteSpace(shown) && (string.IsNullOrWhiteSpace(written) || written.StartsWith("<br", StringComparison.OrdinalIgnoreCase)))
            return true;
        if (decode is not null)
            return decode(written) is { } meaning && (meaning == shown || (string.IsNullOrWhiteSpace(meaning) && string.IsNullOrWhiteSpace(shown)));
        return WebUtility.HtmlDecode(written) == shown || WebUtility.HtmlDecode(written + ";") == shown || written is ['\\', ..];
    }

    // What patterns see are the characters of the source, apart from asterisks; an apostrophe may be the typewriter's.
    private static IEnumerable<string> InTexts(Document document, string scope)
    {
        foreach (var text in ScopeReader.Read(document, [ScopeSelector.Parse(scope)]))
        {
            for (var i = 0; i < text.Text.Length; i++)
            {
                var span = new TextSpan(i, 1);
                var original = text.Original(span)[0];
                if (text.Text[i] != original && text.Text[i] != '*' && !(text.Text[i] == '\'' && original == '\u2019'))
                    yield return $"scope {scope} shows '{text.Text[i]}' for '{original}'";
                if (text.IsReplaceable(span) && document.Source[text.ToSource(span)].ToString() is var source && (source.Length != 1 || source[0] != text.Text[i]))
                    yield return $"scope {scope} shows '{text.Text[i]}' for \"{source}\" at {text.ToSource(span)}";
            }
        }
    }

    private static IEnumerable<string> InInlines(Block block)
    {
        var position = 0;
        var prosePosition = 0;
        foreach (var inline in block.Inlines)
        {
            if (inline.Span.Start < position || inline.ProseSpan.Start < prosePosition || inline.ProseSpan.End > block.Prose.Length)
                yield return $"{inline} is out of order or outside";
            else if (!block.Span.Contains(inline.Span))
                yield return $"{inline} is outside its block";
            else if (!inline.ProseSpan.IsEmpty && !inline.Span.Contains(block.Prose.ToSource(inline.ProseSpan)))
                yield return $"{inline} has prose from outside its span";
            // A link that runs on into the next block of HTML has its target in the first.
            if (inline.TargetSpan is { } target && target.Start > inline.Span.End)
                yield return $"{inline} has its target behind it";
            position = inline.Span.Start;
            prosePosition = inline.ProseSpan.Start;
        }
    }
}
