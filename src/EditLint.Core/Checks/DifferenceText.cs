using System.Text;
using EditLint.Core.Matching;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Says in words how a copy differs from its original: one short sentence for each kind of difference, or nothing.</summary>
internal sealed class DifferenceText
{
    private const int MaximumChanges = 3;
    private const int MaximumWords = 5;
    private const int MaximumLines = 3;

    private readonly WordStream _stream;
    private readonly PassageDifferences _differences;
    private readonly int _words;

    public DifferenceText(WordStream stream, PassageDifferences differences, int words)
    {
        _stream = stream;
        _differences = differences;
        _words = words;
    }

    /// <summary>The sentences, each with a blank before it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendStretches(text, "The copy adds", [.. _differences.Added]);
        AppendStretches(text, "The copy lacks", [.. _differences.Removed]);
        if (_differences.IsReordered)
            text.Append(" Its parts stand in another order.");
        if (_differences.ChangedWords > 0)
            AppendChanges(text);
        return text.ToString();
    }

    private void AppendStretches(StringBuilder text, string start, List<Range> ranges)
    {
        if (ranges.Count == 0)
            return;
        var what = ranges.Count > 1 ? $"{ranges.Count} stretches"
            : !_stream.IsWholeBlocks(ranges[0].Start.Value, ranges[0].End.Value) ? $"{Length(ranges[0])} words"
            : Blocks(ranges[0]) == 1 ? "the paragraph"
            : $"{Blocks(ranges[0])} paragraphs";
        var lines = ranges.Select(Line).Distinct().ToList();
        text.Append($" {start} {what} at {(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines.Take(MaximumLines))}{(lines.Count > MaximumLines ? ", …" : "")}.");
    }

    private void AppendChanges(StringBuilder text)
    {
        text.Append($" {_differences.ChangedWords} of {Math.Max(_words, _differences.ChangedWords)} words differ: ");
        text.Append(string.Join(", ", _differences.Changed.Take(MaximumChanges).Select(Change)));
        text.Append(_differences.Changed.Length > MaximumChanges ? ", …" : ".");
    }

    private string Change((Range Original, Range Copy) change)
    {
        if (Length(change.Original) == 0)
            return $"\"{Words(change.Copy)}\" is new";
        return Length(change.Copy) == 0
            ? $"\"{Words(change.Original)}\" is gone"
            : $"\"{Words(change.Original)}\" became \"{Words(change.Copy)}\"";
    }

    private string Words(Range range)
    {
        var block = _stream.BlockOf(range.Start.Value);
        var end = Math.Min(Math.Min(range.End.Value, block.End), range.Start.Value + MaximumWords);
        var span = TextSpan.FromBounds(block.ProseSpan(range.Start.Value).Start, block.ProseSpan(end - 1).End);
        var words = block.Block.Prose.Text.AsSpan(span.Start, span.Length);
        return end < range.End.Value ? $"{words} …" : words.ToString();
    }

    private int Line(Range range)
    {
        var block = _stream.BlockOf(range.Start.Value);
        var offset = block.Block.Prose.ToSource(block.ProseSpan(range.Start.Value)).Start;
        return block.Document.Source.GetLocation(offset).Line;
    }

    private int Blocks(Range range) => _stream.BlockIndex(range.End.Value - 1) - _stream.BlockIndex(range.Start.Value) + 1;

    private static int Length(Range range) => range.End.Value - range.Start.Value;
}
