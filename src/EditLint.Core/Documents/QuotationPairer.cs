using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EditLint.Core.Text;

namespace EditLint.Core.Documents;

/// <summary>
/// Pairs the quotation marks of an article, block after block. Linear in the text. Used once, by one thread.
/// </summary>
/// <remarks>
/// News convention: in a quotation that runs over several paragraphs each paragraph opens with a mark and only the last closes. So a mark that is
/// open at a paragraph's end waits for the next paragraph of the same surroundings (the article, one block quote, one list item, one note) and is
/// given up unless that paragraph begins with an opening mark. A writer who forgets to open the paragraphs between is forgiven when the closing mark is the next
/// of all marks and comes within three blocks, or in the same block quote. Headings, table cells, captions and the like stand alone, and no quotation runs over a heading.
/// Single marks pair inside one block only, and one without a partner is taken for an apostrophe, unless it stands behind a comma or the like or the article quotes in single marks.
/// </remarks>
internal sealed class QuotationPairer
{
    // How far down the open quotations a closing mark looks for its own shape: nobody nests deeper on purpose.
    private const int Reach = 4;

    // How many paragraphs a quotation may run over without being opened again in each.
    private const int UnopenedParagraphs = 3;

    // How far back a speaker may have been named.
    private const int EarlierBlocks = 6;

    private readonly ImmutableArray<Block> _blocks;
    private readonly bool _isSingleStyle;
    private readonly bool _closesInGuillemets;
    private readonly List<QuotationMark> _marks = [];
    private readonly List<OpenQuotation> _open = [];
    private readonly Dictionary<Block, OpenQuotation> _running = [];
    private readonly List<(int BlockIndex, QuotationMark Mark, int EndBlockIndex, TextSpan ClosingMark)> _pairs = [];
    private readonly List<(int BlockIndex, TextSpan Mark, bool IsOpening, TextSpan? Other)> _unpaired = [];
    private OpenQuotation? _runningAtTop;

    /// <summary>Makes the pairer.</summary>
    /// <param name="blocks">An article's prose, in order.</param>
    /// <param name="isSingleStyle">True when the article quotes in single marks.</param>
    /// <param name="closesInGuillemets">True when the article quotes «so» and never »so«.</param>
    public QuotationPairer(ImmutableArray<Block> blocks, bool isSingleStyle, bool closesInGuillemets)
    {
        _blocks = blocks;
        _isSingleStyle = isSingleStyle;
        _closesInGuillemets = closesInGuillemets;
    }

    public QuotationPairing Pair()
    {
        for (var i = 0; i < _blocks.Length; i++)
            Pair(i);
        GiveUpRunning();
        _pairs.Sort((a, b) => (a.BlockIndex, a.Mark.Span.Start).CompareTo((b.BlockIndex, b.Mark.Span.Start)));
        _unpaired.Sort((a, b) => (a.BlockIndex, a.Mark.Start).CompareTo((b.BlockIndex, b.Mark.Start)));
        return new QuotationPairing(ToQuotations(), [.. _unpaired.Select(u => new UnpairedMark(_blocks[u.BlockIndex], u.Mark, u.IsOpening) { Counterpart = u.IsOpening ? null : u.Other, Limit = u.IsOpening ? u.Other : null })]);
    }

    private void Pair(int index)
    {
        var block = _blocks[index];
        if (block.Kind == BlockKind.Heading)
            GiveUpRunning();
        _marks.Clear();
        _open.Clear();
        QuotationMarkScanner.Scan(block, _marks);
        if (_closesInGuillemets)
            TurnGuillemets(block);
        var runs = MayRun(block);
        var surroundings = runs ? Surroundings(block) : null;
        var first = 0;
        if (runs && TakeRunning(surroundings) is { } running)
        {
            if (_marks.Count > 0 && !running.IsUnopened && RunningQuotation.IsContinuedBy(_blocks[running.LastBlockIndex], running.LastMark, block, _marks[0], running.Mark.Shape, Earlier(running.LastBlockIndex)))
            {
                _open.Add(running with { LastBlockIndex = index, LastMark = _marks[0].Span });
                first = 1;
            }
            else if (GoesOnUnopened(running, index, surroundings))
            {
                _open.Add(running with { IsUnopened = true });
            }
            else
            {
                GiveUp(running);
            }
        }
        PairMarks(index, first);
        CloseBlock(index, runs, surroundings);
    }

    private ReadOnlySpan<Block> Earlier(int index) => _blocks.AsSpan()[Math.Max(0, index - EarlierBlocks)..index];

    // The writer forgot to open the paragraphs between, but the closing mark comes soon and before any other. In a block quote, which
    // is one speaker's from end to end, it need not come soon, and other quotations may stand inside.
    private bool GoesOnUnopened(OpenQuotation running, int index, Block? surroundings)
    {
        if (running.Mark.IsSingle)
            return false;
        var isOneSpeaker = surroundings?.Kind == BlockKind.BlockQuote;
        if (index - running.LastBlockIndex > UnopenedParagraphs && !isOneSpeaker)
            return false;
        foreach (var mark in _marks)
        {
            if (!mark.IsSingle)
                return mark is { Side: QuotationMarkSide.Closing, MayBeOther: false } || (isOneSpeaker && mark.Span.Start > 0);
        }
        return true;
    }

    private void PairMarks(int index, int first)
    {
        for (var i = first; i < _marks.Count; i++)
        {
            var mark = _marks[i];
            if (mark.MayBeOther && IsOther(i))
                continue;
            var partner = mark.Side == QuotationMarkSide.Opening ? -1 : PartnerOf(mark);
            if (partner < 0 && IsAroundUnclosed(index, i))
                partner = _open.Count - 2;
            if (partner >= 0)
                Close(partner, index, mark.Span);
            else if (mark.Side != QuotationMarkSide.Closing || IsMisplacedOpening(index, i))
                _open.Add(new OpenQuotation(index, mark, index, mark.Span));
            else if (!mark.IsSingle || IsCertainClosing(index, mark))
                _unpaired.Add((index, mark.Span, false, TakeCounterpart(index, mark)));
        }
    }

    private void TurnGuillemets(Block block)
    {
        foreach (ref var mark in CollectionsMarshal.AsSpan(_marks))
        {
            if (block.Prose.Text[mark.Span.Start] == '»')
                mark = mark with { Side = QuotationMarkSide.Closing };
        }
    }

    // ‘He said, “We go. I stayed.’: the inner quotation lost its mark, and the outer one closes here, unless another mark is about to close it.
    private bool IsAroundUnclosed(int index, int i)
    {
        var mark = _marks[i];
        if (!_isSingleStyle || !mark.IsSingle || mark.Side != QuotationMarkSide.Closing || _open.Count < 2 || _open[^1].Mark.IsSingle || !_open[^2].Mark.IsSingle)
            return false;
        if (_open[^1].LastBlockIndex != index || !IsCertainOpening(_open[^2]) || !IsCertainClosing(index, mark))
            return false;
        var next = i + 1;
        while (next < _marks.Count && (!_marks[next].IsSingle || _marks[next].MayBeOther))
            next++;
        return next == _marks.Count || _marks[next].Side != QuotationMarkSide.Closing;
    }

    // Inches when nothing is open, or when one quotation is and the next double mark can only close; a possessive when the next mark closes the single quotation as well.
    private bool IsOther(int i)
    {
        var mark = _marks[i];
        if (mark.IsSingle)
            return i + 1 < _marks.Count && _marks[i + 1] is { IsSingle: true, Side: QuotationMarkSide.Closing };
        if (PartnerOf(mark) < 0)
            return true;
        if (_open.Count > 1)
            return false;
        var next = i + 1;
        while (next < _marks.Count && next <= i + Reach && _marks[next].IsSingle)
            next++;
        return next < _marks.Count && _marks[next] is { IsSingle: false, Side: QuotationMarkSide.Closing };
    }

    // He says," we go.": the first mark stands on the wrong side of the blank, and the next can only close.
    private bool IsMisplacedOpening(int index, int i)
    {
        var mark = _marks[i];
        var text = _blocks[index].Prose.Text.AsSpan();
        if (mark.IsSingle || mark.Span.Start < 2 || text[mark.Span.Start - 1] is not (',' or ':') || mark.Span.End >= text.Length || text[mark.Span.End] != ' ')
            return false;
        var before = text[..(mark.Span.Start - 1)];
        if (!Attribution.IsVerb(before[(before.LastIndexOfAny(" \n") + 1)..]))
            return false;
        var next = i + 1;
        while (next < _marks.Count && next <= i + Reach && _marks[next].IsSingle)
            next++;
        return next < _marks.Count && _marks[next] is { IsSingle: false, Side: QuotationMarkSide.Closing };
    }

    // An apostrophe stands behind a letter; behind a comma there is none, and behind a full stop only that of an abbreviation: U.S.’ plans.
    private bool IsCertainClosing(int index, QuotationMark mark)
    {
        var text = _blocks[index].Prose.Text.AsSpan();
        var before = text[..mark.Span.Start];
        if (before.Length < 4 || !char.IsLetter(before[^2]) || (!_isSingleStyle && _open.Count > 0))
            return false;
        return before[^1] switch
        {
            ',' or '!' or '?' or '…' => true,
            '.' => _isSingleStyle && (text[mark.Span.End..].IsWhiteSpace() ? char.IsLetter(before[^3]) : EndsInPlainWord(before[..^1])),
            _ => false,
        };
    }

    // Abbreviations that have a possessive are short or begin with a capital: U.S., Bros., Inc.
    private static bool EndsInPlainWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLower(text[start - 1]))
            start--;
        return text.Length - start > 2 && (start == 0 || !char.IsLetter(text[start - 1]));
    }

    private bool IsCertainOpening(OpenQuotation open)
    {
        var text = _blocks[open.LastBlockIndex].Prose.Text;
        return text[open.LastMark.Start] == '‘' || (open.LastMark.End < text.Length && char.IsUpper(text[open.LastMark.End]));
    }

    // The open quotation that a mark closes, or -1. A single mark closes the innermost only: what lies between is more likely an apostrophe.
    private int PartnerOf(QuotationMark mark)
    {
        if (mark.IsSingle)
            return _open.Count > 0 && _open[^1].Mark.IsSingle ? _open.Count - 1 : -1;
        var partner = -1;
        for (var i = _open.Count - 1; i >= 0 && i >= _open.Count - Reach; i--)
        {
            var shape = _open[i].Mark.Shape;
            if (shape == mark.Shape)
                return i;
            if (partner < 0 && !_open[i].Mark.IsSingle && shape != QuotationMarkShape.Guillemet && mark.Shape != QuotationMarkShape.Guillemet)
                partner = i;
        }
        return partner;
    }

    // ‘so”: the mark that opens it is found with the one that closes it, and not once more.
    private TextSpan? TakeCounterpart(int index, QuotationMark mark)
    {
        if (_open.Count == 0)
            return null;
        var open = _open[^1];
        if (open.Mark.IsSingle == mark.IsSingle || open.LastBlockIndex != index || (open.Mark.IsSingle && !IsCertainOpening(open)))
            return null;
        _open.RemoveAt(_open.Count - 1);
        return open.LastMark;
    }

    private void Close(int partner, int index, TextSpan closingMark)
    {
        for (var i = _open.Count - 1; i > partner; i--)
            GiveUp(_open[i], _open[i].LastBlockIndex == index ? closingMark : null);
        _pairs.Add((_open[partner].BlockIndex, _open[partner].Mark, index, closingMark));
        _open.RemoveRange(partner, _open.Count - partner);
    }

    private void CloseBlock(int index, bool runs, Block? surroundings)
    {
        _open.RemoveAll(o => o.Mark.IsSingle && !(_isSingleStyle && IsCertainOpening(o)));
        for (var i = 0; i < _open.Count; i++)
        {
            var open = _open[i];
            if (runs && i == _open.Count - 1 && (open.LastBlockIndex != index || RunningQuotation.MayRunOn(_blocks[index], open.LastMark)))
                SetRunning(surroundings, open);
            else
                GiveUp(open);
        }
    }

    private void GiveUp(OpenQuotation open, TextSpan? limit = null)
    {
        if ((!open.Mark.IsSingle || (_isSingleStyle && IsCertainOpening(open))) && _blocks[open.LastBlockIndex].Prose.Text.AsSpan().ContainsAnyExcept('"', ' '))
            _unpaired.Add((open.LastBlockIndex, open.LastMark, true, limit));
    }

    private void GiveUpRunning()
    {
        foreach (var running in _running.Values)
            GiveUp(running);
        _running.Clear();
        if (_runningAtTop is { } top)
            GiveUp(top);
        _runningAtTop = null;
    }

    private OpenQuotation? TakeRunning(Block? surroundings)
    {
        if (surroundings is not null)
            return _running.Remove(surroundings, out var running) ? running : null;
        var top = _runningAtTop;
        _runningAtTop = null;
        return top;
    }

    private void SetRunning(Block? surroundings, OpenQuotation open)
    {
        if (surroundings is null)
            _runningAtTop = open;
        else
            _running[surroundings] = open;
    }

    private static bool MayRun(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.BlockQuote && block.Role is not (BlockRole.Caption or BlockRole.PullQuote);

    // What a quotation cannot leave: the quote, item, cell, caption or note around the block, or null for the article itself.
    private static Block? Surroundings(Block block)
    {
        if (block.Kind == BlockKind.BlockQuote)
            return block;
        var around = block.Parent;
        while (around is { Kind: BlockKind.Section or BlockKind.List or BlockKind.Table })
            around = around.Parent;
        return around;
    }

    private ImmutableArray<Quotation> ToQuotations()
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>(_pairs.Count);
        var ends = new Dictionary<Block, Stack<(int, int)>>();
        var endsAtTop = new Stack<(int, int)>();
        foreach (var pair in _pairs)
        {
            var block = _blocks[pair.BlockIndex];
            var around = endsAtTop;
            if ((MayRun(block) ? Surroundings(block) : block) is { } key && !ends.TryGetValue(key, out around))
                ends[key] = around = [];
            while (around.TryPeek(out var end) && end.CompareTo((pair.BlockIndex, pair.Mark.Span.Start)) < 0)
                around.Pop();
            around.Push((pair.EndBlockIndex, pair.ClosingMark.Start));
            quotations.Add(new Quotation(block, pair.Mark.Span, _blocks[pair.EndBlockIndex], pair.ClosingMark, around.Count));
        }
        return quotations.MoveToImmutable();
    }
}
