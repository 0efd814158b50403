using System.Runtime.InteropServices;

namespace EditLint.Core.Matching.Patterns;

/// <summary>
/// Where the patterns of a set match, or may match, in the texts of one document. First filled text by text, then sealed, then asked. Used by one thread.
/// </summary>
internal sealed class PatternHits
{
    // What one text may have of each pattern, so that memory grows with the text and not with what its patterns might be.
    private const int UnitsPerRow = 64;
    private const int FewRows = 1000;

    private readonly List<PatternHit> _phrases = [];
    private readonly List<PatternHit> _places = [];

    // One more than the number of the last row of places of each pattern, so that the next place can join it.
    private readonly int[] _rows;

    // How many rows each pattern has in this text.
    private readonly int[] _counts;
    private HashSet<(int Pattern, int Text)>? _crowded;
    private int _mostRows;
    private int _rowsFrom;
    private int _text = -1;

    // By pattern, where its hits begin once all are in order; the last number is where they end.
    private int[] _phraseStarts = [];
    private int[] _placeStarts = [];

    /// <param name="patterns">How many patterns there are.</param>
    public PatternHits(int patterns)
    {
        _rows = new int[patterns];
        _counts = new int[patterns];
    }

    /// <summary>Turns to the next text.</summary>
    /// <param name="length">Its length in UTF-16 units.</param>
    public void BeginText(int length)
    {
        _text++;
        _rowsFrom = _places.Count;
        Array.Clear(_counts);
        _mostRows = (length / UnitsPerRow) + FewRows;
    }

    /// <summary>True when a pattern may match at so many places of a text that they are not kept: its regex then reads the text by itself.</summary>
    public bool IsCrowded(int pattern, int text) => _crowded?.Contains((pattern, text)) == true;

    /// <summary>Adds a match that is certain.</summary>
    public void AddPhrase(int pattern, int start, int length, int alternative) =>
        _phrases.Add(new PatternHit(pattern, _text, start, alternative, length, 1));

    /// <summary>Adds a place where a pattern may match; within a text from its end to its start.</summary>
    public void AddPlace(int pattern, int start, int alternative)
    {
        var row = _rows[pattern] - 1;
        if (row >= _rowsFrom && _places[row] is var known && known.Start == start + 1)
        {
            _places[row] = known with { Start = start, Places = known.Places + 1 };
            return;
        }
        if (++_counts[pattern] > _mostRows)
        {
            (_crowded ??= []).Add((pattern, _text));
            return;
        }
        _places.Add(new PatternHit(pattern, _text, start, alternative, 0, 1));
        _rows[pattern] = _places.Count;
    }

    /// <summary>Puts the hits into the order in which they are asked for.</summary>
    public void Seal()
    {
        _phrases.Sort();
        _places.Sort();
        _phraseStarts = Starts(_phrases);
        _placeStarts = Starts(_places);
    }

    /// <summary>How many hits there are.</summary>
    public int Count => _phrases.Count + _places.Count;

    /// <summary>True when a pattern has a hit in one of the texts.</summary>
    public bool Any(int pattern) => _phraseStarts[pattern] < _phraseStarts[pattern + 1] || _placeStarts[pattern] < _placeStarts[pattern + 1];

    /// <summary>Marks the texts in which a pattern has a hit.</summary>
    public void MarkTexts(int pattern, Span<bool> texts)
    {
        foreach (ref readonly var hit in Of(_phrases, _phraseStarts, pattern))
            texts[hit.Text] = true;
        foreach (ref readonly var hit in Of(_places, _placeStarts, pattern))
            texts[hit.Text] = true;
    }

    /// <summary>The matches of a pattern in a text that are certain, by start and alternative.</summary>
    public ReadOnlySpan<PatternHit> Phrases(int pattern, int text) => Of(Of(_phrases, _phraseStarts, pattern), text);

    /// <summary>The places where a pattern may match in a text, by start.</summary>
    public ReadOnlySpan<PatternHit> Places(int pattern, int text) => Of(Of(_places, _placeStarts, pattern), text);

    private int[] Starts(List<PatternHit> hits)
    {
        var starts = new int[_rows.Length + 1];
        var pattern = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            while (pattern <= hits[i].Pattern)
                starts[pattern++] = i;
        }
        starts.AsSpan(pattern).Fill(hits.Count);
        return starts;
    }

    private static ReadOnlySpan<PatternHit> Of(List<PatternHit> hits, int[] starts, int pattern) =>
        CollectionsMarshal.AsSpan(hits)[starts[pattern]..starts[pattern + 1]];

    private static ReadOnlySpan<PatternHit> Of(ReadOnlySpan<PatternHit> hits, int text)
    {
        var first = FirstFrom(hits, text);
        return hits[first..FirstFrom(hits, text + 1)];
    }

    private static int FirstFrom(ReadOnlySpan<PatternHit> hits, int text)
    {
        var (low, high) = (0, hits.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].Text < text)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
