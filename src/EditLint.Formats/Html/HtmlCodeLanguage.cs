using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>The language of a code element, by the convention of the HTML standard: a class "language-" and its name.</summary>
internal static class HtmlCodeLanguage
{
    private const string Prefix = "language-";

    public static string? Find(SourceText source, TextSpan? classes)
    {
        if (classes is not { } span)
            return null;
        var names = source[span];
        foreach (var range in names.Split(' '))
        {
            if (names[range].StartsWith(Prefix) && names[range].Length > Prefix.Length)
                return names[range][Prefix.Length..].ToString();
        }
        return null;
    }
}
