using System.Collections.Immutable;
using EditLint.Core.Text;

namespace EditLint.Core.Language;

/// <summary>One pass over a text: jumps from mark to mark, keeps the open bracket and the open list, and asks <see cref="SentenceEnd"/>.</summary>
internal ref struct SentenceScanner
{
    /// <summary>How far ahead the end of a bracket is looked for; what is not closed by then is taken for a lost bracket.</summary>
    private const int BracketReach = 400;

    private readonly ReadOnlySpan<char> _text;
    private readonly Abbreviations _abbreviations = Abbreviations.English;
    private SpanBuffer _sentences;
    private int _start;
    private int _firstWordSearch;
    private int _markerEnd;
    private ListMarker? _item;
    private char _bullet;
    private int _depth;
    private int _openBracket;
    private int _closingBracket;

    public SentenceScanner(ReadOnlySpan<char> text)
    {
        _text = text;
        _sentences = new SpanBuffer(Math.Clamp(text.Length / 50, 16, 4096));
    }

    public ImmutableArray<TextSpan> Run()
    {
        Begin(SkipWhiteSpace(0));
        for (var position = Marks.Candidates.FindIn(_text, _start); position < _text.Length;)
            position = Marks.Candidates.FindIn(_text, Visit(position));

        if (_start < _text.Length)
            _sentences.Add(_start, _text.TrimEnd().Length);
        return _sentences.DrainToImmutable();
    }

    /// <summary>Handles the mark at <paramref name="at"/>.</summary>
    /// <returns>Where to go on.</returns>
    private int Visit(int at)
    {
        var mark = _text[at];
        if (at < _markerEnd)
            return _markerEnd;
        if (mark is '(' or '[')
        {
            if (_depth++ == 0)
                _openBracket = at;
            _closingBracket = -1;
            return at + 1;
        }

        if (mark is ')' or ']')
        {
            var next = mark == ')' ? BeginItemAt(at) : at;
            if (next == at && _depth > 0 && --_depth == 0)
                _closingBracket = -1;
            return Math.Max(next, at + 1);
        }

        if (Marks.IsBullet(mark))
        {
            if (mark == _bullet && at > _start && char.IsWhiteSpace(_text[at - 1]))
                EndAndBegin(at, at);
            return Math.Max(_markerEnd, at + 1);
        }

        var item = mark == '.' ? BeginItemAt(at) : at;
        return item > at ? item : VisitTerminators(at);
    }

    private int VisitTerminators(int at)
    {
        var run = TerminatorRun.At(_text, at);
        var end = SkipClosers(run.End);
        if (end < _text.Length && !char.IsWhiteSpace(_text[end]))
            end = SkipLostNoteSign(at, run, end);
        if (end < 0)
            return run.End;
        var next = SkipWhiteSpace(end);
        if (next == _text.Length || !HasWordBefore(at) || IsInsideBracket(at, end))
            return run.End;
        if (run.IsOmissionAfterStop && NextWord.At(_text, next).IsCapitalised)
        {
            EndAndBegin(at + 1, SkipWhiteSpace(at + 1));
            return run.End;
        }

        var candidate = new SentenceEnd(_text, _start, at, run, end, next, ClosesInnerBracket(run.End, end), _abbreviations);
        if (!candidate.IsEnd())
            return run.End;
        EndAndBegin(end, next);
        return Math.Max(_markerEnd, next);
    }

    /// <summary>Starts a new sentence before "2." or "b)" when the item before it has begun with "1." or "a)".</summary>
    /// <returns>Where to go on, or <paramref name="mark"/> when no item begins here.</returns>
    private int BeginItemAt(int mark)
    {
        if (_item is not { } previous)
            return mark;
        var start = ListMarker.StartBefore(_text, mark);
        if (start <= _start || ListMarker.At(_text, start) is not { } marker || !marker.Follows(previous))
            return mark;
        EndAndBegin(start, start);
        return _markerEnd;
    }

    private void EndAndBegin(int end, int next)
    {
        _sentences.Add(_start, _start + _text[_start..end].TrimEnd().Length);
        Begin(next);
    }

    private void Begin(int start)
    {
        var isFirst = _sentences.Count == 0;
        _start = start;
        _firstWordSearch = start;
        _depth = 0;
        _closingBracket = -1;
        _markerEnd = start;
        var position = start;
        if (position < _text.Length && Marks.IsBullet(_text[position]))
        {
            _bullet = _text[position];
            if (++position < _text.Length && char.IsWhiteSpace(_text[position]))
                position++;
        }

        if (ListMarker.At(_text, position) is not { } marker)
            return;
        var opensList = marker.Ordinal == 1 || (!marker.IsLetter && (isFirst || position > start));
        if (!opensList && !(_item is { } previous && marker.Follows(previous)))
            return;
        _item = marker;
        _markerEnd = position + marker.Length;
    }

    /// <summary>True once the sentence has a letter or a digit: dots and dashes alone are no sentence. Looks at every character once.</summary>
    private bool HasWordBefore(int at)
    {
        while (_firstWordSearch < at && !char.IsLetterOrDigit(_text[_firstWordSearch]) && !char.IsSurrogate(_text[_firstWordSearch]))
            _firstWordSearch++;
        return _firstWordSearch < at;
    }

    /// <summary>True between brackets that were opened inside the sentence and are closed behind <paramref name="end"/>.</summary>
    private bool IsInsideBracket(int at, int end)
    {
        if (_depth == 0 || _openBracket == _start)
            return false;
        if (_closingBracket < at)
            _closingBracket = FindClosingBracket(at);
        if (_closingBracket < 0)
            _depth = 0;
        return _closingBracket >= end;
    }

    private readonly bool ClosesInnerBracket(int from, int end) =>
        _depth > 0 && _openBracket != _start && _text[from..end].ContainsAny(')', ']');

    private readonly int FindClosingBracket(int from)
    {
        var depth = _depth;
        var reach = Math.Min(_text.Length, from + BracketReach);
        for (var i = from; i < reach; i++)
        {
            if (_text[i] is '(' or '[')
                depth++;
            else if (_text[i] is ')' or ']' && --depth == 0)
                return i;
        }

        return -1;
    }

    private readonly int SkipClosers(int position)
    {
        // Each note may hold a full stop that starts a search of its own, so the search must not go on for as long as there are notes.
        const int reach = 128;
        var limit = Math.Min(_text.Length, position + reach);
        while (position < limit)
        {
            if (Marks.IsCloser(_text[position]))
                position++;
            else if (_text[position] == '[' && NoteLength(position) is > 0 and var length)
                position += length;
            else
                break;
        }

        return position;
    }

    /// <summary>The length of a note such as "[12]" or "[citation needed]", or 0.</summary>
    private readonly int NoteLength(int position)
    {
        const int longest = 24;
        var note = _text.Slice(position, Math.Min(longest, _text.Length - position));
        return note.IndexOf(']') + 1;
    }

    /// <summary>Steps over the number of a note whose raised position was lost: "the policy.12 The".</summary>
    /// <returns>The end of the sentence, or -1 when the full stop stands inside a word or a number.</returns>
    private readonly int SkipLostNoteSign(int at, TerminatorRun run, int end)
    {
        var afterWord = at - _start > 2 && char.IsAsciiLetterLower(_text[at - 1]) && char.IsAsciiLetterLower(_text[at - 2]);
        if (!afterWord || run.End != at + 1 || _abbreviations.Classify(LeftContext.WordBefore(_text, _start, at)) != AbbreviationKind.None)
            return -1;
        var digits = end;
        while (digits < _text.Length && digits - end < 3 && char.IsAsciiDigit(_text[digits]))
            digits++;
        var isNote = digits > end && digits + 1 < _text.Length && char.IsWhiteSpace(_text[digits]) && char.IsUpper(_text[digits + 1]);
        return isNote ? digits : -1;
    }

    private readonly int SkipWhiteSpace(int position)
    {
        while (position < _text.Length && char.IsWhiteSpace(_text[position]))
            position++;
        return position;
    }
}
