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

    /// <summary>The blocks as they stand in the source, without those of which nothing is left.</summary>
    public ImmutableArray<Block> RestoreAll(ImmutableArray<Block> blocks)
    {
        if (blocks.IsEmpty)
            return blocks;
        var restored = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (Restore(block) is { } left)
                restored.Add(left);
        }
        return restored.DrainToImmutable();
    }

    /// <summary>The block as it stands in the source; null when nothing is left of it.</summary>
    public Block? Restore(Block block)
    {
        var children = RestoreAll(block.Children);
        var places = block.Inlines.IsEmpty ? null : new int[block.Prose.Length + 1];
        var prose = Restore(block.Prose, block.Kind, places);
        ImmutableArray<Inline> inlines = places is null ? [] : [.. block.Inlines.Select(inline => Restore(inline, places, prose.Length))];
        if (prose.IsEmpty && inlines.IsEmpty && children.IsEmpty)
            return null;
        return block.With(block.Span, prose, children, TokenInlines.Add(prose, inlines, _markup.TokensIn(block.Span)));
    }

    /// <summary>The prose without what is hidden.</summary>
    /// <param name="masked">The masked prose.</param>
    /// <param name="kind">What block it is of.</param>
    /// <param name="places">Takes where each character of the masked prose stands in it, and one place more for the end; null when nobody asks.</param>
    private Prose Restore(Prose masked, BlockKind kind, int[]? places)
    {
        if (masked.IsEmpty)
            return masked;
        // In code, what looks like template code is an example of it.
        var hidden = SortedSpans.In(kind == BlockKind.Code ? _marks : _marksAndTemplates, masked.SourceSpan);
        var prose = new ProseBuilder(_markup.Source);
        foreach (var run in masked.Runs)
        {
            for (var offset = run.ProseStart; offset < run.ProseEnd;)
            {
                var source = run.IsVerbatim ? new TextSpan(run.SourceStart + offset - run.ProseStart, 1) : new TextSpan(run.SourceStart, run.SourceLength);
                while (!hidden.IsEmpty && hidden[0].End <= source.Start)
                    hidden = hidden[1..];
                var isHidden = !hidden.IsEmpty && hidden[0].Contains(source);
                var isDropped = isHidden || (prose.Length == 0 && kind != BlockKind.Code && char.IsWhiteSpace(masked.Text[offset]));
                var length = !run.IsVerbatim ? run.ProseLength
                    : isHidden ? Math.Min(run.SourceEnd, hidden[0].End) - source.Start
                    : isDropped ? 1
                    : Math.Min(run.SourceEnd, hidden.IsEmpty ? int.MaxValue : hidden[0].Start) - source.Start;
                var place = prose.Length;
                if (!isDropped && run.IsVerbatim)
                    prose.Append(new TextSpan(source.Start, length));
                else if (!isDropped)
                    prose.Append(masked.Text.AsSpan(offset, length), source);
                Note(places, offset, length, place, isDropped ? 0 : run.IsVerbatim ? 1 : length);
                offset += length;
            }
        }
        Note(places, masked.Length, 1, prose.Length, 0);
        if (kind != BlockKind.Code)
            prose.TrimEnd();
        return prose.ToProse();
    }

    private static void Note(int[]? places, int offset, int length, int place, int step)
    {
        for (var i = 0; places is not null && i < length; i++)
            places[offset + i] = place + Math.Min(i * step, length);
    }

    private Inline Restore(Inline inline, int[] places, int length)
    {
        var span = TextSpan.FromBounds(Math.Min(places[inline.ProseSpan.Start], length), Math.Min(places[inline.ProseSpan.End], length));
        var target = inline.TargetSpan is { } place && !_markup.ReplacedIn(place).IsEmpty ? _markup.Source[place].ToString() : inline.Target;
        return inline with { ProseSpan = span, Target = target };
    }
}
