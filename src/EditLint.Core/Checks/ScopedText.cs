using EditLint.Core.Documents;
using EditLint.Core.Matching.Patterns;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>A stretch of text that a pattern looks at, and the way back from it to the source.</summary>
/// <param name="Prose">The prose it is part of.</param>
/// <param name="Start">Where it starts in the prose.</param>
/// <param name="Text">What the pattern sees: the prose from there, with asterisks over what is not language.</param>
internal readonly record struct ScopedText(Prose Prose, int Start, string Text)
{
    /// <summary>What was found in the texts of the document beforehand; null when nothing was.</summary>
    public TextScan? Scan { get; init; }

    /// <summary>The number of the text among those that were scanned.</summary>
    public int Number { get; init; }

    /// <summary>The matches of a pattern in the text, in order and without overlap.</summary>
    public PatternMatches Matches(Pattern pattern) => Scan is null ? pattern.Matches(Text) : Scan.Matches(pattern, this);

    /// <summary>True when a pattern matches somewhere in the text.</summary>
    public bool Has(Pattern pattern) => Matches(pattern).MoveNext();

    /// <summary>The characters of a span as the reader sees them.</summary>
    public string Original(TextSpan span) => Prose.Text.Substring(Start + span.Start, span.Length);

    /// <summary>The span in the source.</summary>
    public TextSpan ToSource(TextSpan span) => Prose.ToSource(span.Shift(Start));

    /// <summary>True when the source of the span can be replaced: no markup and nothing but language lies inside.</summary>
    public bool IsReplaceable(TextSpan span)
    {
        if (!Prose.IsContiguous(span.Shift(Start)))
            return false;
        for (var i = span.Start; i < span.End; i++)
        {
            var (written, seen) = (Prose.Text[Start + i], Text[i]);
            if (written != seen && (written, seen) != ('\n', ' '))
                return false;
        }
        return true;
    }
}
