using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>Takes HTML comments apart.</summary>
internal static class HtmlComments
{
    private const string Open = "<!--";

    /// <summary>True when a text may hold a comment.</summary>
    public static bool MayHave(ReadOnlySpan<char> text) => text.Contains(Open, StringComparison.Ordinal);

    /// <summary>The comment at a place that the tokenizer found.</summary>
    public static Comment At(SourceText source, TextSpan span)
    {
        var text = source[span][Open.Length..];
        var end = text.EndsWith("--!>") ? 4 : text.EndsWith("-->") ? 3 : text.Length;
        return new Comment(span, text[..^end].ToString());
    }
}
