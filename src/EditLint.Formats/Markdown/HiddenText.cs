using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>What the parser of Markdown must not see: template code, and what a house says is no language. All spans are in order and do not overlap. Immutable.</summary>
internal sealed class HiddenText
{
    private HiddenText(ImmutableArray<TextSpan> templates)
    {
        Templates = templates;
        Omitted = templates;
        Replaced = templates;
        Tokens = [];
        TokenSpans = [];
        Blocks = [];
    }

    private HiddenText(ImmutableArray<TextSpan> templates, List<IgnoredStretch> stretches)
    {
        var tokens = stretches.Where(s => !s.IsBlock).ToArray();
        Templates = templates;
        Tokens = [.. tokens.Select(s => s.Content)];
        TokenSpans = [.. tokens.Select(s => s.Span)];
        Blocks = [.. stretches.Where(s => s.IsBlock)];
        Replaced = [.. templates.Concat(stretches.Select(s => s.Span)).Order()];
        var around = tokens.SelectMany(s => new[] { TextSpan.FromBounds(s.Span.Start, s.Content.Start), TextSpan.FromBounds(s.Content.End, s.Span.End) });
        Omitted = [.. templates.Concat(Blocks.Select(s => s.Span)).Concat(around.Where(span => !span.IsEmpty)).Order()];
    }

    /// <summary>The template code.</summary>
    public ImmutableArray<TextSpan> Templates { get; }

    /// <summary>What is shown of the text inside paragraphs that is no language.</summary>
    public ImmutableArray<TextSpan> Tokens { get; }

    /// <summary>The same with what is left out around it.</summary>
    public ImmutableArray<TextSpan> TokenSpans { get; }

    /// <summary>What is a block of its own.</summary>
    public ImmutableArray<IgnoredStretch> Blocks { get; }

    /// <summary>What no prose shows.</summary>
    public ImmutableArray<TextSpan> Omitted { get; }

    /// <summary>All that the parser does not see.</summary>
    public ImmutableArray<TextSpan> Replaced { get; }

    /// <summary>Puts the two kinds together. Where they overlap, the larger wins; a block always does.</summary>
    public static HiddenText Of(ImmutableArray<TextSpan> templates, ImmutableArray<IgnoredStretch> stretches)
    {
        if (stretches.IsEmpty)
            return new HiddenText(templates);
        var lost = new HashSet<TextSpan>();
        var kept = new List<IgnoredStretch>(stretches.Length);
        foreach (var stretch in stretches)
        {
            var overlapping = SortedSpans.In(templates, stretch.Span);
            if (!stretch.IsBlock && overlapping.Length == 1 && overlapping[0].Length > stretch.Span.Length && overlapping[0].Contains(stretch.Span))
                continue;
            kept.Add(stretch);
            foreach (var template in overlapping)
                lost.Add(template);
        }
        return new HiddenText(lost.Count == 0 ? templates : templates.RemoveAll(lost.Contains), kept);
    }
}
