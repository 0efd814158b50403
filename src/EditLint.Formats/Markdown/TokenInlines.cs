using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>Puts code over the parts of a prose that a house says are no language.</summary>
internal static class TokenInlines
{
    /// <summary>The inlines of a prose with those parts among them.</summary>
    /// <param name="prose">The prose.</param>
    /// <param name="inlines">Its inlines, in order.</param>
    /// <param name="tokens">The parts, in offsets of the source and in order.</param>
    public static ImmutableArray<Inline> Add(Prose prose, ImmutableArray<Inline> inlines, ReadOnlySpan<TextSpan> tokens)
    {
        if (tokens.IsEmpty)
            return inlines;
        var all = ImmutableArray.CreateBuilder<Inline>(inlines.Length + tokens.Length);
        var next = 0;
        var runs = prose.Runs;
        var run = 0;
        foreach (var token in tokens)
        {
            var shown = WithoutBlanks(prose, Shown(runs, token, ref run));
            if (shown.IsEmpty)
                continue;
            var place = prose.ToSource(shown);
            while (next < inlines.Length && inlines[next].Span.Start <= place.Start)
                all.Add(inlines[next++]);
            all.Add(new Inline(InlineKind.Code, shown, place));
        }
        while (next < inlines.Length)
            all.Add(inlines[next++]);
        return all.ToImmutable();
    }

    // Blanks are no language anyway, and those at the edge of a link belong to its source and not to its words.
    private static TextSpan WithoutBlanks(Prose prose, TextSpan shown)
    {
        var (start, end) = (shown.Start, shown.End);
        while (start < end && char.IsWhiteSpace(prose.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(prose.Text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The prose that comes from a part of the source; the search begins at a run and leaves off at the first that may hold the next part.</summary>
    private static TextSpan Shown(ImmutableArray<ProseRun> runs, TextSpan token, ref int run)
    {
        while (run < runs.Length && runs[run].SourceEnd <= token.Start)
            run++;
        var shown = default(TextSpan);
        for (var i = run; i < runs.Length && runs[i].SourceStart < token.End; i++)
        {
            var current = runs[i];
            var start = current.IsVerbatim ? Math.Max(0, token.Start - current.SourceStart) : 0;
            var end = current.IsVerbatim ? Math.Min(current.SourceLength, token.End - current.SourceStart) : current.ProseLength;
            var part = TextSpan.FromBounds(current.ProseStart + start, current.ProseStart + end);
            shown = shown.IsEmpty ? part : shown.Union(part);
        }
        return shown;
    }
}
