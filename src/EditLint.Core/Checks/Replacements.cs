using System.Collections.Immutable;
using EditLint.Core.Diagnostics;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>What may be written instead of a finding: as words for a message, and as fixes. Stateless and thread-safe.</summary>
internal static class Replacements
{
    /// <summary>The options as a phrase: <c>a</c>, <c>a or b</c>, <c>a, b, or c</c>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="quoted">True to put each into single quotation marks.</param>
    public static string Join(ImmutableArray<string> options, bool quoted)
    {
        var words = quoted ? [.. options.Select(o => $"'{o}'")] : options;
        return words.Length switch
        {
            0 => "",
            1 => words[0],
            2 => $"{words[0]} or {words[1]}",
            _ => $"{string.Join(", ", words[..^1])}, or {words[^1]}",
        };
    }

    /// <summary>The fixes that write each option in place of the span; none where markup or code lies inside it.</summary>
    /// <param name="text">The text with the finding.</param>
    /// <param name="span">The finding, in offsets of the text.</param>
    /// <param name="options">What to write instead, best first; what would change nothing is left out.</param>
    /// <param name="safety">The safety of a single option; of several, a person must choose.</param>
    public static ImmutableArray<CodeFix> CreateFixes(ScopedText text, TextSpan span, ImmutableArray<string> options, FixSafety safety)
    {
        if (options.IsEmpty || span.IsEmpty || !text.IsReplaceable(span))
            return [];
        var found = text.Original(span);
        var useful = options.RemoveAll(o => o == found);
        return [.. useful.Select(option => CreateFix(text, span, option, useful.Length > 1 ? FixSafety.Review : safety))];
    }

    private static CodeFix CreateFix(ScopedText text, TextSpan span, string option, FixSafety safety)
    {
        if (option.Length > 0)
            return new CodeFix($"Replace with '{option}'", safety, ToSource(text, new TextChange(span, option)));
        var removed = WithOneBlank(text, span);
        return new CodeFix($"Remove '{text.Original(span)}'", safety, ToSource(text, new TextChange(text.IsReplaceable(removed) ? removed : span, "")));
    }

    private static TextChange ToSource(ScopedText text, TextChange change)
    {
        var agreeing = ArticleAgreement.Apply(text.Text, change);
        var best = text.IsReplaceable(agreeing.Span) ? agreeing : change;
        return best with { Span = text.ToSource(best.Span) };
    }

    // A word that is taken out takes one of the blanks around it along.
    private static TextSpan WithOneBlank(ScopedText text, TextSpan span)
    {
        var blankBefore = span.Start > 0 && text.Text[span.Start - 1] == ' ';
        var blankAfter = span.End < text.Text.Length && text.Text[span.End] == ' ';
        if (blankAfter && (span.Start == 0 || blankBefore))
            return new TextSpan(span.Start, span.Length + 1);
        var atEnd = span.End == text.Text.Length || char.IsPunctuation(text.Text[span.End]);
        return blankBefore && atEnd ? new TextSpan(span.Start - 1, span.Length + 1) : span;
    }
}
