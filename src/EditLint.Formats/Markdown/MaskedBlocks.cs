using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Markdown;

/// <summary>
/// Turns blocks that were read from masked text back into blocks of the source: without the letters that stand for template code and
/// without the blanks that stand for the quotation marks at the start of lines. Immutable.
/// </summary>
internal sealed class MaskedBlocks
{
    private readonly MarkupText _markup;
    private readonly ImmutableArray<TextSpan> _marks;
    private readonly ImmutableArray<TextSpan> _marksAndTemplates;

    /// <summary>Makes it.</summary>
    /// <param name="markup">What was masked.</param>
    /// <param name="span">The part of it that the blocks were read from.</param>
    /// <param name="marks">The marks at the start of lines that were blanked out as well, in order.</param>
    public MaskedBlocks(MarkupText markup, TextSpan span, ImmutableArray<TextSpan> marks)
    {
        _markup = markup;
        _marks = marks;
        _marksAndTemplates = [.. marks.Concat(markup.OmittedIn(span).ToArray()).Order()];
    }

    /// <summary>The block as it stands in the source; null when nothing is left of it.</summary>
    public Block? Restore(Block block)
    {
        ImmutableArray<Block> children = [.. block.Children.Select(Restore).OfType<Block>()];
        var (prose, places) = Restore(block.Prose, block.Kind);
        ImmutableArray<Inline> inlines = [.. block.Inlines.Select(inline => Restore(inline, places, prose.Length))];
        if (prose.IsEmpty && inlines.IsEmpty && children.IsEmpty)
            return null;
        return block.With(block.Span, prose, children, TokenInlines.Add(prose, inlines, _markup.TokensIn(block.Span)));
    }

    /// <summary>The prose without what is hidden, and where each character of the masked prose stands in it; one place more for the end.</summary>
    private (Prose Prose, int[] Places) Restore(Prose masked, BlockKind kind)
    {
        var places = new int[masked.Length + 1];
        if (masked.IsEmpty)
            return (masked, places);
        // In code, what looks like template code is an example of it.
        var hidden = SortedSpans.In(kind == BlockKind.Code ? _marks : _marksAndTemplates, masked.SourceSpan);
        var prose = new ProseBuilder(_markup.Source);
        foreach (var run in masked.Runs)
        {
            for (var i = 0; i < run.ProseLength; i++)
            {
                var source = run.IsVerbatim ? new TextSpan(run.SourceStart + i, 1) : new TextSpan(run.SourceStart, run.SourceLength);
                var offset = run.ProseStart + i;
                places[offset] = prose.Length;
                while (!hidden.IsEmpty && hidden[0].End <= source.Start)
                    hidden = hidden[1..];
                var isHidden = !hidden.IsEmpty && hidden[0].Contains(source);
                if (isHidden || (prose.Length == 0 && kind != BlockKind.Code && char.IsWhiteSpace(masked.Text[offset])))
                    continue;
                if (run.IsVerbatim)
                    prose.Append(source);
                else if (i == 0)
                    prose.Append(masked.Text.AsSpan(offset, run.ProseLength), source);
            }
        }
        places[^1] = prose.Length;
        if (kind != BlockKind.Code)
            prose.TrimEnd();
        return (prose.ToProse(), places);
    }

    private Inline Restore(Inline inline, int[] places, int length)
    {
        var span = TextSpan.FromBounds(Math.Min(places[inline.ProseSpan.Start], length), Math.Min(places[inline.ProseSpan.End], length));
        var target = inline.TargetSpan is { } place && !_markup.ReplacedIn(place).IsEmpty ? _markup.Source[place].ToString() : inline.Target;
        return inline with { ProseSpan = span, Target = target };
    }
}
