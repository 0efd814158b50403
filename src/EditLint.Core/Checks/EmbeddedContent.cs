using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>Tells whether a stretch of source holds what a reader sees and what leaves no text in the document: an image, a video, a form, a template's call. Stateless.</summary>
internal static class EmbeddedContent
{
    private static readonly ImmutableArray<string> Openings =
    [
        "<iframe", "<img", "<picture", "<figure", "<video", "<audio", "<embed", "<object", "<script", "<svg", "<canvas", "<form", "<button", "<input", "<map", "<amp-", "<div",
        "{%", "{{", "[embed", "[tweet", "[gallery", "[caption", "[video", "[youtube", "![", "import ",
    ];

    public static bool IsIn(Document document, TextSpan range)
    {
        if (document.Format == DocumentFormat.PlainText)
            return false;
        var source = document.Source[range];
        foreach (var opening in Openings)
        {
            if (source.Contains(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
