using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>Finds what the patterns of <see cref="ReadingOptions.BlockIgnores"/> and <see cref="ReadingOptions.TokenIgnores"/> match. Thread-safe.</summary>
internal static class IgnoredStretches
{
    /// <summary>The stretches from an offset on, in order and without overlap: what an earlier pattern took a later one cannot take, and blocks go first.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">Where the text starts that the patterns look at; they see every line end as LF.</param>
    /// <param name="options">Has the patterns.</param>
    /// <param name="errors">Takes the patterns that ran out of time.</param>
    public static ImmutableArray<IgnoredStretch> Find(SourceText source, int start, ReadingOptions options, List<DocumentError> errors)
    {
        if (options.BlockIgnores.IsEmpty && options.TokenIgnores.IsEmpty)
            return [];
        var text = LineProse.Read(source, TextSpan.FromBounds(start, source.Length));
        ImmutableArray<IgnoredStretch> found = [];
        foreach (var pattern in options.BlockIgnores)
            found = Merge(found, Match(text, pattern, isBlock: true, errors));
        foreach (var pattern in options.TokenIgnores)
            found = Merge(found, Match(text, pattern, isBlock: false, errors));
        return found;
    }

    private static List<IgnoredStretch> Match(Prose text, Regex pattern, bool isBlock, List<DocumentError> errors)
    {
        var found = new List<IgnoredStretch>();
        try
        {
            for (var match = MatchTimeLimit.For(pattern, text.Length).Match(text.Text); match.Success; match = match.NextMatch())
            {
                var group = match.Groups[1].Success ? match.Groups[1] : match;
                // A group that looks ahead may reach past the match.
                var start = Math.Max(group.Index, match.Index);
                var end = Math.Min(group.Index + group.Length, match.Index + match.Length);
                if (start < end)
                    found.Add(new IgnoredStretch(text.ToSource(new TextSpan(match.Index, match.Length)), text.ToSource(TextSpan.FromBounds(start, end)), isBlock));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            found.Clear();
            errors.Add(new DocumentError(
                new TextSpan(0, 0),
                $"The pattern '{pattern}' of {(isBlock ? "BlockIgnores" : "TokenIgnores")} took too long on this text, so what it should leave out was checked. Say more exactly where it ends, for example with '[^\\n]*' instead of '.*'."));
        }
        return found;
    }

    private static ImmutableArray<IgnoredStretch> Merge(ImmutableArray<IgnoredStretch> first, List<IgnoredStretch> second)
    {
        if (second.Count == 0)
            return first;
        var merged = ImmutableArray.CreateBuilder<IgnoredStretch>(first.Length + second.Count);
        var next = 0;
        foreach (var stretch in second)
        {
            while (next < first.Length && first[next].Span.End <= stretch.Span.Start)
                merged.Add(first[next++]);
            if (next == first.Length || first[next].Span.Start >= stretch.Span.End)
                merged.Add(stretch);
        }
        while (next < first.Length)
            merged.Add(first[next++]);
        return merged.ToImmutable();
    }
}
