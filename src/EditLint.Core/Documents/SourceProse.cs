using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// A source as one text with markup and all, read as rules expect it: every line ends in LF, and the apostrophe that is written
/// <c>&amp;rsquo;</c> is the one that typewriters have. Stateless and thread-safe; linear in the text.
/// </summary>
internal static class SourceProse
{
    private const string Apostrophe = "&rsquo;";

    /// <summary>The whole source.</summary>
    public static Prose Read(SourceText source)
    {
        var text = source.Text;
        if (!text.Contains('\r') && !HasApostrophes(source))
            return Prose.Verbatim(source, new TextSpan(0, text.Length));
        var prose = new ProseBuilder(source);
        for (var start = 0; start < text.Length;)
        {
            var next = Next(text, start);
            prose.Append(TextSpan.FromBounds(start, next));
            if (next == text.Length)
                break;
            var length = text[next] == '&' ? Apostrophe.Length : next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            prose.Append(text[next] == '&' ? "'" : "\n", new TextSpan(next, length));
            start = next + length;
        }
        return prose.ToProse();
    }

    public static bool HasApostrophes(SourceText source) => source.Text.IndexOf(Apostrophe[0]) is var first and >= 0 && source.Text.AsSpan(first).Contains(Apostrophe, StringComparison.Ordinal);

    /// <summary>True when the source of a run is such an apostrophe.</summary>
    public static bool IsApostrophe(SourceText source, ProseRun run) =>
        run is { ProseLength: 1, SourceLength: 7 } && source.Text.AsSpan(run.SourceStart, run.SourceLength).SequenceEqual(Apostrophe);

    private static int Next(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var found = text.AsSpan(i).IndexOfAny('\r', '&');
            if (found < 0)
                break;
            i += found;
            if (text[i] == '\r' || text.AsSpan(i).StartsWith(Apostrophe))
                return i;
        }
        return text.Length;
    }
}
