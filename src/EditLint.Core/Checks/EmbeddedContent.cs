using System.Collections.Immutable;
using EditLint.Core.Documents;

namespace EditLint.Core.Checks;

/// <summary>
/// What a reader sees and what leaves no text in the document: an image, a video, a form, a template's call. Looked for once, when it is first asked for,
/// since an article may mention it as often as it likes. Used for one document, by one thread.
/// </summary>
internal sealed class EmbeddedContent(Document document)
{
    private static readonly ImmutableArray<string> Openings =
    [
        "<iframe", "<img", "<picture", "<figure", "<video", "<audio", "<embed", "<object", "<script", "<svg", "<canvas", "<form", "<button", "<input", "<map", "<amp-", "<div",
        "{%", "{{", "[embed", "[tweet", "[gallery", "[caption", "[video", "[youtube", "![", "import ",
    ];

    private readonly Lazy<(int FirstEnd, int LastStart)> _extent = new(() => Find(document));

    /// <summary>True when some stands as a whole before an offset of the source.</summary>
    public bool IsBefore(int offset) => _extent.Value.FirstEnd <= offset;

    /// <summary>True when some begins at an offset of the source or behind it.</summary>
    public bool IsBehind(int offset) => _extent.Value.LastStart >= offset;

    private static (int FirstEnd, int LastStart) Find(Document document)
    {
        var (firstEnd, lastStart) = (int.MaxValue, -1);
        if (document.Format == DocumentFormat.PlainText)
            return (firstEnd, lastStart);
        var source = document.Source.Text;
        foreach (var opening in Openings)
        {
            var first = source.IndexOf(opening, StringComparison.OrdinalIgnoreCase);
            if (first < 0)
                continue;
            firstEnd = Math.Min(firstEnd, first + opening.Length);
            lastStart = Math.Max(lastStart, source.LastIndexOf(opening, StringComparison.OrdinalIgnoreCase));
        }
        return (firstEnd, lastStart);
    }
}
