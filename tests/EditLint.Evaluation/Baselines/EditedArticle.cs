using EditLint.Core.Text;

namespace EditLint.Evaluation.Baselines;

/// <summary>An article while it is edited: it knows of each character where it came from. Used by one thread.</summary>
internal sealed class EditedArticle
{
    private readonly List<TextPiece> _pieces = [];

    public EditedArticle(SourceText source)
    {
        Path = source.Path;
        _pieces.Add(new TextPiece(source.Text, source.Path, 0));
    }

    public string Path { get; }

    public string Text => string.Concat(_pieces.Select(p => p.Text));

    /// <summary>Takes a stretch out.</summary>
    /// <returns>Its pieces.</returns>
    public List<TextPiece> Cut(int start, int length)
    {
        var first = Split(start);
        var end = Split(start + length);
        var cut = _pieces.GetRange(first, end - first);
        _pieces.RemoveRange(first, end - first);
        return cut;
    }

    /// <summary>Puts pieces in.</summary>
    public void Insert(int start, params IEnumerable<TextPiece> pieces) => _pieces.InsertRange(Split(start), pieces);

    /// <summary>Where the characters of a span came from, piece by piece; what an edit wrote is left out.</summary>
    public IEnumerable<(string Path, TextSpan Span)> OriginsOf(TextSpan span)
    {
        var position = 0;
        foreach (var piece in _pieces)
        {
            var start = Math.Max(span.Start, position);
            var end = Math.Min(span.End, position + piece.Text.Length);
            if (piece.Path is not null && start < end)
                yield return (piece.Path, TextSpan.FromBounds(piece.Start + start - position, piece.Start + end - position));
            position += piece.Text.Length;
        }
    }

    private int Split(int place)
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (place == 0)
                return i;
            if (place < _pieces[i].Text.Length)
            {
                var piece = _pieces[i];
                _pieces[i] = piece.Slice(0, place);
                _pieces.Insert(i + 1, piece.Slice(place, piece.Text.Length - place));
                return i + 1;
            }
            place -= _pieces[i].Text.Length;
        }
        return _pieces.Count;
    }
}
