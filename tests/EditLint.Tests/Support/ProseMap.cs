using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Tests.Support;

/// <summary>The law of every reader: a character of prose maps to the source that produced it.</summary>
internal static class ProseMap
{
    /// <summary>The first breach of the law in a block, or null.</summary>
    /// <param name="source">What was read.</param>
    /// <param name="block">A block of it.</param>
    /// <param name="decode">What a stretch of source that is not plain text means to the reader (an entity, an escape), or null when it means nothing.</param>
    public static string? FindMistake(SourceText source, Block block, Func<string, string?> decode)
    {
        var prose = block.Prose;
        var end = 0;
        for (var i = 0; i < prose.Length; i++)
        {
            var span = prose.ToSource(new TextSpan(i, 1));
            var written = source[span].ToString();
            var run = prose.Runs.Single(r => i >= r.ProseStart && i < r.ProseEnd);
            var shown = run.IsVerbatim ? prose.Text[i].ToString() : prose.Text.Substring(run.ProseStart, run.ProseLength);
            if (!IsSame(shown, written) && (run.IsVerbatim || decode(written) is not { } decoded || !IsSame(shown, decoded)))
                return $"\"{shown}\" at {i} of \"{prose.Text}\" maps to \"{written}\" at {span}";
            if (!block.Span.Contains(span))
                return $"{span} lies outside its block at {block.Span}";
            if (span.Start < end && run.IsVerbatim)
                return $"{span} lies before what came earlier in \"{prose.Text}\"";
            end = span.End;
        }
        return block.Inlines.Where(n => n.ProseSpan.End > prose.Length).Select(n => $"{n} ends outside the prose").FirstOrDefault();
    }

    // One white space may be shown as another.
    private static bool IsSame(string shown, string written) =>
        shown == written || (string.IsNullOrWhiteSpace(shown) && string.IsNullOrWhiteSpace(written));
}
