using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>
/// The elements that are open, innermost last. Browsers stop at 512 levels, and so does this: deeper elements are only counted,
/// so that every question costs a bounded number of steps.
/// </summary>
internal sealed class OpenElements(string text)
{
    private const int Deepest = 512;

    private readonly List<OpenElement> _elements = [];
    private readonly int[] _counts = new int[(int)HtmlElement.Wbr + 1];

    public int Count => _elements.Count;

    public bool IsFull => _elements.Count >= Deepest;

    /// <summary>The elements beyond the deepest level that is kept.</summary>
    public int Overflow { get; set; }

    public OpenElement? Last => _elements.Count == 0 ? null : _elements[^1];

    public bool Contains(HtmlElement element) => _counts[(int)element] > 0;

    public void Push(OpenElement element)
    {
        _elements.Add(element);
        _counts[(int)element.Element]++;
    }

    public OpenElement RemoveAt(int index)
    {
        var element = _elements[index];
        _elements.RemoveAt(index);
        _counts[(int)element.Element]--;
        return element;
    }

    /// <summary>The index of the innermost element that is wanted, or -1 when there is none or one of <paramref name="stop"/> stands before it.</summary>
    public int FindLast(Func<HtmlElement, bool> wanted, Func<HtmlElement, bool> stop)
    {
        for (var i = _elements.Count - 1; i >= 0; i--)
        {
            if (wanted(_elements[i].Element))
                return i;
            if (stop(_elements[i].Element))
                return -1;
        }
        return -1;
    }

    /// <summary>The index of the innermost element of its kind, or -1; of unknown elements the name counts.</summary>
    public int FindLast(HtmlElement element, Func<HtmlElement, bool> stop, TextSpan name = default)
    {
        if (!Contains(element))
            return -1;
        for (var i = _elements.Count - 1; i >= 0; i--)
        {
            if (_elements[i].Element == element && (element != HtmlElement.Unknown || IsSameName(_elements[i].Name, name)))
                return i;
            if (stop(_elements[i].Element))
                return -1;
        }
        return -1;
    }

    private bool IsSameName(TextSpan left, TextSpan right) =>
        text.AsSpan(left.Start, left.Length).Equals(text.AsSpan(right.Start, right.Length), StringComparison.OrdinalIgnoreCase);
}
